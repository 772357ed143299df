import { ArrowLeft, LockOpen, PanelRight } from "lucide-react";

import type { RoomDetails } from "../../../bridge/generated/RoomDetails";
import { Avatar } from "../../../design/primitives/Avatar";
import { Icon } from "../../../design/primitives/Icon";
import { IconButton } from "../../../design/primitives/IconButton";
import { Skeleton } from "../../../design/primitives/Skeleton";
import { useText } from "../../../i18n/I18n";
import styles from "./ConversationHeader.module.css";

/** Which conversation this is, who is in it, what it is about. */
export function ConversationHeader({
  details,
  onBack,
  onShowDetails,
}: {
  /** `null` until they are known. */
  details: RoomDetails | null;
  onBack?: (() => void) | undefined;
  onShowDetails: () => void;
}) {
  const t = useText();
  return (
    <header className={styles.header}>
      {onBack !== undefined && (
        <IconButton icon={ArrowLeft} mirrored label={t("screen-conversation-back")} onPress={onBack} />
      )}
      {details === null ? (
        <div className={styles.who}>
          <Skeleton shape="title" width="short" />
        </div>
      ) : (
        <>
          <Avatar
            id={details.direct ?? details.room}
            name={details.name}
            kind={details.direct === null ? "room" : "person"}
          />
          <div className={styles.who}>
            <h1 className={styles.name} dir="auto" title={details.name}>
              {details.name}
            </h1>
            <Facts details={details} />
          </div>
          <IconButton
            icon={PanelRight}
            mirrored
            label={t("screen-conversation-details")}
            onPress={onShowDetails}
          />
        </>
      )}
    </header>
  );
}

function Facts({ details }: { details: RoomDetails }) {
  const t = useText();
  return (
    <p className={styles.facts}>
      {details.direct === null ? (
        <span className={styles.people}>{t("screen-conversation-people", { count: details.joined })}</span>
      ) : (
        <bdi className={styles.people}>{details.direct}</bdi>
      )}
      {details.encryption === "plain" && (
        <span className={styles.plain}>
          <Icon icon={LockOpen} size="xs" />
          {t("screen-conversation-not-encrypted")}
        </span>
      )}
      {details.topic !== "" && (
        <span className={styles.topic} dir="auto" title={details.topic}>
          {details.topic}
        </span>
      )}
    </p>
  );
}
