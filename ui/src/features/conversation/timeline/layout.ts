/**
 * How rows stand to each other: which message begins a group, and so carries a name, and which one follows on.
 *
 * Pure. A row's height depends on this, so it is decided here once and not while drawing.
 */
import type { Message } from "../../../bridge/generated/Message";
import type { RoomEvent } from "../../../bridge/generated/RoomEvent";
import type { RowContent } from "../../../bridge/generated/RowContent";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { FIRST_ROWS, isStop } from "../../../stores/heldRows";
import type { TimelineSnapshot } from "../../../stores/TimelineStore";

/** Messages of one sender further apart than this begin a new group; in milliseconds. */
const GROUP_GAP = 5 * 60 * 1000;

/** A row with its place among its neighbours. */
export interface LaidRow {
  readonly key: string;
  readonly row: TimelineRow;
  /** Carries its sender's name: the first message of a group. False for everything that is no message. */
  readonly first: boolean;
  /**
   * The place among what a reader steps through (messages and events), counted from any of them, so that it stays while
   * rows come in above; `null` for dividers.
   */
  readonly place: number | null;
}

/** The message of a row, if it is one. */
export function messageOf(row: TimelineRow | undefined): Message | null {
  return row !== undefined && row.content.type === "message" ? row.content : null;
}

/** Whether a message begins a group, given the row before it. */
function beginsGroup(before: TimelineRow | undefined, message: Message): boolean {
  const previous = messageOf(before);
  if (previous === null) return true;
  if (previous.sender.user !== message.sender.user || previous.own !== message.own) return true;
  return message.timestamp - previous.timestamp > GROUP_GAP;
}

/**
 * Lays rows out, of which the first follows on `previous`. Rows whose content and place are the same as in `before` keep
 * their identity, so that a view that is drawn again for one changed row leaves the others alone.
 */
export function layRows(
  rows: readonly TimelineRow[],
  before: readonly LaidRow[] = [],
  previous?: TimelineRow,
): readonly LaidRow[] {
  const known = new Map(before.map((laid) => [laid.key, laid]));
  let last = placeBefore(rows, known);
  return rows.map((row, index) => {
    const message = messageOf(row);
    const first = message !== null && beginsGroup(index === 0 ? previous : rows[index - 1], message);
    const place = isStop(row) ? (last += 1) : null;
    const old = known.get(row.key);
    if (old !== undefined && old.row === row && old.first === first && old.place === place) return old;
    return { key: row.key, row, first, place };
  });
}

/** The place before that of the first stop, so that the first one that was there before has the place that it had. */
function placeBefore(rows: readonly TimelineRow[], known: ReadonlyMap<string, LaidRow>): number {
  let count = 0;
  for (const row of rows) {
    if (!isStop(row)) continue;
    count += 1;
    const place = known.get(row.key)?.place ?? null;
    if (place !== null) return place - count;
  }
  return 0;
}

/** What places become for a reader: their position from the first message that is held, and how many there are. */
export interface Numbering {
  /** To be added to a place. */
  readonly shift: number;
  /** -1 while it is not known how many there are. */
  readonly total: number;
}

/** How the rows of a snapshot that are laid out are numbered. */
export function numbering({ held, complete }: TimelineSnapshot, laid: readonly LaidRow[]): Numbering {
  const first = laid.find(({ place }) => place !== null)?.place ?? 1;
  const oldest = held.rows.slice(0, FIRST_ROWS);
  const hidden = oldest.length - withoutSetUp(oldest).length;
  const above = held.from === 0 ? 0 : held.above - hidden;
  return { shift: above + 1 - first, total: complete ? held.stops - hidden : -1 };
}

/** What sets a room up in the moments after it was made; in milliseconds. */
const SET_UP_TIME = 60 * 1000;
const SET_UP = new Set<RoomEvent["type"]>([
  "joined",
  "rightsChanged",
  "accessChanged",
  "historyVisibilityChanged",
]);

/**
 * Rows without what its maker's client wrote to set a room up, at its beginning. That it was made, by whom, its name, its
 * encryption and who was invited stay.
 */
export function withoutSetUp(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  // Nothing that can be stepped onto is older: a long conversation is not searched for it.
  const made = rows.find(isStop)?.content;
  if (made === undefined || !isEvent(made) || made.event.type !== "created") return rows;
  const kept = rows.filter(({ content }, index) => {
    if (index >= FIRST_ROWS || !isEvent(content) || !SET_UP.has(content.event.type)) return true;
    return content.actor.user !== made.actor.user || content.timestamp - made.timestamp > SET_UP_TIME;
  });
  return kept.length === rows.length ? rows : kept;
}

function isEvent(content: RowContent): content is Extract<RowContent, { type: "event" }> {
  return content.type === "event";
}

const BEGINNING: TimelineRow = { key: "beginning", content: { type: "start" } };

/** Rows with the conversation's beginning above them, if they are all there is and do not begin with it already. */
export function withBeginning(rows: readonly TimelineRow[], isWhole: boolean): readonly TimelineRow[] {
  if (!isWhole || rows.length === 0 || rows.some(({ content }) => content.type === "start")) return rows;
  return [BEGINNING, ...rows];
}

/** The time of the first message below an unread line, for "New since"; `null` if none has come yet. */
export function timeAfter(rows: readonly LaidRow[], index: number): number | null {
  const content = rows.find(({ row }, at) => at > index && isStop(row))?.row.content;
  return content?.type === "message" || content?.type === "event" ? content.timestamp : null;
}

/** Keys of rows that changed between "first of a group" and "following on", and so changed height. */
export function regrouped(before: readonly LaidRow[], after: readonly LaidRow[]): ReadonlySet<string> {
  const known = new Map(before.map((laid) => [laid.key, laid.first]));
  return new Set(after.filter((laid) => known.get(laid.key) === !laid.first).map((laid) => laid.key));
}
