import type { Bridge } from "../bridge/bridge";
import type { ApiError } from "../bridge/generated/ApiError";
import type { Direction } from "../bridge/generated/Direction";
import type { EventId } from "../bridge/generated/EventId";
import type { Paging } from "../bridge/generated/Paging";
import type { RoomId } from "../bridge/generated/RoomId";
import type { SubscriptionId } from "../bridge/generated/SubscriptionId";
import type { TimelineRow } from "../bridge/generated/TimelineRow";
import type { TimelineUpdate } from "../bridge/generated/TimelineUpdate";
import { applyDiffs } from "./applyDiffs";
import { Store } from "./Store";

/** A timeline as far as it is known. */
export interface TimelineSnapshot {
  /** Counts the openings: rows of another opening have nothing to do with each other. */
  opening: number;
  /** The message it was opened around, or `null` for the newest end. */
  around: EventId | null;
  rows: readonly TimelineRow[];
  /** Where paging stands; `null` until the engine has said so. */
  paging: Paging | null;
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

  constructor(bridge: Bridge, room: RoomId) {
    super({ opening: 0, around: null, rows: [], paging: null, ready: false, failed: null });
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

  /** Asks for one page more, once at a time. The answer comes as rows and as `paging`. */
  paginate(direction: Direction): void {
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
        if (now.opening === opening && now.paging !== null) {
          this.publish({ ...now, paging: { ...now.paging, [direction]: "failed" } });
        }
      })
      .finally(() => {
        if (this.getSnapshot().opening === opening) {
          this.#asking.delete(direction);
        }
      });
  }

  #open(around: EventId | null): void {
    this.#stop?.();
    this.#subscription = null;
    this.#asking.clear();
    const opening = this.getSnapshot().opening + 1;
    this.publish({ opening, around, rows: [], paging: null, ready: false, failed: null });
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
    const before = this.getSnapshot();
    let rows: readonly TimelineRow[];
    try {
      rows = applyDiffs(before.rows, update.rows);
    } catch (caught) {
      // Our list and the engine's have come apart. Every subscription begins with the whole list: begin again.
      reportError(caught);
      this.#open(before.around);
      return;
    }
    this.publish({
      ...before,
      rows,
      paging: update.paging ?? before.paging,
      ready: before.ready || update.rows.length > 0,
      failed: null,
    });
  }
}
