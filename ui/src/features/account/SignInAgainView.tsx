import { useState } from "react";
import type { FormEvent } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import type { OwnProfile } from "../../bridge/generated/OwnProfile";
import { newOperation } from "../../bridge/operation";
import { Gate } from "../../design/primitives/Gate";
import { LinkButton } from "../../design/primitives/LinkButton";
import { TextField } from "../../design/primitives/TextField";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { FoundServer } from "./FoundServer";
import { GateFoot } from "./GateFoot";
import styles from "./SignIn.module.css";
import { SubmitButton } from "./SubmitButton";

/** The server ended the session: the password is asked for, and everything on this device stays. */
export function SignInAgainView({ profile, onSignOut }: { profile: OwnProfile; onSignOut: () => void }) {
  const t = useText();
  const bridge = useBridge();
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const signIn = async () => {
    setBusy(true);
    setError(null);
    try {
      await bridge.call("account_sign_in_again", { operation: newOperation(), password });
      setPassword("");
    } catch (caught) {
      setError(toApiError(caught));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && password !== "") {
      void signIn();
    }
  };
  return (
    <Gate title={t("screen-sign-in-again-title")} lead={t("screen-sign-in-again-lead")} foot={<GateFoot />}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <FoundServer server={profile.server} />
        <TextField
          label={t("screen-sign-in-again-password", { name: profile.name })}
          type="password"
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setError((before) => (before?.code.type === "rateLimited" ? before : null));
          }}
          error={error && error.code.type !== "rateLimited" ? describeError(t, error) : null}
          name="password"
          autoComplete="current-password"
          autoFocus
        />
        <SubmitButton error={error} isPending={isBusy} pendingText={t("screen-sign-in-signing-in")}>
          {t("action-sign-in")}
        </SubmitButton>
        <LinkButton onPress={onSignOut}>{t("action-sign-out-instead")}</LinkButton>
      </form>
    </Gate>
  );
}
