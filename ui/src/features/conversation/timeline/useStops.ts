/**
 * The keyboard in a timeline: one stop of Tab, arrows from message to message, Enter for what can be done, and a key
 * for each of it.
 */
import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";

import type { Message } from "../../../bridge/generated/Message";
import type { ConversationActs } from "../ConversationContext";
import { actionOfKey, perform } from "./actions";
import type { LaidRow } from "./layout";
import { messageOf } from "./layout";
import { isStop } from "../../../stores/heldRows";
import type { HeldRows } from "../../../stores/heldRows";
import type { TimelineScroll } from "./useTimelineScroll";

/** Where the keyboard stands in a timeline. */
export interface Stops {
  /** The key of the row that Tab reaches. */
  readonly stop: string | null;
  /** The key of the row whose actions were opened from the keyboard. */
  readonly acting: string | null;
  /** The key of the row for which a reaction is being chosen from the keyboard. */
  readonly choosing: string | null;
  onKeyDown(event: KeyboardEvent): void;
  /** The choice of a reaction is over. */
  endChoice(): void;
  /** Closes the actions and answers whether there were any. */
  closeActions(): boolean;
}

/** The index of the next row to step onto from `from`, or -1. */
export function nextStop(laid: readonly LaidRow[], from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < laid.length; index += step) {
    if (isStopAt(laid, index)) {
      return index;
    }
  }
  return -1;
}

function isStopAt(laid: readonly LaidRow[], index: number): boolean {
  return (laid[index]?.place ?? null) !== null;
}

/** Lets the keyboard step through a timeline. */
export function useStops(
  scroller: RefObject<HTMLElement | null>,
  laid: readonly LaidRow[],
  held: HeldRows,
  scroll: TimelineScroll,
  acts: ConversationActs,
): Stops {
  const { virtual } = scroll;
  const [chosen, setChosen] = useState<string | null>(null);
  const [acting, setActing] = useState<{ key: string; choosing: boolean } | null>(null);
  const wanted = useRef<{ key: string; actions: boolean } | null>(null);
  // Tab must find the stop, so it is always one that is drawn: the last one stepped onto, else the lowest.
  const drawn = virtual.drawn.filter(({ index }) => isStopAt(laid, index));
  const stop = drawn.find(({ key }) => key === chosen)?.key ?? drawn.at(-1)?.key ?? null;

  // A row that is stepped onto may have to be drawn first.
  useLayoutEffect(() => {
    const want = wanted.current;
    if (want === null) {
      return;
    }
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(want.key)}"]`);
    const goal = want.actions ? row?.querySelector<HTMLElement>("[data-actions] button") : row;
    if (goal) {
      wanted.current = null;
      goal.focus({ preventScroll: !want.actions });
    }
  });

  const stepOnto = (key: string) => {
    wanted.current = { key, actions: false };
    setChosen(key);
    setActing(null);
  };

  const goTo = (index: number) => {
    const key = laid[index]?.key;
    if (key !== undefined) {
      stepOnto(key);
      virtual.scrollToRow(index, "auto");
    }
  };

  /** Goes to the first or the last message of all that are held. */
  const goToEnd = (index: number) => {
    const key = held.rows[index]?.key;
    if (key !== undefined) {
      stepOnto(key);
      scroll.toHeld(index, "auto");
    }
  };

  const closeActions = () => {
    if (acting === null) {
      return false;
    }
    wanted.current = { key: acting.key, actions: false };
    setActing(null);
    return true;
  };

  const endChoice = () => setActing((now) => (now?.choosing === true ? null : now));

  const act = (event: KeyboardEvent, key: string, message: Message | null) => {
    const action = message === null ? null : actionOfKey(event, message);
    // What is selected is copied as such.
    if (
      message === null ||
      action === null ||
      (action === "copy" && document.getSelection()?.isCollapsed === false)
    ) {
      return;
    }
    event.preventDefault();
    setChosen(key);
    if (action === "react") {
      setActing({ key, choosing: true });
    } else {
      perform(action, message, acts);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Only from a message itself: what lies in it has its own keys.
    const row = event.target instanceof HTMLElement ? event.target.dataset["row"] : undefined;
    const index = row === undefined ? -1 : laid.findIndex((each) => each.key === row);
    if (row === undefined || index < 0) {
      return;
    }
    const message = messageOf(laid[index]?.row);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const goal = plain ? goalOf(event.key, laid, index) : -1;
    const end = plain ? endOf(event.key, held) : -1;
    if (goal >= 0) {
      event.preventDefault();
      goTo(goal);
    } else if (end >= 0) {
      event.preventDefault();
      goToEnd(end);
    } else if (plain && event.key === "Enter" && message !== null) {
      event.preventDefault();
      wanted.current = { key: row, actions: true };
      setChosen(row);
      setActing({ key: row, choosing: false });
    } else {
      act(event, row, message);
    }
  };

  const shown = acting !== null && laid.some((row) => row.key === acting.key) ? acting : null;
  return {
    stop,
    acting: shown?.key ?? null,
    choosing: shown?.choosing === true ? shown.key : null,
    onKeyDown,
    endChoice,
    closeActions,
  };
}

function goalOf(key: string, laid: readonly LaidRow[], index: number): number {
  switch (key) {
    case "ArrowUp":
      return nextStop(laid, index, -1);
    case "ArrowDown":
      return nextStop(laid, index, 1);
    default:
      return -1;
  }
}

function endOf(key: string, { rows }: HeldRows): number {
  switch (key) {
    case "Home":
      return rows.findIndex(isStop);
    case "End":
      return rows.findLastIndex(isStop);
    default:
      return -1;
  }
}
