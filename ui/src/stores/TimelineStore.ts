import type { Bridge } from "../bridge/bridge";
import type { ApiError } from "../bridge/generated/ApiError";
import type { Direction } from "../bridge/generated/Direction";
import type { EventId } from "../bridge/generated/EventId";
import type { Paging } from "../bridge/generated/Paging";
import type { RoomId } from "../bridge/generated/RoomId";
import type { SubscriptionId } from "../bridge/generated/SubscriptionId";
import type { TimelineRow } from "../bridge/generated/TimelineRow";
import type { TimelineUpdate } from "../bridge/generated/TimelineUpdate";
import { NO_ROWS, centred, changed, extended, trimmed } from "./heldRows";
import type { HeldRows } from "./heldRows";
import { Store } from "./Store";

/** A timeline as far as it is known. */
export interface TimelineSnapshot {
  /** Counts the openings: rows of another opening have nothing to do with each other. */
  opening: number;
  /** The message it was opened around, or `null` for the newest end. */
  around: EventId | null;
  /** All rows that are held. */
  held: HeldRows;
  /** Those of them that are laid out. */
  rows: readonly TimelineRow[];
  /** Where paging stands at the ends of `rows`; `null` until the engine has said so. What is held is there to be had. */
  paging: Paging | null;
  /** Whether the last row that is held is the conversation's newest. */
  live: boolean;
  /** Whether the last of `rows` is. */
  newest: boolean;
  /** Whether the whole conversation is held. */
  complete: boolean;
  /** Whether the first rows have arrived. */
  ready: boolean;
  /** Why it could not be opened. */
  failed: ApiError | null;
}

/** Watches one room's timeline, at its newest end or around one message. */
export class TimelineStore extends Store<TimelineSnapshot> {
  readonly #bridge: Bridge;
  readonly #room: RoomId;
  #subscription: SubscriptionId | null = null;
  #stop: (() => void) | null = null;
  readonly #asking = new Set<Direction>();
  /** Where the engine's paging stands, at the ends of all rows. */
  #paging: Paging | null = null;

  constructor(bridge: Bridge, room: RoomId) {
    super(begun(0, null));
    this.#bridge = bridge;
    this.#room = room;
  }

  /** Begins to watch; answers what ends it. */
  watch(): () => void {
    this.#open(this.getSnapshot().around);
    return () => {
      this.#stop?.();
      this.#stop = null;
    };
  }

  /** Shows another part of the conversation: around a message, or the newest end for `null`. */
  show(around: EventId | null): void {
    this.#open(around);
  }

  /** Opens the same part again, after a failure. */
  retry(): void {
    this.#open(this.getSnapshot().around);
  }

  /**
   * Lays out more rows in one direction: at once if there are any, else it asks for one page, once at a time. The
   * answer comes as rows and as `paging`.
   */
  paginate(direction: Direction): void {
    const { held } = this.getSnapshot();
    const more = extended(held, direction);
    if (more !== held) {
      this.#show(more);
      return;
    }
    const subscription = this.#subscription;
    if (subscription === null || this.#asking.has(direction)) {
      return;
    }
    const { opening } = this.getSnapshot();
    this.#asking.add(direction);
    this.#bridge
      .call("timeline_paginate", { subscription, direction })
      .catch(() => {
        // The engine says `failed` itself if it got so far; a call that never arrived has to be shown too.
        const now = this.getSnapshot();
        if (now.opening === opening && this.#paging !== null) {
          this.#paging = { ...this.#paging, [direction]: "failed" };
          this.#show(now.held);
        }
      })
      .finally(() => {
        if (this.getSnapshot().opening === opening) {
          this.#asking.delete(direction);
        }
      });
  }

  /** Lays out the rows around one of those that are held. */
  bring(index: number): void {
    this.#show(centred(this.getSnapshot().held, index));
  }

  /** Lets go of what is laid out far from the reader, who sees `rows` from `first` to `last`, give or take a few. */
  trim(first: number, last: number): void {
    const { held } = this.getSnapshot();
    const less = trimmed(held, first, last);
    if (less !== held) {
      this.#show(less);
    }
  }

  #open(around: EventId | null): void {
    this.#stop?.();
    this.#subscription = null;
    this.#asking.clear();
    this.#paging = null;
    const opening = this.getSnapshot().opening + 1;
    this.publish(begun(opening, around));
    this.#stop = this.#bridge.subscribe(
      async () => {
        const opened = await this.#bridge.call("timeline_open", { room: this.#room, around });
        if (this.getSnapshot().opening === opening) {
          this.#subscription = opened.subscription;
        }
        return opened;
      },
      (update) => {
        if (update.type === "timeline" && this.getSnapshot().opening === opening) {
          this.#apply(update.value);
        }
      },
      (failed) => {
        if (this.getSnapshot().opening === opening) {
          this.publish({ ...this.getSnapshot(), failed });
        }
      },
    );
  }

  #apply(update: TimelineUpdate): void {
    const { around, held, ready } = this.getSnapshot();
    let next = held;
    try {
      next = update.rows.length === 0 ? held : changed(held, update.rows, around);
    } catch (caught) {
      // Our list and the engine's have come apart. Every subscription begins with the whole list: begin again.
      reportError(caught);
      this.#open(around);
      return;
    }
    this.#paging = update.paging ?? this.#paging;
    this.#show(next, { ready: ready || update.rows.length > 0, failed: null });
  }

  #show(held: HeldRows, more: Partial<TimelineSnapshot> = {}): void {
    const before = this.getSnapshot();
    const isSame =
      held.rows === before.held.rows && held.from === before.held.from && held.to === before.held.to;
    const reachesEnd = held.to === held.rows.length;
    const paging = this.#paging;
    const live = before.around === null || paging?.forwards === "end";
    this.publish({
      ...before,
      ...more,
      held,
      rows: isSame ? before.rows : held.rows.slice(held.from, held.to),
      paging: paging && {
        backwards: held.from > 0 ? "idle" : paging.backwards,
        forwards: reachesEnd ? paging.forwards : "idle",
      },
      live,
      newest: live && reachesEnd,
      complete: paging?.backwards === "end" && paging.forwards === "end",
    });
  }
}

/** A timeline that has just been opened. */
function begun(opening: number, around: EventId | null): TimelineSnapshot {
  const live = around === null;
  return {
    opening,
    around,
    held: NO_ROWS,
    rows: [],
    paging: null,
    live,
    newest: live,
    complete: false,
    ready: false,
    failed: null,
  };
}
