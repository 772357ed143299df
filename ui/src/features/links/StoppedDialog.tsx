import { OctagonAlert } from "lucide-react";

import type { LinkDanger } from "../../bridge/generated/LinkDanger";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { Icon } from "../../design/primitives/Icon";
import type { TextId } from "../../i18n/bundles";
import { useText } from "../../i18n/I18n";
import styles from "./Links.module.css";

const WHY: Record<LinkDanger, TextId> = {
  otherAddress: "screen-links-danger-other-address",
  letters: "screen-links-danger-letters",
  hidden: "screen-links-danger-hidden",
  credentials: "screen-links-danger-credentials",
  scheme: "screen-links-danger-scheme",
};

/** Says why a link is not followed. Nothing leads past it: whoever insists has to type the address themselves. */
export function StoppedDialog({
  address,
  host,
  dangers,
  onClose,
}: {
  /** Empty where it is not known. */
  address: string;
  host: string;
  /** None: it leads nowhere. */
  dangers: readonly LinkDanger[];
  onClose: () => void;
}) {
  const t = useText();
  const reasons =
    dangers.length > 0 ? dangers.map((danger) => WHY[danger]) : (["screen-links-danger-nowhere"] as const);
  return (
    <Dialog
      title={t("screen-links-stopped-title")}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t("action-close")}
        </Button>
      }
    >
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Icon icon={OctagonAlert} />
            <span>{t(reason, { host })}</span>
          </li>
        ))}
      </ul>
      {address === "" ? null : (
        <p className={styles.address} dir="ltr">
          {address}
        </p>
      )}
      <p className={styles.advice}>{t("screen-links-stopped-text")}</p>
    </Dialog>
  );
}
