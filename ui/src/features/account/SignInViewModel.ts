import { toApiError } from "../../bridge/bridge";
import type { Bridge } from "../../bridge/bridge";
import type { ApiError } from "../../bridge/generated/ApiError";
import type { DiscoveredServer } from "../../bridge/generated/DiscoveredServer";
import { newOperation } from "../../bridge/operation";
import { Store } from "../../stores/Store";

/** What the sign-in page shows. */
export interface SignInSnapshot {
  /** First the address, then the password of the server that was found. */
  step: "address" | "password";
  address: string;
  /** Known from the address, or asked for beside the password. */
  login: string;
  password: string;
  server: DiscoveredServer | null;
  isBusy: boolean;
  error: ApiError | null;
}

const FIRST: SignInSnapshot = {
  step: "address",
  address: "",
  login: "",
  password: "",
  server: null,
  isBusy: false,
  error: null,
};

/** Finds a server and signs in there. */
export class SignInViewModel extends Store<SignInSnapshot> {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    super(FIRST);
    this.#bridge = bridge;
  }

  /** What is typed; a complaint about what was typed before goes away, save one that asks to wait. */
  change(typed: Partial<Pick<SignInSnapshot, "address" | "login" | "password">>): void {
    const { error, ...rest } = this.getSnapshot();
    this.publish({ ...rest, ...typed, error: error?.code.type === "rateLimited" ? error : null });
  }

  /** Asks which server the address belongs to. */
  async findServer(): Promise<void> {
    const { address, isBusy } = this.getSnapshot();
    if (isBusy || address.trim() === "") {
      return;
    }
    this.publish({ ...this.getSnapshot(), isBusy: true, error: null });
    try {
      const server = await this.#bridge.call("server_discover", { address: address.trim() });
      this.publish({
        ...this.getSnapshot(),
        step: "password",
        server,
        login: server.login ?? "",
        password: "",
        isBusy: false,
      });
    } catch (caught) {
      this.publish({ ...this.getSnapshot(), isBusy: false, error: toApiError(caught) });
    }
  }

  /** Goes back to the address. */
  back(): void {
    this.publish({ ...FIRST, address: this.getSnapshot().address });
  }

  /** Signs in. What follows is told by the account's state. */
  async signIn(): Promise<void> {
    const { server, login, password, isBusy } = this.getSnapshot();
    if (isBusy || !server || login.trim() === "" || password === "") {
      return;
    }
    this.publish({ ...this.getSnapshot(), isBusy: true, error: null });
    try {
      await this.#bridge.call("account_sign_in", {
        operation: newOperation(),
        baseUrl: server.baseUrl,
        login: login.trim(),
        password,
      });
      // Not kept a moment longer than it takes.
      this.publish({ ...this.getSnapshot(), password: "" });
    } catch (caught) {
      const error = toApiError(caught);
      const kept = error.class === "retryable" || error.code.type === "rateLimited";
      this.publish({ ...this.getSnapshot(), isBusy: false, error, password: kept ? password : "" });
    }
  }
}
