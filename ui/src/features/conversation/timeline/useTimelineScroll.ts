/** Carries out the scroll contract of `scrollPolicy`; the only place that moves a timeline. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import type { TimelineSnapshot, TimelineStore } from "../../../stores/TimelineStore";
import type { LaidRow } from "./layout";
import {
  END_SLACK,
  leftEndAt,
  offersJump,
  openingTarget,
  ownArrived,
  wantsNewer,
  wantsOlder,
} from "./scrollPolicy";
import type { ViewportPlace } from "./scrollPolicy";
import type { Alignment, KeptSpan, VirtualRows } from "./useVirtualRows";
import { useVirtualRows } from "./useVirtualRows";

/** What a timeline's view needs to know of its position. */
export interface TimelineScroll {
  readonly virtual: VirtualRows;
  /** The newest message can be seen. */
  readonly atEnd: boolean;
  /** The way back to the newest is offered. */
  readonly jump: boolean;
  /** The newest row when the reader left the end; what follows it is new. */
  readonly since: string | null;
  /** Goes to the newest message, laid out or not. */
  toNewest(): void;
  /** Goes to a row of all that are held, laid out or not. */
  toHeld(index: number, align: Alignment): void;
}

/** Where to go as soon as it is laid out. */
type Goal =
  { readonly type: "end" } | { readonly type: "row"; readonly key: string; readonly align: Alignment };

interface View {
  readonly atEnd: boolean;
  readonly jump: boolean;
  readonly since: string | null;
}

/** Keeps a timeline where it belongs. One of these lives for one opening of a timeline. */
export function useTimelineScroll(
  scroller: RefObject<HTMLDivElement | null>,
  laid: readonly LaidRow[],
  snapshot: TimelineSnapshot,
  timeline: TimelineStore,
): TimelineScroll {
  const { around, held, newest, paging } = snapshot;
  const kept = useRef<KeptSpan | null>(null);
  const virtual = useVirtualRows(scroller, laid, newest, kept);
  const [view, setView] = useState<View>({ atEnd: false, jump: false, since: null });
  const placed = useRef(false);
  const before = useRef<readonly TimelineRow[]>([]);
  const goal = useRef<Goal | null>(null);

  /** Goes where it was asked to go, if that is laid out. */
  const go = () => {
    const to = goal.current;
    const index = to?.type === "row" ? laid.findIndex(({ key }) => key === to.key) : -1;
    if (to?.type === "end" && newest) {
      goal.current = null;
      virtual.scrollToEnd();
    } else if (to?.type === "row" && index >= 0) {
      goal.current = null;
      virtual.scrollToRow(index, to.align);
    }
  };
  const toNewest = () => {
    goal.current = { type: "end" };
    if (snapshot.live) {
      timeline.bring(held.rows.length - 1);
      go();
    } else {
      timeline.show(null);
    }
  };
  const toHeld = (index: number, align: Alignment) => {
    const key = held.rows[index]?.key;
    if (key !== undefined) {
      goal.current = { type: "row", key, align };
      timeline.bring(index);
      go();
    }
  };

  useLayoutEffect(() => {
    const earlier = before.current;
    before.current = held.rows;
    if (!placed.current) {
      const target = openingTarget(laid, around);
      if (target !== null) {
        placed.current = true;
        if (target.type === "end") {
          virtual.scrollToEnd();
        } else {
          virtual.scrollToRow(target.index, target.align);
        }
      }
    } else if (snapshot.live && ownArrived(earlier, held.rows)) {
      toNewest();
    } else {
      go();
    }
    // Only new rows are a reason to move; `virtual` is new with every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [laid, held.rows, around]);

  const look = useEffectEvent(() => {
    const element = scroller.current;
    if (element === null || (!placed.current && laid.length > 0)) {
      return;
    }
    const place = placeOf(element);
    if (wantsOlder(place, paging)) {
      timeline.paginate("backwards");
    }
    if (wantsNewer(place, paging)) {
      timeline.paginate("forwards");
    }
    const [first, last] = [virtual.drawn[0]?.index, virtual.drawn.at(-1)?.index];
    if (first !== undefined && last !== undefined) {
      timeline.trim(first, last);
    }
    const atEnd = newest && place.fromEnd <= END_SLACK;
    setView((now) => {
      const jump = offersJump(place, newest);
      const since = leftEndAt(now.since, atEnd, held.rows);
      return now.atEnd === atEnd && now.jump === jump && now.since === since ? now : { atEnd, jump, since };
    });
  });

  // A place to write that grows takes room from the messages: whoever reads the newest goes on reading it.
  const resized = useEffectEvent(() => {
    if (view.atEnd) {
      virtual.scrollToEnd();
    }
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return undefined;
    }
    let frame = 0;
    const later = () => {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          look();
        });
      }
    };
    element.addEventListener("scroll", later, { passive: true });
    const resize = new ResizeObserver(() => {
      resized();
      later();
    });
    resize.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", later);
      resize.disconnect();
    };
  }, [scroller]);

  // New rows and new paging may ask for more, once they have been drawn and measured.
  useEffect(() => {
    const frame = requestAnimationFrame(() => look());
    return () => cancelAnimationFrame(frame);
  }, [laid, paging]);

  useEffect(() => {
    const keep = () => {
      kept.current = selectedSpan(scroller.current);
    };
    document.addEventListener("selectionchange", keep);
    return () => document.removeEventListener("selectionchange", keep);
  }, [scroller]);

  return { virtual, ...view, toNewest, toHeld };
}

function placeOf(element: HTMLElement): ViewportPlace {
  const { scrollTop, clientHeight, scrollHeight } = element;
  return {
    offset: scrollTop,
    height: clientHeight,
    fromEnd: Math.max(scrollHeight - clientHeight - scrollTop, 0),
  };
}

/** The rows that the selection begins and ends in, so that they stay drawn while it lasts. */
function selectedSpan(scroller: HTMLElement | null): KeptSpan | null {
  const selection = document.getSelection();
  if (scroller === null || selection === null || selection.isCollapsed) {
    return null;
  }
  const from = rowKeyOf(selection.anchorNode, scroller);
  const to = rowKeyOf(selection.focusNode, scroller);
  if (from === null && to === null) {
    return null;
  }
  return { from: from ?? to ?? "", to: to ?? from ?? "" };
}

function rowKeyOf(node: Node | null, scroller: HTMLElement): string | null {
  if (node === null || !scroller.contains(node)) {
    return null;
  }
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null;
}
