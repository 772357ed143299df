import type { Bridge } from "../../../bridge/bridge";
import { toApiError } from "../../../bridge/bridge";
import type { ApiError } from "../../../bridge/generated/ApiError";
import type { StorageUsage } from "../../../bridge/generated/StorageUsage";
import { newOperation } from "../../../bridge/operation";
import { Store } from "../../../stores/Store";

/** What lies on this device, and what is being done about it. */
interface StorageSnapshot {
  /** `null` until it has been counted. */
  readonly usage: StorageUsage | null;
  /** Pictures and files are being deleted. */
  readonly emptying: boolean;
  /** How much that freed, in bytes. */
  readonly freed: number | null;
  /** Why counting or deleting failed. */
  readonly failed: { readonly what: "count" | "empty"; readonly error: ApiError } | null;
}

/** Counts what takes how much room, and empties what can be fetched again. */
export class StorageViewModel extends Store<StorageSnapshot> {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    super({ usage: null, emptying: false, freed: null, failed: null });
    this.#bridge = bridge;
  }

  /** Counts, or counts anew. */
  count(): void {
    this.#change({ failed: null });
    this.#bridge
      .call("storage_usage", {})
      .then((usage) => this.#change({ usage }))
      .catch((caught: unknown) => this.#change({ failed: { what: "count", error: toApiError(caught) } }));
  }

  /** Deletes pictures and files that can be fetched again. */
  empty(): void {
    const { emptying, usage: before } = this.getSnapshot();
    if (emptying || before === null) {
      return;
    }
    this.#change({ emptying: true, freed: null, failed: null });
    this.#bridge
      .call("storage_empty_media", { operation: newOperation() })
      .then((usage) =>
        this.#change({ usage, emptying: false, freed: Math.max(before.media - usage.media, 0) }),
      )
      .catch((caught: unknown) =>
        this.#change({ emptying: false, failed: { what: "empty", error: toApiError(caught) } }),
      );
  }

  #change(changes: Partial<StorageSnapshot>): void {
    this.publish({ ...this.getSnapshot(), ...changes });
  }
}
