import type { ReactNode } from "react";

import { Gate } from "../../design/primitives/Gate";
import { LinkButton } from "../../design/primitives/LinkButton";
import { ProgressBar } from "../../design/primitives/ProgressBar";
import { useText } from "../../i18n/I18n";

/** After a sign-in, while the server is asked what this device needs. */
export function CheckingView({
  isOffline,
  onSignOut,
  foot,
}: {
  isOffline: boolean;
  onSignOut: () => void;
  foot: ReactNode;
}) {
  const t = useText();
  return (
    <Gate
      title={t("screen-checking-title")}
      lead={isOffline ? t("screen-checking-offline") : t("screen-checking-lead")}
      foot={foot}
    >
      <ProgressBar label={isOffline ? t("screen-checking-waiting") : t("common-loading")} />
      <LinkButton onPress={onSignOut}>{t("action-sign-out-instead")}</LinkButton>
    </Gate>
  );
}
