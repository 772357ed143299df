import { useState } from "react";

import type { Message } from "../../../bridge/generated/Message";
import { Button } from "../../../design/primitives/Button";
import { Dialog } from "../../../design/primitives/Dialog";
import { useText } from "../../../i18n/I18n";
import { useConversation } from "../ConversationContext";
import { EmojiPicker } from "../emoji/EmojiPicker";
import { plainText } from "../message/words";
import { actionsFor, perform } from "./actions";
import type { MessageAction } from "./actions";
import styles from "./MessageSheet.module.css";

/** The same actions after a long press. */
export function MessageSheet({ message, onClose }: { message: Message | null; onClose: () => void }) {
  return message === null ? null : <OpenSheet message={message} onClose={onClose} />;
}

function OpenSheet({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useText();
  const { acts } = useConversation();
  const [choosing, setChoosing] = useState(false);
  const run = ({ id }: MessageAction) => {
    if (id === "react") {
      setChoosing(true);
    } else {
      onClose();
      perform(id, message, acts);
    }
  };
  return (
    <Dialog
      title={t("screen-conversation-action-bar")}
      lead={<span className={styles.said}>{plainText(t, message)}</span>}
      isOpen
      onClose={onClose}
      size="sheet"
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
          {actionsFor(message).map((action) => (
            <Button
              key={action.id}
              wide
              icon={action.icon}
              variant={action.danger === true ? "danger" : "quiet"}
              onPress={() => run(action)}
            >
              {t(action.label)}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  );
}
