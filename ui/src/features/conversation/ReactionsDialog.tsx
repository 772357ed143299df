import type { Message } from "../../bridge/generated/Message";
import { Address } from "../../design/primitives/Address";
import { Avatar } from "../../design/primitives/Avatar";
import { Dialog } from "../../design/primitives/Dialog";
import { useFormat, useText } from "../../i18n/I18n";
import { useConversation } from "./ConversationContext";
import styles from "./ReactionsDialog.module.css";

/** Who reacted to a message with what. Follows along while it is open. */
export function ReactionsDialog({ message, onClose }: { message: Message | null; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const { me } = useConversation();
  if (message === null) {
    return null;
  }
  return (
    <Dialog title={t("screen-conversation-reactions-title")} isOpen onClose={onClose} size="sheet">
      {message.reactions.length === 0 && (
        <p className={styles.note}>{t("screen-conversation-reactions-none")}</p>
      )}
      {message.reactions.map(({ key, people, count }) => (
        <section
          key={key}
          aria-label={t("screen-conversation-reactions-label", { reaction: key, count })}
          className={styles.reaction}
        >
          <h3 className={styles.head}>
            <bdi className={styles.key}>{key}</bdi>
            <span>{format.number(count)}</span>
          </h3>
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.user} className={styles.person}>
                <Avatar id={person.user} name={person.name} size="s" />
                <bdi className={styles.name}>{person.user === me ? t("common-you") : person.name}</bdi>
                {person.ambiguous && <Address className={styles.address} address={person.user} />}
              </li>
            ))}
          </ul>
          {count > people.length && (
            <p className={styles.note}>
              {t("screen-conversation-reactions-more", { count: count - people.length })}
            </p>
          )}
        </section>
      ))}
    </Dialog>
  );
}
