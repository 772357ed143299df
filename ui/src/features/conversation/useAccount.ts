import { useEffect } from "react";

import type { Bridge } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { AccountState } from "../../bridge/generated/AccountState";
import { AccountStore } from "../../stores/AccountStore";
import { useStore } from "../../stores/Store";

const stores = new WeakMap<Bridge, { store: AccountStore; watchers: number; stop: (() => void) | null }>();

function shared(bridge: Bridge) {
  const known = stores.get(bridge) ?? { store: new AccountStore(bridge), watchers: 0, stop: null };
  stores.set(bridge, known);
  return known;
}

/** Who is signed in, and whether the server is reached. */
export function useAccount(): AccountState {
  const bridge = useBridge();
  const { store } = shared(bridge);
  useEffect(() => {
    const entry = shared(bridge);
    entry.watchers += 1;
    entry.stop ??= entry.store.watch();
    return () => {
      entry.watchers -= 1;
      if (entry.watchers === 0) {
        entry.stop?.();
        entry.stop = null;
      }
    };
  }, [bridge]);
  return useStore(store).state;
}
