import { useEffect, useSyncExternalStore } from "react";

import type { Bridge } from "../bridge/bridge";
import { useBridge } from "../bridge/context";
import type { ApiError } from "../bridge/generated/ApiError";
import type { RoomDetails } from "../bridge/generated/RoomDetails";
import type { RoomId } from "../bridge/generated/RoomId";
import { Store } from "./Store";

/** One room in detail, as far as it is known. */
export interface RoomSnapshot {
  details: RoomDetails | null;
  /** Why it could not be watched. */
  failed: ApiError | null;
}

/** Watches one room for as long as somebody looks at it. */
export class RoomStore extends Store<RoomSnapshot> {
  readonly #bridge: Bridge;
  readonly #room: RoomId;
  #watchers = 0;
  #stop: (() => void) | null = null;

  constructor(bridge: Bridge, room: RoomId) {
    super({ details: null, failed: null });
    this.#bridge = bridge;
    this.#room = room;
  }

  /** Begins to watch, with whoever watches already; answers what ends it. */
  watch(): () => void {
    this.#watchers += 1;
    if (this.#watchers === 1) {
      this.#open();
    }
    let ended = false;
    return () => {
      if (ended) {
        return;
      }
      ended = true;
      this.#watchers -= 1;
      if (this.#watchers === 0) {
        this.#stop?.();
        this.#stop = null;
      }
    };
  }

  /** Tries again after a failure. */
  retry(): void {
    if (this.#watchers > 0) {
      this.#stop?.();
      this.publish({ ...this.getSnapshot(), failed: null });
      this.#open();
    }
  }

  #open(): void {
    this.#stop = this.#bridge.subscribe(
      () => this.#bridge.call("room_watch", { room: this.#room }),
      (update) => {
        if (update.type === "room") {
          this.publish({ details: update.value, failed: null });
        }
      },
      (failed) => this.publish({ ...this.getSnapshot(), failed }),
    );
  }
}

const stores = new WeakMap<Bridge, Map<RoomId, RoomStore>>();

/** The one store of a room, shared by every view that looks at it. */
export function roomStore(bridge: Bridge, room: RoomId): RoomStore {
  const ofBridge = stores.get(bridge) ?? new Map<RoomId, RoomStore>();
  stores.set(bridge, ofBridge);
  const store = ofBridge.get(room) ?? new RoomStore(bridge, room);
  ofBridge.set(room, store);
  return store;
}

/** Drops what is known of every room, for example when somebody signs out. */
export function forgetRooms(bridge: Bridge): void {
  stores.delete(bridge);
}

/** Watches a room while the view is there. */
export function useRoom(room: RoomId): RoomSnapshot {
  const store = roomStore(useBridge(), room);
  useEffect(() => store.watch(), [store]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
