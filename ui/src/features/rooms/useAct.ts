import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import type { ApiError } from "../../bridge/generated/ApiError";

/** One act at a time, and what went wrong with the last. */
export function useAct(): {
  isBusy: boolean;
  error: ApiError | null;
  /** Runs an act; answers whether it went well. */
  run: (act: () => Promise<void>) => Promise<boolean>;
  clear: () => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  return {
    isBusy,
    error,
    run: async (act) => {
      setBusy(true);
      setError(null);
      try {
        await act();
        return true;
      } catch (caught) {
        setError(toApiError(caught));
        return false;
      } finally {
        setBusy(false);
      }
    },
    clear: () => setError(null),
  };
}
