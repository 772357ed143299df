/**
 * The rows of a timeline that are held, and the stretch of them that is laid out.
 *
 * Whoever reads back tens of thousands of messages holds them all, but grouping, measuring and drawing must not grow
 * with that: they see a window of the rows, which moves as its reader does. Pure; a change costs what it changes, and
 * one copy of the list.
 */
import type { Diff } from "../bridge/generated/Diff";
import type { Direction } from "../bridge/generated/Direction";
import type { EventId } from "../bridge/generated/EventId";
import type { TimelineRow } from "../bridge/generated/TimelineRow";
import { splice, spliced, splicesOf } from "./applyDiffs";

/** Rows that a window has when it is made, and after it has been trimmed. */
export const WINDOW = 1_200;

/** Rows that a window may have before it is trimmed. */
export const LARGEST_WINDOW = 2_000;

/** Rows by which a window is extended. */
export const STEP = 200;

/** Rows on each side of what is being read that trimming leaves: more than a selection keeps drawn. */
export const MARGIN = 400;

/**
 * A window that begins within so many rows of the first begins with it: how the beginning is drawn depends on the rows
 * around it.
 */
export const FIRST_ROWS = 100;

/** What is held of a timeline. */
export interface HeldRows {
  readonly rows: readonly TimelineRow[];
  /** The first row of the window, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** How many of all rows, and of those above the window, a reader steps through. */
  readonly stops: number;
  readonly above: number;
  /** The index of the engine's unread line, or -1. */
  readonly line: number;
}

/** Nothing is held yet. */
export const NO_ROWS: HeldRows = { rows: [], from: 0, to: 0, stops: 0, above: 0, line: -1 };

/** Whether a reader can step onto a row: messages and events, not dividers. */
export function isStop(row: TimelineRow): boolean {
  return row.content.type === "message" || row.content.type === "event";
}

/** Whether a row is the engine's unread line. */
export function isLine(row: TimelineRow): boolean {
  return row.content.type === "unread";
}

/** Whether a row shows an event. */
export function showsEvent({ content }: TimelineRow, event: EventId): boolean {
  if (content.type === "message") return content.id.type === "event" && content.id.id === event;
  return content.type === "event" && content.id === event;
}

/**
 * The rows after changes. The window goes on to show what it showed; one that reached an end still does. The first rows
 * are shown where they are opened: around the event `around`, at the unread line, or else at the newest.
 */
export function changed(
  held: HeldRows,
  diffs: readonly Diff<TimelineRow>[],
  around: EventId | null,
): HeldRows {
  const reachesEnd = held.to === held.rows.length;
  let rows: TimelineRow[] | null = null;
  let { from, to, stops, above, line } = held;
  let isReplaced = held.rows.length === 0;
  for (const each of splicesOf(held.rows.length, diffs)) {
    const { at, values } = each;
    const end = at + each.removed;
    const before: readonly TimelineRow[] = rows ?? held.rows;
    const removed = before.slice(at, end);
    isReplaced ||= removed.length === before.length;
    if (rows === null) {
      rows = spliced(before, each);
    } else {
      splice(rows, each);
    }
    const grown = values.length - removed.length;
    const counted = countStops(values) - countStops(removed);
    stops += counted;
    if (at < from) {
      // What comes in across the window's edge is in it.
      const isAbove = end <= from;
      above += isAbove ? counted : -countStops(removed.slice(0, from - at));
      from = isAbove ? from + grown : at;
    }
    if (at < to) {
      to = end <= to ? to + grown : at + values.length;
    }
    const told = values.findLastIndex(isLine);
    line = told >= 0 ? at + told : line < at ? line : line < end ? -1 : line + grown;
  }
  if (rows === null) {
    return held;
  }
  if (isReplaced) {
    return placed({ ...NO_ROWS, rows, stops, line }, held, around);
  }
  return bounded({ rows, from, to: reachesEnd ? rows.length : to, stops, above, line }, reachesEnd);
}

/** The window with more rows at one end; the same if all that is held there is in it. */
export function extended(held: HeldRows, direction: Direction): HeldRows {
  return direction === "backwards"
    ? moved(held, held.from - STEP, held.to)
    : moved(held, held.from, held.to + STEP);
}

/** A window in which the row `index` stands in the middle, as far as there are rows; the same if it is in it already. */
export function centred(held: HeldRows, index: number): HeldRows {
  if (index >= held.from && index < held.to) {
    return held;
  }
  const from = Math.max(Math.min(index - WINDOW / 2, held.rows.length - WINDOW), 0);
  return moved(held, from, from + WINDOW);
}

/**
 * A window that has become too large without what is far from its reader, who sees its rows `first` to `last`; the same
 * otherwise.
 */
export function trimmed(held: HeldRows, first: number, last: number): HeldRows {
  const size = held.to - held.from;
  if (size <= LARGEST_WINDOW) {
    return held;
  }
  const [before, behind] = [first, size - 1 - last];
  const spare = Math.min(Math.max(before, behind) - MARGIN, size - WINDOW);
  if (spare <= 0) {
    return held;
  }
  return before > behind ? moved(held, held.from + spare, held.to) : moved(held, held.from, held.to - spare);
}

function moved(held: HeldRows, wantedFrom: number, wantedTo: number): HeldRows {
  const from = wantedFrom < FIRST_ROWS ? 0 : wantedFrom;
  const to = Math.min(wantedTo, held.rows.length);
  if (from === held.from && to === held.to) {
    return held;
  }
  const { rows } = held;
  const above =
    from < held.from
      ? held.above - countStops(rows.slice(from, held.from))
      : held.above + countStops(rows.slice(held.from, from));
  return { ...held, from, to, above };
}

/** A window for rows of which none may have been there before. */
function placed(held: HeldRows, before: HeldRows, around: EventId | null): HeldRows {
  const { rows } = held;
  const shown = new Set(before.rows.slice(before.from, before.to).map(({ key }) => key));
  const first = shown.size === 0 ? -1 : rows.findIndex(({ key }) => shown.has(key));
  if (first >= 0) {
    const reachesEnd = before.to === before.rows.length;
    const last = rows.findLastIndex(({ key }) => shown.has(key));
    return bounded(moved(held, first, reachesEnd ? rows.length : last + 1), reachesEnd);
  }
  const wanted = around === null ? held.line : rows.findIndex((row) => showsEvent(row, around));
  const newest = moved(held, rows.length - WINDOW, rows.length);
  return wanted < 0 ? newest : centred(newest, wanted);
}

/**
 * A window of a list that nobody looks at is not trimmed by its reader, and grows with whatever comes in. It keeps the
 * end that it has to show when it is looked at again.
 */
function bounded(held: HeldRows, reachesEnd: boolean): HeldRows {
  const { from, to } = held;
  if (to - from <= 2 * LARGEST_WINDOW) {
    return moved(held, from, to);
  }
  return reachesEnd ? moved(held, to - WINDOW, to) : moved(held, from, from + WINDOW);
}

function countStops(rows: readonly TimelineRow[]): number {
  return rows.reduce((sum, row) => sum + (isStop(row) ? 1 : 0), 0);
}
