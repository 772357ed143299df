/**
 * The scroll contract, as pure decisions. `useTimelineScroll` carries them out and is the only writer of the position.
 *
 * 1. A timeline opens at its unread line if there is one, else at its newest end; one opened around a message opens
 *    with that message in the middle.
 * 2. At the newest end it stays there, whatever is added or grows. Elsewhere what is being read does not move.
 * 3. What this account sends is always shown.
 * 4. More is fetched before an edge is reached, one page at a time, and not again by itself after a failure.
 */
import type { EventId } from "../../../bridge/generated/EventId";
import type { Paging } from "../../../bridge/generated/Paging";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { showsEvent } from "../../../stores/heldRows";
import type { LaidRow } from "./layout";
import { messageOf } from "./layout";

/** Counts as being at the newest end, in pixels: half a line must not decide about following. */
export const END_SLACK = 48;

/** Where the viewport stands; in pixels. */
export interface ViewportPlace {
  readonly offset: number;
  readonly height: number;
  readonly fromEnd: number;
}

/** Where to go. */
export type ScrollTarget =
  | { readonly type: "end" }
  | { readonly type: "row"; readonly index: number; readonly align: "start" | "center" };

/** Where a timeline that has just received its first rows opens; `null` while there is nothing to show. */
export function openingTarget(rows: readonly LaidRow[], around: EventId | null): ScrollTarget | null {
  if (rows.length === 0) return null;
  if (around !== null) {
    const index = rowOfEvent(rows, around);
    // The engine opens around what it has; should it not be among it, the newest end is better than the oldest.
    return index < 0 ? { type: "end" } : { type: "row", index, align: "center" };
  }
  const unread = rows.findIndex((laid) => laid.row.content.type === "unread");
  return unread < 0 ? { type: "end" } : { type: "row", index: unread, align: "start" };
}

/** The index of the row that shows an event, or -1. */
export function rowOfEvent(rows: readonly LaidRow[], event: EventId): number {
  return rows.findIndex(({ row }) => showsEvent(row, event));
}

/** Screens before an edge at which more is asked for: a brisk wheel passes one in the time that a page may take. */
const AHEAD = 3;

/** Whether to ask for older messages. */
export function wantsOlder(place: ViewportPlace, paging: Paging | null): boolean {
  return paging?.backwards === "idle" && place.height > 0 && place.offset < place.height * AHEAD;
}

/** Whether to ask for newer messages, in a timeline that was opened around one. */
export function wantsNewer(place: ViewportPlace, paging: Paging | null): boolean {
  return paging?.forwards === "idle" && place.height > 0 && place.fromEnd < place.height * AHEAD;
}

/** Whether the way back to the newest end is offered: more than one screen away, or not in this list at all. */
export function offersJump(place: ViewportPlace, newest: boolean): boolean {
  return !newest || (place.height > 0 && place.fromEnd > place.height);
}

/**
 * The key of the newest row at the moment the reader left the end, or `null` while there.
 * What comes after it is new.
 */
export function leftEndAt(
  before: string | null,
  atEnd: boolean,
  rows: readonly TimelineRow[],
): string | null {
  if (atEnd) return null;
  return before ?? rows.at(-1)?.key ?? null;
}

/** How many messages of others came after the row `since`; 0 if it is `null` or gone. */
export function countNew(rows: readonly TimelineRow[], since: string | null): number {
  if (since === null) return 0;
  const start = rows.findLastIndex(({ key }) => key === since);
  if (start < 0) return 0;
  return rows.slice(start + 1).filter((row) => messageOf(row)?.own === false).length;
}

/** A row that was among the newest has at most so many after it when more come in; the others are not looked through. */
export const RECENT = 100;

/** Whether the newest message is new and this account's own, so that the view goes to it. */
export function ownArrived(before: readonly TimelineRow[], after: readonly TimelineRow[]): boolean {
  const newest = after.at(-1);
  const message = messageOf(newest);
  if (newest === undefined || before.length === 0 || newest.key === before.at(-1)?.key) return false;
  if (message?.own !== true || message.send.type === "sent") return false;
  return !before.slice(-RECENT).some(({ key }) => key === newest.key);
}

/**
 * Whether a row that changed height moves the position along, so that what lies below it stays where it is.
 * A row that is half over the top edge moves it only when it is measured for the first time or lost or gained its
 * name; when a reader opens something in it, it grows downwards under their eyes.
 */
export function compensates(
  row: { start: number; end: number },
  offset: number,
  known: boolean,
  regroupedRow: boolean,
): boolean {
  if (row.start >= offset) return false;
  return !known || regroupedRow || row.end <= offset;
}
