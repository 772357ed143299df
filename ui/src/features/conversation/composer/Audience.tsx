import { LockOpen, User, Users } from "lucide-react";

import type { RoomDetails } from "../../../bridge/generated/RoomDetails";
import type { UserId } from "../../../bridge/generated/UserId";
import { Icon } from "../../../design/primitives/Icon";
import type { Translate } from "../../../i18n/bundles";
import { useText } from "../../../i18n/I18n";
import { nameOf } from "../message/words";
import { isolated } from "../timeline/isolated";
import styles from "./Composer.module.css";

/** Who will read what is written, in words. */
export function describeAudience(t: Translate, details: RoomDetails, me: UserId | null): string {
  const { joined, invited, members } = details;
  const others = members.filter((member) => !member.invited && member.person.user !== me);
  const [only] = others;
  if (joined === 2 && others.length === 1 && only !== undefined) {
    const name = nameOf(only.person);
    return invited === 0
      ? t("screen-conversation-composer-to-one", { name })
      : t("screen-conversation-composer-to-one-invited", { name, invited });
  }
  if (joined <= 1) {
    return invited === 0
      ? t("screen-conversation-composer-to-nobody")
      : t("screen-conversation-composer-to-nobody-invited", { invited });
  }
  return invited === 0
    ? t("screen-conversation-composer-to", { count: joined })
    : t("screen-conversation-composer-to-people-invited", { count: joined, invited });
}

/** The line above the text: who will read it, before anything else. */
export function Audience({ details, me }: { details: RoomDetails; me: UserId | null }) {
  const t = useText();
  return (
    <p className={styles.audience}>
      <Icon icon={details.joined > 2 ? Users : User} size="xs" />
      <span className={styles.audienceText}>{isolated(describeAudience(t, details, me))}</span>
      {details.encryption === "plain" && (
        <span className={styles.audiencePlain}>
          <Icon icon={LockOpen} size="xs" />
          {t("screen-conversation-composer-plain")}
        </span>
      )}
    </p>
  );
}
