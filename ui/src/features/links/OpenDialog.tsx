import { Copy, ExternalLink } from "lucide-react";
import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import { newOperation } from "../../bridge/operation";
import { Button } from "../../design/primitives/Button";
import { copyToClipboard } from "../../design/clipboard";
import { Dialog } from "../../design/primitives/Dialog";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./Links.module.css";

/** Says where a link really goes, before anybody goes there. */
export function OpenDialog({
  address,
  host,
  onClose,
}: {
  address: string;
  host: string;
  onClose: () => void;
}) {
  const t = useText();
  const bridge = useBridge();
  const [problem, setProblem] = useState<string | null>(null);
  const open = () => {
    setProblem(null);
    bridge
      .call("link_open", { operation: newOperation(), address })
      .then(onClose, (caught: unknown) => setProblem(describeError(t, toApiError(caught))));
  };
  const copy = () => {
    copyToClipboard(address).then(
      () => {
        onClose();
        toasts.show({ message: t("common-copied") });
      },
      () => setProblem(t("common-copy-failed")),
    );
  };
  return (
    <Dialog
      title={t("screen-links-open-title", { host })}
      lead={t(address.startsWith("mailto:") ? "screen-links-open-mail-text" : "screen-links-open-text")}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button icon={Copy} onPress={copy}>
            {t("action-links-copy")}
          </Button>
          <Button variant="primary" icon={ExternalLink} autoFocus onPress={open}>
            {t("action-links-open")}
          </Button>
        </>
      }
    >
      <p className={styles.address} dir="ltr">
        {address}
      </p>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
