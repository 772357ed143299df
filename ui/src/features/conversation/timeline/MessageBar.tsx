import { Copy, Pencil, Reply, SmilePlus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Popover, Toolbar } from "react-aria-components";

import type { Message } from "../../../bridge/generated/Message";
import { IconButton } from "../../../design/primitives/IconButton";
import { useText } from "../../../i18n/I18n";
import { useConversation } from "../ConversationContext";
import { EmojiPicker } from "../emoji/EmojiPicker";
import styles from "./MessageBar.module.css";

/** What can be done with a message: shown on hover, and from the keyboard after Enter. */
export function MessageBar({
  message,
  onOpen,
}: {
  message: Message;
  /** Told when a choice opens that covers the rest of the window, and when it closes. */
  onOpen: (open: boolean) => void;
}) {
  const t = useText();
  const { acts } = useConversation();
  const place = useRef<HTMLDivElement>(null);
  const [choosing, setChoosingState] = useState(false);
  const setChoosing = (open: boolean) => {
    setChoosingState(open);
    onOpen(open);
  };
  return (
    <div ref={place} className={styles.place} data-actions>
      <Toolbar className={styles.bar ?? ""} aria-label={t("screen-conversation-action-bar")}>
        {message.can.react && (
          <IconButton
            icon={SmilePlus}
            label={t("screen-conversation-action-react")}
            onPress={() => setChoosing(true)}
            className={styles.button}
          />
        )}
        {message.can.reply && (
          <IconButton
            icon={Reply}
            mirrored
            label={t("screen-conversation-action-reply")}
            onPress={() => acts.reply(message)}
            className={styles.button}
          />
        )}
        <IconButton
          icon={Copy}
          label={t("screen-conversation-action-copy")}
          onPress={() => acts.copy(message)}
          className={styles.button}
        />
        {message.can.edit && (
          <IconButton
            icon={Pencil}
            label={t("screen-conversation-action-edit")}
            onPress={() => acts.edit(message)}
            className={styles.button}
          />
        )}
        {message.can.delete && (
          <IconButton
            icon={Trash2}
            label={t("screen-conversation-action-delete")}
            onPress={() => acts.askDelete(message)}
            className={styles.button}
          />
        )}
      </Toolbar>
      <Popover
        triggerRef={place}
        isOpen={choosing}
        onOpenChange={setChoosing}
        placement="bottom end"
        className={styles.popover ?? ""}
      >
        <EmojiPicker
          label={t("screen-conversation-emoji-title")}
          onChoose={(emoji) => {
            setChoosing(false);
            acts.toggleReaction(message.id, emoji);
          }}
        />
      </Popover>
    </div>
  );
}
