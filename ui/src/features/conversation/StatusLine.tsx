import { CloudOff } from "lucide-react";

import { Icon } from "../../design/primitives/Icon";
import type { Translate } from "../../i18n/bundles";
import { useText } from "../../i18n/I18n";
import styles from "./ConversationView.module.css";

/** Who is writing, in a sentence; empty if nobody. */
function describeTyping(t: Translate, names: readonly string[]): string {
  const [first, second] = names;
  if (first === undefined) {
    return "";
  }
  if (second === undefined) {
    return t("screen-conversation-timeline-typing-one", { first });
  }
  return names.length === 2
    ? t("screen-conversation-timeline-typing-two", { first, second })
    : t("screen-conversation-timeline-typing-more", { first, second, count: names.length - 2 });
}

/** A line between messages and the place to write: being offline, or who is writing. Its room is always there. */
export function StatusLine({ offline, typing }: { offline: boolean; typing: readonly string[] }) {
  const t = useText();
  if (offline) {
    return (
      <p className={styles.status} role="status">
        <Icon icon={CloudOff} size="s" />
        <span>{t("screen-conversation-timeline-offline")}</span>
      </p>
    );
  }
  return (
    <p className={styles.status}>
      {typing.length > 0 && (
        <>
          <span className={styles.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          <span>{describeTyping(t, typing)}</span>
        </>
      )}
    </p>
  );
}
