import { useState } from "react";
import type { FormEvent, ReactNode } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import { newOperation } from "../../bridge/operation";
import { Button } from "../../design/primitives/Button";
import { EmptyState } from "../../design/primitives/EmptyState";
import { Gate } from "../../design/primitives/Gate";
import { LinkButton } from "../../design/primitives/LinkButton";
import { ProgressBar } from "../../design/primitives/ProgressBar";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { KeyRound } from "lucide-react";
import { CodeField } from "./CodeField";
import { NewIdentityView } from "./NewIdentityView";
import styles from "./Recovery.module.css";

interface Props {
  /** Whether anything is stored that a code opens. */
  available: boolean;
  onSignOut: () => void;
  foot: ReactNode;
}

/** A later sign-in: the recovery code brings identity, keys and history back; without it, a new identity is made. */
export function EnterCodeView({ available, onSignOut, foot }: Props) {
  const t = useText();
  const [isAnew, setAnew] = useState(false);
  if (isAnew) {
    return <NewIdentityView hasCode={available} onBack={() => setAnew(false)} foot={foot} />;
  }
  if (!available) {
    return (
      <Gate title={t("screen-no-code-title")} lead={t("screen-no-code-lead")} foot={foot}>
        <EmptyState
          icon={KeyRound}
          title={t("screen-no-code-empty")}
          action={
            <Button variant="primary" onPress={() => setAnew(true)}>
              {t("action-new-identity-show")}
            </Button>
          }
        >
          {t("screen-no-code-help")}
        </EmptyState>
        <LinkButton onPress={onSignOut}>{t("action-sign-out-instead")}</LinkButton>
      </Gate>
    );
  }
  return <CodeForm onAnew={() => setAnew(true)} onSignOut={onSignOut} foot={foot} />;
}

function CodeForm({ onAnew, onSignOut, foot }: Pick<Props, "onSignOut" | "foot"> & { onAnew: () => void }) {
  const t = useText();
  const bridge = useBridge();
  const [code, setCode] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const restore = async () => {
    setBusy(true);
    setError(null);
    try {
      await bridge.call("recovery_restore", { operation: newOperation(), code });
      setCode("");
    } catch (caught) {
      setError(toApiError(caught));
      setBusy(false);
    }
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!isBusy && code.trim() !== "") {
      void restore();
    }
  };
  return (
    <Gate title={t("screen-enter-code-title")} lead={t("screen-enter-code-lead")} wide foot={foot}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <CodeField
          value={code}
          onChange={(typed) => {
            setCode(typed);
            setError(null);
          }}
          onSubmit={submit}
          isDisabled={isBusy}
          error={error ? describeError(t, error) : null}
        />
        {isBusy ? (
          <div className={styles.progress}>
            <ProgressBar label={t("screen-enter-code-opening")} />
          </div>
        ) : null}
        <div className={styles.onward}>
          <span className={styles.links}>
            <LinkButton onPress={onAnew} isDisabled={isBusy}>
              {t("action-no-code")}
            </LinkButton>
            <LinkButton onPress={onSignOut} isDisabled={isBusy}>
              {t("action-sign-out-instead")}
            </LinkButton>
          </span>
          <Button
            type="submit"
            variant="primary"
            size="large"
            className={styles.continue}
            isPending={isBusy}
            isDisabled={code.trim() === ""}
          >
            {t("action-restore")}
          </Button>
        </div>
      </form>
    </Gate>
  );
}
