import { Lock } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";

import { Banner } from "../../design/primitives/Banner";
import { Dialog } from "../../design/primitives/Dialog";
import { LinkButton } from "../../design/primitives/LinkButton";
import { SetBy } from "../../design/primitives/SetBy";
import { TextField } from "../../design/primitives/TextField";
import { useText } from "../../i18n/I18n";
import { usePolicy } from "../../stores/policy";
import styles from "./ManagedService.module.css";

/** What an organisation has decided about signing in: the service, if there is only one, and a way to see all of it. */
export function ManagedService({ service, policies }: { service: string | null; policies: ReactNode }) {
  const t = useText();
  const policy = usePolicy();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.managed}>
      {policy !== null && policy.faults.length > 0 ? (
        <Banner tone="changed" title={t("screen-policies-faults")}>
          {t("screen-policies-faults-text")}
        </Banner>
      ) : null}
      {service === null ? null : (
        <TextField
          label={t("screen-policy-account-service")}
          icon={Lock}
          value={service}
          onChange={() => undefined}
          isDisabled
        />
      )}
      <div className={styles.line}>
        <SetBy policy={policy} />
        <LinkButton onPress={() => setOpen(true)}>{t("screen-policies-see-all")}</LinkButton>
      </div>
      <Dialog title={t("screen-policies-title")} isOpen={isOpen} onClose={() => setOpen(false)} size="large">
        {policies}
      </Dialog>
    </div>
  );
}
