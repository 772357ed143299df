import { createContext, useContext } from "react";

import type { Bridge } from "./bridge";

/** Gives the bridge to every view below. */
export const BridgeContext = createContext<Bridge | null>(null);

/** The bridge to the engine. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) {
    throw new Error("no bridge above this view");
  }
  return bridge;
}
