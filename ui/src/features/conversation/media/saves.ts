import type { Bridge } from "../../../bridge/bridge";
import { toApiError } from "../../../bridge/bridge";
import type { ApiError } from "../../../bridge/generated/ApiError";
import type { MediaToken } from "../../../bridge/generated/MediaToken";
import type { OperationId } from "../../../bridge/generated/OperationId";
import { newOperation } from "../../../bridge/operation";
import { Store } from "../../../stores/Store";

/** What became of a save; `null` if the person thought better of it. */
export type SaveEnd = { readonly name: string | null } | { readonly failed: ApiError };

/** The files that are being saved from one conversation. */
export class Saves extends Store<ReadonlyMap<MediaToken, OperationId>> {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    super(new Map());
    this.#bridge = bridge;
  }

  /** Has the person say where, and saves. A file that is being saved already is left at that. */
  save(media: MediaToken, onEnd: (end: SaveEnd) => void): void {
    if (this.getSnapshot().has(media)) {
      return;
    }
    const operation = newOperation();
    this.publish(new Map([...this.getSnapshot(), [media, operation]]));
    const end = (result: SaveEnd) => {
      this.publish(new Map([...this.getSnapshot()].filter(([key]) => key !== media)));
      onEnd(result);
    };
    this.#bridge.call("file_save", { operation, media }).then(end, (caught: unknown) => {
      end({ failed: toApiError(caught) });
    });
  }

  /** Ends a save that takes too long. */
  cancel(media: MediaToken): void {
    const operation = this.getSnapshot().get(media);
    if (operation !== undefined) {
      // Whether it was in time is told by the save itself.
      this.#bridge.call("file_save_cancel", { operation }).catch(() => undefined);
    }
  }
}
