import { useState } from "react";
import type { FormEvent, ReactNode } from "react";

import { useBridge } from "../../bridge/context";
import type { PolicyReport } from "../../bridge/generated/PolicyReport";
import { Button } from "../../design/primitives/Button";
import { Gate } from "../../design/primitives/Gate";
import { LinkButton } from "../../design/primitives/LinkButton";
import { TextField } from "../../design/primitives/TextField";
import type { Translate } from "../../i18n/bundles";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { isManaged, policyText, usePolicy } from "../../stores/policy";
import { useStore } from "../../stores/Store";
import { GateFoot } from "./GateFoot";
import { FoundServer } from "./FoundServer";
import { ManagedService } from "./ManagedService";
import styles from "./SignIn.module.css";
import { SignInViewModel } from "./SignInViewModel";
import type { SignInSnapshot } from "./SignInViewModel";
import { SubmitButton } from "./SubmitButton";

/** Signs a person in: the address finds the server, then the password is asked for. */
export function SignInView({ policies }: { policies: ReactNode }) {
  const bridge = useBridge();
  const [model] = useState(() => new SignInViewModel(bridge));
  const snapshot = useStore(model);
  const step = { model, snapshot, policies };
  return snapshot.step === "address" ? <AddressStep {...step} /> : <PasswordStep {...step} />;
}

interface StepProps {
  model: SignInViewModel;
  snapshot: SignInSnapshot;
  /** What an organisation has decided, to look at. */
  policies: ReactNode;
}

function AddressStep({ model, snapshot, policies }: StepProps) {
  const t = useText();
  const policy = usePolicy();
  const service = policyText(policy, "account.service");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void model.findServer();
  };
  return (
    <Gate title={t("screen-sign-in-title")} lead={addressLead(t, policy)} foot={<GateFoot />}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {isManaged(policy) ? <ManagedService service={service} policies={policies} /> : null}
        <TextField
          label={t("screen-sign-in-address")}
          help={t(service === null ? "screen-sign-in-address-help" : "screen-sign-in-managed-address-help")}
          value={snapshot.address}
          onChange={(address) => model.change({ address })}
          error={snapshot.error ? describeError(t, snapshot.error) : null}
          inputMode="email"
          name="address"
          autoComplete="username"
          autoFocus
        />
        <Button type="submit" variant="primary" size="large" wide isPending={snapshot.isBusy}>
          {snapshot.isBusy ? t("screen-sign-in-finding") : t("action-continue")}
        </Button>
      </form>
    </Gate>
  );
}

function addressLead(t: Translate, policy: PolicyReport | null): string {
  const organisation = policyText(policy, "organisation.name");
  if (!isManaged(policy)) {
    return t("screen-sign-in-lead");
  }
  return organisation === null
    ? t("screen-sign-in-managed-lead-nobody")
    : t("screen-sign-in-managed-lead", { organisation });
}

function PasswordStep({ model, snapshot }: StepProps) {
  const t = useText();
  const { server, error } = snapshot;
  const knowsLogin = server?.login !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void model.signIn();
  };
  return (
    <Gate
      title={t("screen-sign-in-title")}
      lead={knowsLogin ? t("screen-sign-in-as", { login: snapshot.login }) : t("screen-sign-in-name-lead")}
      foot={<GateFoot />}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {server ? (
          <FoundServer server={server.server}>
            <LinkButton onPress={() => model.back()}>{t("action-change")}</LinkButton>
          </FoundServer>
        ) : null}
        {knowsLogin ? null : (
          <TextField
            label={t("screen-sign-in-name")}
            value={snapshot.login}
            onChange={(login) => model.change({ login })}
            name="login"
            autoComplete="username"
            autoFocus
          />
        )}
        <TextField
          label={t("screen-sign-in-password")}
          type="password"
          value={snapshot.password}
          onChange={(password) => model.change({ password })}
          error={error && error.code.type !== "rateLimited" ? describeError(t, error) : null}
          name="password"
          autoComplete="current-password"
          autoFocus={knowsLogin}
        />
        <SubmitButton error={error} isPending={snapshot.isBusy} pendingText={t("screen-sign-in-signing-in")}>
          {t("action-sign-in")}
        </SubmitButton>
      </form>
    </Gate>
  );
}
