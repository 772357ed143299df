import type { Message } from "../../bridge/generated/Message";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { useText } from "../../i18n/I18n";
import { plainText } from "./message/words";
import styles from "./ConversationView.module.css";

/** Asks before a message is deleted for everybody. The safe answer is the primary one and has the focus. */
export function DeleteDialog({
  message,
  onClose,
  onDelete,
}: {
  message: Message | null;
  onClose: () => void;
  onDelete: (message: Message) => void;
}) {
  const t = useText();
  if (message === null) {
    return null;
  }
  return (
    <Dialog
      title={t("screen-conversation-delete-title")}
      lead={t("screen-conversation-delete-text")}
      isOpen
      onClose={onClose}
      isAlert
      size="small"
      footer={
        <>
          <Button
            variant="danger"
            onPress={() => {
              onClose();
              onDelete(message);
            }}
          >
            {t("screen-conversation-delete-confirm")}
          </Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            {t("screen-conversation-delete-cancel")}
          </Button>
        </>
      }
    >
      <blockquote className={styles.doomed} dir="auto">
        {plainText(t, message)}
      </blockquote>
    </Dialog>
  );
}
