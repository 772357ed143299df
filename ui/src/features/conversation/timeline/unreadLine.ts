/**
 * Where the unread line stands while a conversation is open.
 *
 * The engine's stands below what the account has read, so it goes the moment its reader sees the newest message. They
 * need it for longer: it is held where it stood until the conversation is left, until they write, or until more comes
 * in while they do not look. What comes in under their eyes is never new to them.
 *
 * Pure, like the scroll contract.
 */
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { isLine, isStop } from "../../../stores/heldRows";
import type { HeldRows } from "../../../stores/heldRows";
import { messageOf } from "./layout";

/** An unread line, and what has to be known to go on from it. */
export interface UnreadLine {
  /** The opening of the timeline that it is about. */
  readonly opening: number;
  /** The key of the row below the line; `null` if there is no line. */
  readonly above: string | null;
  /** The same of the engine's line, as last told; `undefined` before the first rows. */
  readonly told: string | null | undefined;
}

/** The row that is drawn for it. */
const LINE: TimelineRow = { key: "unread", content: { type: "unread" } };

/** The line before the first rows of an opening. */
export function noLine(opening: number): UnreadLine {
  return { opening, above: null, told: undefined };
}

/** The line after new rows, of all that are held; `looking` is whether the newest could be seen before they came. */
export function nextLine(
  before: UnreadLine,
  opening: number,
  held: Pick<HeldRows, "rows" | "line">,
  looking: boolean,
): UnreadLine {
  const line = before.opening === opening ? before : noLine(opening);
  if (held.rows.length === 0) {
    return line;
  }
  const told = toldAbove(held);
  const isNew = told !== line.told && told !== null && (line.told === undefined || !looking);
  const answered = messageOf(held.rows.at(-1))?.own === true;
  const above = answered ? null : isNew ? told : line.above;
  return told === line.told && above === line.above ? line : { opening, above, told };
}

/** Rows with the line where it stands, in place of the engine's. */
export function withLine(rows: readonly TimelineRow[], { above }: UnreadLine): readonly TimelineRow[] {
  if (!rows.some((row) => isLine(row) || row.key === above)) {
    return rows;
  }
  return rows.flatMap((row) => {
    if (isLine(row)) return [];
    return row.key === above ? [LINE, row] : [row];
  });
}

/** The key of the first message or event below the engine's line: days come and go in between. */
function toldAbove({ rows, line }: Pick<HeldRows, "rows" | "line">): string | null {
  if (line < 0) {
    return null;
  }
  // Not `slice`: whatever was read since stands below the line.
  for (let index = line + 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (row !== undefined && isStop(row)) {
      return row.key;
    }
  }
  return null;
}
