import { invoke } from "@tauri-apps/api/core";

import { toApiError } from "./bridge";
import type { Bridge } from "./bridge";
import { UpdatePull } from "./pull";

/** The bridge of the application: commands over Tauri, updates by one pull. */
export function tauriBridge(): Bridge {
  const call: Bridge["call"] = async (name, request) => {
    try {
      return await invoke(name, { request });
    } catch (caught) {
      throw toApiError(caught);
    }
  };
  const pull = new UpdatePull({
    call,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  });
  return { call, subscribe: (open, onUpdate, onFailed) => pull.subscribe(open, onUpdate, onFailed) };
}
