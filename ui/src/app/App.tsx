import type { Bridge } from "../bridge/bridge";
import { BridgeContext } from "../bridge/context";
import { ToastRegion } from "../design/primitives/ToastRegion";
import { I18n } from "../i18n/I18n";
import { useStore } from "../stores/Store";
import { preferences } from "../stores/PreferencesStore";

/** The application in its window. */
export function App({ bridge }: { bridge: Bridge }) {
  const { language } = useStore(preferences);
  return (
    <BridgeContext value={bridge}>
      <I18n language={language}>
        <ToastRegion />
      </I18n>
    </BridgeContext>
  );
}
