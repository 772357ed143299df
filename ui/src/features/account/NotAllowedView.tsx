import { useBridge } from "../../bridge/context";
import type { UserId } from "../../bridge/generated/UserId";
import { Address } from "../../design/primitives/Address";
import { Button } from "../../design/primitives/Button";
import { Gate } from "../../design/primitives/Gate";
import { useText } from "../../i18n/I18n";
import { GateFoot } from "./GateFoot";
import styles from "./SignIn.module.css";

/** There is an account, and the organisation does not allow its server any more. */
export function NotAllowedView({
  user,
  server,
  onSignOut,
}: {
  user: UserId;
  server: string;
  onSignOut: () => void;
}) {
  const t = useText();
  const bridge = useBridge();
  return (
    <Gate
      title={t("screen-not-allowed-title")}
      lead={t("screen-not-allowed-lead", { server })}
      foot={<GateFoot />}
    >
      <p>
        {t("screen-closed-whose")} <Address className={styles.address} address={user} />
      </p>
      <ul className={styles.steps}>
        <li>{t("screen-not-allowed-step-desk")}</li>
        <li>{t("screen-not-allowed-step-kept")}</li>
        <li>{t("screen-not-allowed-step-anew")}</li>
      </ul>
      <div className={styles.actions}>
        <Button variant="primary" size="large" onPress={() => void bridge.call("account_retry", {})}>
          {t("action-retry")}
        </Button>
        <Button size="large" onPress={onSignOut}>
          {t("action-sign-out-instead")}
        </Button>
      </div>
    </Gate>
  );
}
