import { X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";

import type { Message } from "../../../bridge/generated/Message";
import type { ReplyQuote } from "../../../bridge/generated/ReplyQuote";
import { IconButton } from "../../../design/primitives/IconButton";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { useText } from "../../../i18n/I18n";
import { useConversation } from "../ConversationContext";
import { QuoteWords, ReplyMark } from "../message/MessageParts";
import { nameOf } from "../message/words";
import styles from "./Composer.module.css";
import type { ComposerStore } from "./ComposerStore";

/** What the text answers, or changes. */
export function Taken({
  quote,
  editing,
  loses,
  composer,
}: {
  quote: ReplyQuote | null;
  editing: Message | null;
  loses: boolean;
  composer: ComposerStore;
}) {
  const t = useText();
  const { acts } = useConversation();
  if (editing !== null) {
    return (
      <div className={styles.taken}>
        <div className={styles.takenText}>
          <p>{t("screen-conversation-composer-editing")}</p>
          {loses && <p className={styles.loses}>{t("screen-conversation-composer-editing-loses")}</p>}
        </div>
        <IconButton
          className={styles.tool}
          icon={X}
          size="s"
          label={t("screen-conversation-composer-edit-cancel")}
          onPress={() => composer.cancelEdit()}
        />
      </div>
    );
  }
  if (quote === null) {
    return null;
  }
  const label =
    quote.quote.type === "ready"
      ? t("screen-conversation-composer-replying", { name: nameOf(quote.quote.sender) })
      : t("screen-conversation-composer-replying-unknown");
  return (
    <div className={styles.taken} role="group" aria-label={label}>
      <ReplyMark />
      <AriaButton className={styles.takenText ?? ""} onPress={() => acts.showEvent(quote.event)}>
        <QuoteWords reply={quote} />
        <VisuallyHidden>. {t("screen-conversation-message-reply-show")}</VisuallyHidden>
      </AriaButton>
      <IconButton
        className={styles.tool}
        icon={X}
        size="s"
        label={t("screen-conversation-composer-reply-cancel")}
        onPress={() => composer.reply(null)}
      />
    </div>
  );
}
