import { useState } from "react";

import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import type { TimelineSnapshot } from "../../../stores/TimelineStore";
import { layRows, withBeginning, withoutSetUp } from "./layout";
import type { LaidRow } from "./layout";
import { nextLine, noLine, withLine } from "./unreadLine";
import type { UnreadLine } from "./unreadLine";

/**
 * The rows of a timeline as they are drawn: with their places, and the unread line held for its reader. `looking` is
 * whether the newest message is being seen. What did not change stays the same object.
 */
export function useLaidRows(snapshot: TimelineSnapshot, looking: boolean): readonly LaidRow[] {
  const rows = useBeginning(snapshot.rows, snapshot.paging?.backwards === "end");
  return useLaid(useUnreadLine(snapshot.opening, rows, looking));
}

/**
 * Puts the beginning above the first row, where the engine knows that there is nothing before it but has no row for it,
 * and leaves out how the room was set up.
 */
function useBeginning(rows: readonly TimelineRow[], isWhole: boolean): readonly TimelineRow[] {
  const [state, setState] = useState(() => ({
    rows,
    isWhole,
    shown: withBeginning(withoutSetUp(rows), isWhole),
  }));
  if (state.rows === rows && state.isWhole === isWhole) {
    return state.shown;
  }
  const shown = withBeginning(withoutSetUp(rows), isWhole);
  setState({ rows, isWhole, shown });
  return shown;
}

function useUnreadLine(
  opening: number,
  rows: readonly TimelineRow[],
  looking: boolean,
): readonly TimelineRow[] {
  const after = (before: UnreadLine) => {
    const line = nextLine(before, opening, rows, looking);
    return { rows, line, shown: withLine(rows, line) };
  };
  const [state, setState] = useState(() => after(noLine(opening)));
  if (state.rows === rows && state.line.opening === opening) {
    return state.shown;
  }
  const next = after(state.line);
  setState(next);
  return next.shown;
}

function useLaid(rows: readonly TimelineRow[]): readonly LaidRow[] {
  const [state, setState] = useState(() => ({ rows, laid: layRows(rows) }));
  if (state.rows === rows) {
    return state.laid;
  }
  const laid = layRows(rows, state.laid);
  setState({ rows, laid });
  return laid;
}
