import type { Bridge } from "../bridge/bridge";
import type { ApiError } from "../bridge/generated/ApiError";
import type { Notifications } from "../bridge/generated/Notifications";
import { Store } from "./Store";

/** Everything about notifications, as far as it is known. */
export interface NotificationsSnapshot {
  notifications: Notifications | null;
  /** Why it could not be watched. */
  failed: ApiError | null;
}

/** Watches everything about notifications while somebody looks at their settings. */
export class NotificationsStore extends Store<NotificationsSnapshot> {
  readonly #bridge: Bridge;
  #stop: (() => void) | null = null;

  constructor(bridge: Bridge) {
    super({ notifications: null, failed: null });
    this.#bridge = bridge;
  }

  /** Begins to watch; answers what ends it. */
  watch(): () => void {
    this.#open();
    return () => {
      this.#stop?.();
      this.#stop = null;
    };
  }

  /** Tries again after a failure. */
  retry(): void {
    this.#stop?.();
    this.publish({ ...this.getSnapshot(), failed: null });
    this.#open();
  }

  #open(): void {
    this.#stop = this.#bridge.subscribe(
      () => this.#bridge.call("notifications_watch", {}),
      (update) => {
        if (update.type === "notifications") {
          this.publish({ notifications: update.value, failed: null });
        }
      },
      (failed) => this.publish({ ...this.getSnapshot(), failed }),
    );
  }
}
