import { useEffect } from "react";

import { useBridge } from "../bridge/context";
import { useLanguage } from "../i18n/I18n";

/** Says which language the window speaks, so that notifications and the tray speak it too. Shows nothing. */
export function SpokenLanguage() {
  const bridge = useBridge();
  const language = useLanguage();
  useEffect(() => {
    // Not told: they go on in the language before.
    bridge.call("language_set", { language }).catch(() => undefined);
  }, [bridge, language]);
  return null;
}
