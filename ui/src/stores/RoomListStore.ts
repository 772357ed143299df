import type { Bridge } from "../bridge/bridge";
import { toApiError } from "../bridge/bridge";
import type { ApiError } from "../bridge/generated/ApiError";
import type { RoomFilter } from "../bridge/generated/RoomFilter";
import type { RoomId } from "../bridge/generated/RoomId";
import type { RoomListLoading } from "../bridge/generated/RoomListLoading";
import type { RoomListTotals } from "../bridge/generated/RoomListTotals";
import type { RoomListUpdate } from "../bridge/generated/RoomListUpdate";
import type { RoomSummary } from "../bridge/generated/RoomSummary";
import type { SubscriptionId } from "../bridge/generated/SubscriptionId";
import { applyDiffs } from "./applyDiffs";
import { Store } from "./Store";

/** The room list: order and content apart, so that a re-order touches no row. */
export interface RoomListSnapshot {
  filter: RoomFilter;
  order: readonly RoomId[];
  rooms: ReadonlyMap<RoomId, RoomSummary>;
  totals: RoomListTotals;
  loading: RoomListLoading;
  /** The filter was changed and its rooms are not here yet: `order` is still that of the filter before. */
  switching: boolean;
  /** Why the list could not be opened. */
  failed: ApiError | null;
}

/** Watches the room list. */
export class RoomListStore extends Store<RoomListSnapshot> {
  readonly #bridge: Bridge;
  #subscription: SubscriptionId | null = null;
  #stop: (() => void) | null = null;
  #growing = false;

  constructor(bridge: Bridge) {
    super({
      filter: "all",
      order: [],
      rooms: new Map(),
      totals: { unread: 0, mentions: 0 },
      loading: { type: "loading" },
      switching: false,
      failed: null,
    });
    this.#bridge = bridge;
  }

  /** Begins to watch, or begins again after a failure; answers what ends it. */
  watch(): () => void {
    this.#stop?.();
    this.publish({ ...this.getSnapshot(), failed: null });
    const stop = this.#bridge.subscribe(
      async () => {
        const opened = await this.#bridge.call("room_list_open", { filter: this.getSnapshot().filter });
        this.#subscription = opened.subscription;
        return opened;
      },
      (update) => {
        if (update.type === "roomList") {
          this.#apply(update.value);
        }
      },
      (failed) => this.publish({ ...this.getSnapshot(), failed }),
    );
    this.#stop = stop;
    return stop;
  }

  /** Shows other rooms. */
  setFilter(filter: RoomFilter): void {
    if (filter === this.getSnapshot().filter) {
      return;
    }
    if (this.#subscription === null) {
      this.publish({ ...this.getSnapshot(), filter });
    } else {
      this.publish({ ...this.getSnapshot(), filter, switching: true });
      this.#bridge
        .call("room_list_filter", { subscription: this.#subscription, filter })
        .catch((caught: unknown) => this.publish({ ...this.getSnapshot(), failed: toApiError(caught) }));
    }
  }

  /** Asks for one page more, once at a time. */
  grow(): void {
    const { loading } = this.getSnapshot();
    if (this.#subscription === null || this.#growing || loading.type !== "loaded" || !loading.more) {
      return;
    }
    this.#growing = true;
    this.#bridge
      .call("room_list_grow", { subscription: this.#subscription })
      // Scrolling on asks again.
      .catch(() => undefined)
      .finally(() => {
        this.#growing = false;
      });
  }

  #apply(update: RoomListUpdate): void {
    const before = this.getSnapshot();
    let rooms = before.rooms;
    if (update.rooms.length > 0) {
      const next = new Map(rooms);
      for (const summary of update.rooms) {
        next.set(summary.room, summary);
      }
      rooms = next;
    }
    this.publish({
      ...before,
      order: applyDiffs(before.order, update.order),
      rooms,
      totals: update.totals ?? before.totals,
      loading: update.loading ?? before.loading,
      switching: before.switching && !update.order.some((diff) => diff.op === "reset"),
      failed: null,
    });
  }
}
