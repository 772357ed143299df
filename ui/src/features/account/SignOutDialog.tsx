import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import { newOperation } from "../../bridge/operation";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./SignIn.module.css";

/** Asks before signing out, and says what is erased. */
export function SignOutDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const bridge = useBridge();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const signOut = async () => {
    setBusy(true);
    setError(null);
    try {
      await bridge.call("account_sign_out", { operation: newOperation() });
      onClose();
    } catch (caught) {
      setError(toApiError(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t("screen-sign-out-title")}
      lead={t("screen-sign-out-lead")}
      isOpen={isOpen}
      isAlert
      isBusy={isBusy}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="danger" isPending={isBusy} onPress={() => void signOut()}>
            {t("action-sign-out")}
          </Button>
          <Button variant="primary" autoFocus isDisabled={isBusy} onPress={onClose}>
            {t("action-stay")}
          </Button>
        </>
      }
    >
      <ul className={styles.steps}>
        <li>{t("screen-sign-out-erased")}</li>
        <li>{t("screen-sign-out-unsent")}</li>
        <li>{t("screen-sign-out-code")}</li>
      </ul>
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
    </Dialog>
  );
}
