import { useEffect } from "react";

import type { Bridge } from "../bridge/bridge";
import { useBridge } from "../bridge/context";
import type { AccountState } from "../bridge/generated/AccountState";
import type { Navigate } from "../bridge/generated/Navigate";
import type { PolicyReport } from "../bridge/generated/PolicyReport";
import type { RecoveryProgress } from "../bridge/generated/RecoveryProgress";
import { SharedWatch } from "./SharedWatch";
import { Store, useStore } from "./Store";

/** The state of the whole application. */
export interface AccountSnapshot {
  state: AccountState;
  /** What is decided for this device; `null` until it is known. */
  policy: PolicyReport | null;
  /** How far a recovery has come. */
  recovery: RecoveryProgress;
  /** Since when the server has not been reachable, in milliseconds since 1970; `null` while it is. */
  offlineSince: number | null;
  /** Where the desktop asks to go; `null` once the window has gone there. */
  navigate: Navigate | null;
}

/** Watches the account; everything the window shows follows from it. */
export class AccountStore extends Store<AccountSnapshot> {
  readonly #watch: SharedWatch;

  constructor(bridge: Bridge) {
    super({
      state: { type: "starting" },
      policy: null,
      recovery: { type: "idle" },
      offlineSince: null,
      navigate: null,
    });
    this.#watch = new SharedWatch(() =>
      bridge.subscribe(
        () => bridge.call("account_watch", {}),
        (update) => {
          const before = this.getSnapshot();
          if (update.type === "account") {
            const offline = update.value.type === "signedIn" && update.value.connection === "offline";
            const offlineSince = offline ? (before.offlineSince ?? Date.now()) : null;
            this.publish({ ...before, state: update.value, offlineSince });
          } else if (update.type === "policy") {
            this.publish({ ...before, policy: update.value });
          } else if (update.type === "recovery") {
            this.publish({ ...before, recovery: update.value });
          } else if (update.type === "navigate") {
            this.publish({ ...before, navigate: update.value });
          }
        },
      ),
    );
  }

  /** Begins to watch, with whoever watches already; answers what ends it. */
  watch(): () => void {
    return this.#watch.join();
  }

  /** The window has gone where the desktop asked. */
  arrived(): void {
    this.publish({ ...this.getSnapshot(), navigate: null });
  }
}

const stores = new WeakMap<Bridge, AccountStore>();

/** The one store of the account: where to go is told to one watcher alone. */
export function accountStore(bridge: Bridge): AccountStore {
  const store = stores.get(bridge) ?? new AccountStore(bridge);
  stores.set(bridge, store);
  return store;
}

/** The account, watched for as long as a view looks at it. */
export function useAccount(): AccountSnapshot {
  const bridge = useBridge();
  const store = accountStore(bridge);
  useEffect(() => store.watch(), [store]);
  return useStore(store);
}
