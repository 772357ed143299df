import { useEffect, useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import type { PeopleFound } from "../../bridge/generated/PeopleFound";

/** How long typing has to rest before the directory is asked, in milliseconds. */
const REST = 250;

/** Where a search for people stands. `asked` is what the answer is about. */
export type PeopleSearchState =
  | { type: "idle" }
  | { type: "found"; asked: string; found: PeopleFound }
  | { type: "failed"; asked: string; error: ApiError };

/** Searches for people while a name or address is typed; an answer that comes too late is dropped. */
export function usePeopleSearch(query: string): { state: PeopleSearchState; isBusy: boolean } {
  const bridge = useBridge();
  const [state, setState] = useState<PeopleSearchState>({ type: "idle" });
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === "") {
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      bridge.call("people_search", { query: wanted }).then(
        (found) => {
          if (current) {
            setState({ type: "found", asked: wanted, found });
          }
        },
        (caught: unknown) => {
          if (current) {
            setState({ type: "failed", asked: wanted, error: toApiError(caught) });
          }
        },
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [bridge, wanted]);
  if (wanted === "") {
    return { state: { type: "idle" }, isBusy: false };
  }
  return { state, isBusy: state.type === "idle" || state.asked !== wanted };
}
