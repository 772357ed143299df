import { useEffect, useSyncExternalStore } from "react";

import type { Bridge } from "../bridge/bridge";
import { useBridge } from "../bridge/context";
import type { ApiError } from "../bridge/generated/ApiError";
import type { RoomDetails } from "../bridge/generated/RoomDetails";
import type { RoomId } from "../bridge/generated/RoomId";
import { SharedWatch } from "./SharedWatch";
import { Store } from "./Store";

/** One room in detail, as far as it is known. */
export interface RoomSnapshot {
  details: RoomDetails | null;
  /** Why it could not be watched. */
  failed: ApiError | null;
}

/** Watches one room for as long as somebody looks at it. */
export class RoomStore extends Store<RoomSnapshot> {
  readonly #watch: SharedWatch;

  constructor(bridge: Bridge, room: RoomId) {
    super({ details: null, failed: null });
    this.#watch = new SharedWatch(() =>
      bridge.subscribe(
        () => bridge.call("room_watch", { room }),
        (update) => {
          if (update.type === "room") {
            this.publish({ details: update.value, failed: null });
          }
        },
        (failed) => this.publish({ ...this.getSnapshot(), failed }),
      ),
    );
  }

  /** Begins to watch, with whoever watches already; answers what ends it. */
  watch(): () => void {
    return this.#watch.join();
  }

  /** Tries again after a failure. */
  retry(): void {
    this.publish({ ...this.getSnapshot(), failed: null });
    this.#watch.restart();
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
