import { useRef, useState } from "react";
import { Popover, Toolbar } from "react-aria-components";

import type { Message } from "../../../bridge/generated/Message";
import { IconButton } from "../../../design/primitives/IconButton";
import { MenuButton } from "../../../design/primitives/Menu";
import { useText } from "../../../i18n/I18n";
import { useConversation } from "../ConversationContext";
import { EmojiPicker } from "../emoji/EmojiPicker";
import { actionsFor, perform } from "./actions";
import type { ActionId, MessageAction } from "./actions";
import styles from "./MessageBar.module.css";

/** What lies in the bar itself; the rest is in its menu. */
const AT_HAND: ReadonlySet<ActionId> = new Set(["react", "reply", "copy", "edit"]);

/** What can be done with a message: shown on hover, and from the keyboard after Enter. */
export function MessageBar({
  message,
  choosing: first,
  onOpen,
}: {
  message: Message;
  /** Begins with the choice of a reaction. */
  choosing: boolean;
  /** Told when a choice opens that covers the rest of the window, and when it closes. */
  onOpen: (open: boolean) => void;
}) {
  const t = useText();
  const { acts } = useConversation();
  const place = useRef<HTMLDivElement>(null);
  const [choosing, setChoosingState] = useState(first);
  const setChoosing = (open: boolean) => {
    setChoosingState(open);
    onOpen(open);
  };
  const actions = actionsFor(message);
  const run = ({ id }: MessageAction) => (id === "react" ? setChoosing(true) : perform(id, message, acts));
  const rest = actions.filter(({ id }) => !AT_HAND.has(id));
  return (
    <div ref={place} className={styles.place} data-actions>
      <Toolbar className={styles.bar ?? ""} aria-label={t("screen-conversation-action-bar")}>
        {actions
          .filter(({ id }) => AT_HAND.has(id))
          .map((action) => (
            <IconButton
              key={action.id}
              icon={action.icon}
              mirrored={action.mirrored ?? false}
              label={t(action.label)}
              shortcut={action.keys}
              onPress={() => run(action)}
              className={styles.button}
            />
          ))}
        {rest.length > 0 && (
          <MenuButton
            label={t("screen-conversation-action-more")}
            className={styles.button}
            onOpenChange={onOpen}
            entries={rest.map((action) => ({
              id: action.id,
              label: t(action.label),
              icon: action.icon,
              shortcut: action.keys,
              tone: action.danger === true ? "danger" : "plain",
              onAction: () => run(action),
            }))}
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
