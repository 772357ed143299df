import { Copy } from "lucide-react";

import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { toasts } from "../../design/primitives/toasts";
import { useText } from "../../i18n/I18n";
import styles from "./ConversationView.module.css";
import type { FollowedLink } from "./ConversationContext";
import { copyToClipboard } from "./clipboard";

/** Says where a link really goes, before anybody goes there. */
export function LinkDialog({ link, onClose }: { link: FollowedLink | null; onClose: () => void }) {
  const t = useText();
  if (link === null) {
    return null;
  }
  const copy = () => {
    onClose();
    copyToClipboard(link.href).then(
      () => toasts.show({ message: t("common-copied") }),
      () => toasts.show({ message: t("screen-conversation-action-copy-failed") }),
    );
  };
  return (
    <Dialog
      title={t("screen-conversation-link-dialog-title", { host: link.host })}
      lead={link.misleading ? t("screen-conversation-link-dialog-misleading") : undefined}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t("action-close")}</Button>
          <Button variant="primary" icon={Copy} autoFocus onPress={copy}>
            {t("screen-conversation-link-copy")}
          </Button>
        </>
      }
    >
      <p className={styles.linkAddress} dir="ltr">
        {link.href}
      </p>
      <p>{t("screen-conversation-link-dialog-text")}</p>
    </Dialog>
  );
}
