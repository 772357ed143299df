import { toApiError } from "../../bridge/bridge";
import type { Bridge } from "../../bridge/bridge";
import type { ApiError } from "../../bridge/generated/ApiError";
import { newOperation } from "../../bridge/operation";
import { Store } from "../../stores/Store";

/** What the page that shows the code shows. */
export interface KeepCodeSnapshot {
  code: string | null;
  /** The code could not be made. */
  failed: ApiError | null;
  /** Where it was saved, as a person reads it. */
  savedAt: string | null;
  copied: boolean;
  isSaving: boolean;
  isContinuing: boolean;
  error: ApiError | null;
}

/** Makes the recovery code, and sees to it that it is kept. */
export class KeepCodeViewModel extends Store<KeepCodeSnapshot> {
  readonly #bridge: Bridge;
  /** One act, however often the view starts it. */
  readonly #making = newOperation();
  #started = false;

  constructor(bridge: Bridge) {
    super({
      code: null,
      failed: null,
      savedAt: null,
      copied: false,
      isSaving: false,
      isContinuing: false,
      error: null,
    });
    this.#bridge = bridge;
  }

  /** Makes the code, once. */
  start(): void {
    if (!this.#started) {
      this.#started = true;
      void this.retry();
    }
  }

  /** Makes the code, or tries again. */
  async retry(): Promise<void> {
    this.publish({ ...this.getSnapshot(), failed: null });
    try {
      const { code } = await this.#bridge.call("recovery_create", { operation: this.#making });
      this.publish({ ...this.getSnapshot(), code });
    } catch (caught) {
      this.publish({ ...this.getSnapshot(), failed: toApiError(caught) });
    }
  }

  /** Puts the code on the clipboard. */
  async copy(): Promise<void> {
    const { code } = this.getSnapshot();
    if (code !== null) {
      await navigator.clipboard.writeText(code);
      this.publish({ ...this.getSnapshot(), copied: true });
    }
  }

  /** Has the code written to a file of this name. */
  async save(name: string): Promise<void> {
    this.publish({ ...this.getSnapshot(), isSaving: true, error: null });
    try {
      const { path } = await this.#bridge.call("recovery_save", { operation: newOperation(), name });
      this.publish({ ...this.getSnapshot(), isSaving: false, savedAt: path });
    } catch (caught) {
      this.publish({ ...this.getSnapshot(), isSaving: false, error: toApiError(caught) });
    }
  }

  /** Says that the code is kept. What follows is told by the account's state. */
  async kept(): Promise<void> {
    this.publish({ ...this.getSnapshot(), isContinuing: true, error: null });
    try {
      await this.#bridge.call("recovery_kept", { operation: newOperation() });
    } catch (caught) {
      this.publish({ ...this.getSnapshot(), isContinuing: false, error: toApiError(caught) });
    }
  }
}
