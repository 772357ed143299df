import { useState } from "react";

import { toApiError } from "../../../bridge/bridge";
import { useBridge } from "../../../bridge/context";
import type { NotificationChange } from "../../../bridge/generated/NotificationChange";
import { newOperation } from "../../../bridge/operation";
import { toasts } from "../../../design/primitives/toasts";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";

/** Changes one thing at a time; answers whether it went well. What did not is said in a notice. */
export function useChange(): { isBusy: boolean; change: (change: NotificationChange) => Promise<boolean> } {
  const t = useText();
  const bridge = useBridge();
  const [running, setRunning] = useState(0);
  return {
    isBusy: running > 0,
    change: async (change) => {
      setRunning((before) => before + 1);
      try {
        await bridge.call("notifications_change", { operation: newOperation(), change });
        return true;
      } catch (caught) {
        toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
        return false;
      } finally {
        setRunning((before) => before - 1);
      }
    },
  };
}
