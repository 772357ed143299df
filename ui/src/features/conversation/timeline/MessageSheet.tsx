import { Copy, Pencil, Reply, SmilePlus, Trash2 } from "lucide-react";
import { useState } from "react";

import type { Message } from "../../../bridge/generated/Message";
import { Button } from "../../../design/primitives/Button";
import { Dialog } from "../../../design/primitives/Dialog";
import { useText } from "../../../i18n/I18n";
import { useConversation } from "../ConversationContext";
import { EmojiPicker } from "../emoji/EmojiPicker";
import { plainText } from "../message/words";
import styles from "./MessageSheet.module.css";

/** The same actions after a long press. */
export function MessageSheet({ message, onClose }: { message: Message | null; onClose: () => void }) {
  return message === null ? null : <OpenSheet message={message} onClose={onClose} />;
}

function OpenSheet({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useText();
  const { acts } = useConversation();
  const [choosing, setChoosing] = useState(false);
  const act = (run: (message: Message) => void) => () => {
    onClose();
    run(message);
  };
  return (
    <Dialog
      title={t("screen-conversation-action-bar")}
      lead={<span className={styles.said}>{plainText(t, message)}</span>}
      isOpen
      onClose={onClose}
      size="small"
    >
      {choosing ? (
        <EmojiPicker
          label={t("screen-conversation-emoji-title")}
          onChoose={(emoji) => {
            onClose();
            acts.toggleReaction(message.id, emoji);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {message.can.react && (
            <Button wide icon={SmilePlus} onPress={() => setChoosing(true)}>
              {t("screen-conversation-action-react")}
            </Button>
          )}
          {message.can.reply && (
            <Button wide icon={Reply} onPress={act(acts.reply)}>
              {t("screen-conversation-action-reply")}
            </Button>
          )}
          <Button wide icon={Copy} onPress={act(acts.copy)}>
            {t("screen-conversation-action-copy")}
          </Button>
          {message.can.edit && (
            <Button wide icon={Pencil} onPress={act(acts.edit)}>
              {t("screen-conversation-action-edit")}
            </Button>
          )}
          {message.can.delete && (
            <Button wide icon={Trash2} variant="danger" onPress={act(acts.askDelete)}>
              {t("screen-conversation-action-delete")}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}
