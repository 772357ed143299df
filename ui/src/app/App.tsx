import { useEffect } from "react";

import type { Bridge } from "../bridge/bridge";
import { BridgeContext } from "../bridge/context";
import { ToastRegion } from "../design/primitives/ToastRegion";
import { I18n } from "../i18n/I18n";
import { accountStore } from "../stores/AccountStore";
import { preferences } from "../stores/PreferencesStore";
import { useStore } from "../stores/Store";
import { ErrorBoundary } from "./ErrorBoundary";
import { Root } from "./Root";
import { SpokenLanguage } from "./SpokenLanguage";

/** The application in its window. */
export function App({ bridge }: { bridge: Bridge }) {
  const { language } = useStore(preferences);
  const account = accountStore(bridge);
  useEffect(() => account.watch(), [account]);
  return (
    <BridgeContext value={bridge}>
      <I18n language={language}>
        <ErrorBoundary scope="window">
          <SpokenLanguage />
          <Root account={account} />
          <ToastRegion />
        </ErrorBoundary>
      </I18n>
    </BridgeContext>
  );
}
