import { useState } from "react";
import type { FormEvent, ReactNode } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import { newOperation } from "../../bridge/operation";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Checkbox } from "../../design/primitives/Checkbox";
import { Gate } from "../../design/primitives/Gate";
import { TextField } from "../../design/primitives/TextField";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./Recovery.module.css";

/** Makes a new identity, after a plain account of what that costs. */
export function NewIdentityView({
  hasCode,
  onBack,
  foot,
}: {
  /** Whether there is a code to go back to. */
  hasCode: boolean;
  onBack: () => void;
  foot: ReactNode;
}) {
  const t = useText();
  const bridge = useBridge();
  const [password, setPassword] = useState("");
  const [isUnderstood, setUnderstood] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const reset = async () => {
    setBusy(true);
    setError(null);
    try {
      await bridge.call("recovery_reset", { operation: newOperation(), password });
      setPassword("");
    } catch (caught) {
      setError(toApiError(caught));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && isUnderstood && password !== "") {
      void reset();
    }
  };
  return (
    <Gate title={t("screen-new-identity-title")} lead={t("screen-new-identity-lead")} wide foot={foot}>
      <Banner tone="changed" title={t("screen-new-identity-lost")}>
        <ul className={styles.lost}>
          <li>{t("screen-new-identity-lost-history")}</li>
          <li>{t("screen-new-identity-lost-notice")}</li>
          <li>{t("screen-new-identity-lost-code")}</li>
        </ul>
      </Banner>
      <p className={styles.kept}>{t("screen-new-identity-kept")}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t("screen-sign-in-password")}
          help={t("screen-new-identity-password-help")}
          type="password"
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setError(null);
          }}
          error={error ? describeError(t, error) : null}
          autoComplete="current-password"
        />
        <Checkbox isSelected={isUnderstood} onChange={setUnderstood}>
          {t("screen-new-identity-understood")}
        </Checkbox>
        <div className={styles.onward}>
          <Button
            type="submit"
            variant="danger"
            size="large"
            isPending={isBusy}
            isDisabled={!isUnderstood || password === ""}
          >
            {t("action-new-identity")}
          </Button>
          <Button variant="primary" size="large" onPress={onBack} isDisabled={isBusy}>
            {hasCode ? t("action-back-to-code") : t("action-back")}
          </Button>
        </div>
      </form>
    </Gate>
  );
}
