import { useState } from "react";

import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { isLine } from "../../../stores/heldRows";
import type { HeldRows } from "../../../stores/heldRows";
import type { TimelineSnapshot } from "../../../stores/TimelineStore";
import { layRows, withBeginning, withoutSetUp } from "./layout";
import type { LaidRow } from "./layout";
import { nextLine, noLine, withLine } from "./unreadLine";
import type { UnreadLine } from "./unreadLine";

/**
 * The rows of a timeline as they are drawn: with their places, and the unread line held for its reader. `looking` is
 * whether the newest message is being seen. What did not change stays the same object.
 *
 * They are laid out as they would be if all that is held were: nothing shows where the window of rows ends.
 */
export function useLaidRows(snapshot: TimelineSnapshot, looking: boolean): readonly LaidRow[] {
  const rows = useBeginning(snapshot.rows, snapshot.paging?.backwards === "end");
  return useLaid(useUnreadLine(snapshot, rows, looking), rowAbove(snapshot.held));
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
  { opening, held }: TimelineSnapshot,
  rows: readonly TimelineRow[],
  looking: boolean,
): readonly TimelineRow[] {
  const all = held.rows;
  const after = (before: UnreadLine, isNews: boolean) => {
    const line = isNews ? nextLine(before, opening, held, looking) : before;
    return { all, rows, line, shown: withLine(rows, line) };
  };
  const [state, setState] = useState(() => after(noLine(opening), true));
  const isNews = state.all !== all || state.line.opening !== opening;
  if (state.rows === rows && !isNews) {
    return state.shown;
  }
  const next = after(state.line, isNews);
  setState(next);
  return next.shown;
}

function useLaid(rows: readonly TimelineRow[], above: TimelineRow | undefined): readonly LaidRow[] {
  const [state, setState] = useState(() => ({ rows, above, laid: layRows(rows, [], above) }));
  if (state.rows === rows && state.above === above) {
    return state.laid;
  }
  const laid = layRows(rows, state.laid, above);
  setState({ rows, above, laid });
  return laid;
}

/** The row above the window. The engine's unread line is never drawn, and so parts nobody's messages. */
function rowAbove({ rows, from }: HeldRows): TimelineRow | undefined {
  const above = rows[from - 1];
  return above !== undefined && isLine(above) ? rows[from - 2] : above;
}
