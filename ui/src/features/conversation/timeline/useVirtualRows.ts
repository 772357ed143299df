/**
 * The virtualiser behind our own interface: nothing else here knows TanStack Virtual, so that another can take its
 * place. It keeps the position when rows are added above, follows the end, and draws a few more rows than fit.
 */
import { observeElementOffset, useVirtualizer } from "@tanstack/react-virtual";
import type { Range, VirtualItem, Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

import { estimateHeight } from "./estimateHeight";
import { regrouped } from "./layout";
import type { LaidRow } from "./layout";
import { END_SLACK, compensates } from "./scrollPolicy";

type Rows = Virtualizer<HTMLDivElement, HTMLElement>;
/** Where in view a row that is gone to stands. */
export type Alignment = "start" | "center" | "auto";

/** Room above the first row, for saying that earlier messages are fetched; in pixels. */
const EDGE = 44;

/** Rows drawn beyond what can be seen, on each side. */
const OVERSCAN = 8;

/** Never more rows than this are drawn to keep a selection whole. */
const LARGEST_SELECTION = 200;

/** A row that is drawn. */
interface DrawnRow {
  readonly index: number;
  readonly key: string;
}

/** Rows of which only those in view are drawn. */
export interface VirtualRows {
  readonly drawn: readonly DrawnRow[];
  /** From the top of the list to the first drawn row, in pixels. */
  readonly before: number;
  /** The height of the whole list, in pixels. */
  readonly total: number;
  /** To be the `ref` of every drawn row, which carries its index as `data-index`. */
  readonly measure: (element: HTMLElement | null) => void;
  scrollToRow(index: number, align: Alignment): void;
  scrollToEnd(): void;
}

/** A span of rows that must stay drawn, by key. */
export interface KeptSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * Draws those of `laid` that are in view; the last of them is the conversation's newest if `newest` says so. `kept` is
 * asked for rows that must stay drawn.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  laid: readonly LaidRow[],
  newest: boolean,
  kept: RefObject<KeptSpan | null>,
): VirtualRows {
  "use no memo"; // The virtualiser changes in place; memoised readings of it would be stale.
  const before = useRef({ laid, newest, follows: newest });
  const changedHeight = useRef(new Set<string>());
  // What is appended is followed only where the newest was seen before it came: elsewhere more of the conversation is
  // laid out below what is being read.
  const isSame = before.current.laid === laid;
  const follows = isSame ? before.current.follows : before.current.newest && newest;
  if (!isSame) {
    for (const key of regrouped(before.current.laid, laid)) {
      changedHeight.current.add(anchorKey(key, true));
    }
  }
  before.current = { laid, newest, follows };

  // Stable while the rows are: a new function makes the virtualiser lay everything out again.
  const keyAt = useCallback(
    (index: number) => {
      const row = laid[index];
      return row === undefined ? index : anchorOf(row);
    },
    [laid],
  );

  // oxlint-disable-next-line react/incompatible-library -- for the same reason
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: laid.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyAt,
    estimateSize: (index) => estimateHeight(laid[index]),
    overscan: OVERSCAN,
    paddingStart: EDGE,
    paddingEnd: EDGE / 2,
    scrollPaddingStart: EDGE * 1.5,
    anchorTo: "end",
    followOnAppend: follows,
    scrollEndThreshold: END_SLACK,
    observeElementOffset: observeEveryFrame,
    rangeExtractor: (range) => extract(range, laid, kept.current),
  });
  setUp(rows, changedHeight.current);
  // Rows that lost or gained their name have another height at once; the observer would tell it a frame later.
  useLayoutEffect(() => {
    for (const key of changedHeight.current) {
      const element = rows.elementsCache.get(key);
      if (element?.isConnected) {
        rows.resizeItem(rows.indexFromElement(element), element.offsetHeight);
        changedHeight.current.delete(key);
      }
    }
    forget(laid, rows.itemSizeCache, changedHeight.current);
  }, [laid, rows]);
  const goal = useGoal(scroller, laid, rows);

  // The rows stand in flow, so one that is drawn above the others moves them by as much as its height was guessed
  // wrongly. While it scrolls the virtualiser leaves measuring to its observer, which can be a frame too late.
  const measure = useCallback(
    (element: HTMLElement | null) => {
      rows.measureElement(element);
      if (element !== null && rows.isScrolling) {
        const index = rows.indexFromElement(element);
        if (!rows.itemSizeCache.has(rows.options.getItemKey(index))) {
          rows.resizeItem(index, element.offsetHeight);
        }
      }
    },
    [rows],
  );

  const items = rows.getVirtualItems();
  return {
    drawn: items.map((item) => ({ index: item.index, key: laid[item.index]?.key ?? String(item.key) })),
    before: items[0]?.start ?? 0,
    total: rows.getTotalSize(),
    measure,
    scrollToRow: (index, align) => {
      goal.set(laid[index]?.key, align);
      rows.scrollToIndex(index, { align });
    },
    scrollToEnd: () => {
      goal.set(undefined, "auto");
      rows.scrollToEnd();
    },
  };
}

/** Heights that are remembered of rows that are not laid out any more. */
const MOST_FORMER = 5_000;

/** Forgets what was known of rows that are not laid out any more, once it is much. */
export function forget(
  laid: readonly LaidRow[],
  heights: Map<number | string | bigint, number>,
  changedHeight: Set<string>,
): void {
  if (heights.size <= laid.length + MOST_FORMER) {
    return;
  }
  const current = new Set<unknown>(laid.map(anchorOf));
  for (const key of heights.keys()) {
    if (!current.has(key)) {
      heights.delete(key);
    }
  }
  for (const key of changedHeight) {
    if (!current.has(key)) {
      changedHeight.delete(key);
    }
  }
}

/**
 * How long a row that was gone to is held on to while rows around it arrive and are measured, in milliseconds: as long
 * as the virtualiser itself may take to get there.
 */
const GOAL_HELD = 5_000;

/**
 * Holds on to the row that was gone to. The virtualiser remembers it by its index, which means another row once a page
 * arrives; whoever moves the timeline by hand ends this.
 */
function useGoal(scroller: RefObject<HTMLDivElement | null>, laid: readonly LaidRow[], rows: Rows) {
  "use no memo";
  const goal = useRef<{ key: string; align: Alignment; until: number } | null>(null);
  useLayoutEffect(() => {
    const held = goal.current;
    if (held === null || performance.now() > held.until) {
      return;
    }
    const index = laid.findIndex((row) => row.key === held.key);
    if (index >= 0) {
      rows.scrollToIndex(index, { align: held.align });
    }
  }, [laid, rows]);
  useEffect(() => {
    const element = scroller.current;
    const drop = () => {
      goal.current = null;
    };
    const moves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const move of moves) {
      element?.addEventListener(move, drop, { passive: true });
    }
    return () => {
      for (const move of moves) {
        element?.removeEventListener(move, drop);
      }
    };
  }, [scroller]);
  return {
    set: (key: string | undefined, align: Alignment) => {
      goal.current = key === undefined ? null : { key, align, until: performance.now() + GOAL_HELD };
    },
  };
}

/** Says in the key whether a row may be the anchor: dividers come, go and are named anew when a page arrives. */
function anchorKey(key: string, anchors: boolean): string {
  return `${anchors ? "a" : "d"}:${key}`;
}

function anchorOf({ key, row }: LaidRow): string {
  return anchorKey(key, row.content.type === "message");
}

const prepared = new WeakSet<Rows>();

function setUp(rows: Rows, changedHeight: Set<string>): void {
  if (prepared.has(rows)) {
    return;
  }
  prepared.add(rows);
  const itemAt = rows.getVirtualItemForOffset;
  // What the reader's eyes hold on to when rows are added above: the first message in view, never a divider.
  rows.getVirtualItemForOffset = (offset) => {
    const first = itemAt(offset);
    for (
      let item: VirtualItem | undefined = first;
      item !== undefined;
      item = rows.measurementsCache[item.index + 1]
    ) {
      if (String(item.key).startsWith("a:")) {
        return item;
      }
    }
    return first;
  };
  rows.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, instance) => {
    const key = String(item.key);
    const known = instance.itemSizeCache.has(item.key);
    return compensates(item, instance.scrollOffset ?? 0, known, changedHeight.delete(key));
  };
}

/** The rows in view and some around, all of them without a gap, and further those that must stay. */
function extract(range: Range, laid: readonly LaidRow[], kept: KeptSpan | null): number[] {
  let from = Math.max(range.startIndex - range.overscan, 0);
  let to = Math.min(range.endIndex + range.overscan, range.count - 1);
  if (kept !== null) {
    const first = laid.findIndex((row) => row.key === kept.from);
    const last = laid.findIndex((row) => row.key === kept.to);
    if (first >= 0 && last >= 0) {
      const low = Math.min(from, first, last);
      const high = Math.max(to, first, last);
      if (high - low <= LARGEST_SELECTION) {
        from = low;
        to = high;
      }
    }
  }
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) => from + step);
}

/** Frames without movement after which looking ends. */
const STILL_FRAMES = 20;

/**
 * Follows the position by events and, after a wheel or a finger has moved it, frame by frame: WebKit withholds scroll
 * events while momentum lasts.
 */
function observeEveryFrame(instance: Rows, report: (offset: number, isScrolling: boolean) => void) {
  const end = observeElementOffset(instance, report);
  const element = instance.scrollElement;
  if (element === null) {
    return end;
  }
  let seen = element.scrollTop;
  let still = 0;
  let frame = 0;
  const look = () => {
    still += 1;
    if (element.scrollTop !== seen) {
      seen = element.scrollTop;
      still = 0;
      report(seen, true);
    }
    frame = still < STILL_FRAMES ? requestAnimationFrame(look) : 0;
  };
  const wake = () => {
    still = 0;
    if (frame === 0) {
      frame = requestAnimationFrame(look);
    }
  };
  element.addEventListener("wheel", wake, { passive: true });
  element.addEventListener("touchmove", wake, { passive: true });
  return () => {
    end?.();
    cancelAnimationFrame(frame);
    element.removeEventListener("wheel", wake);
    element.removeEventListener("touchmove", wake);
  };
}
