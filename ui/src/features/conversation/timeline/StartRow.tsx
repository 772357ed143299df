import { Lock, LockOpen } from "lucide-react";

import { Avatar } from "../../../design/primitives/Avatar";
import { Icon } from "../../../design/primitives/Icon";
import { useText } from "../../../i18n/I18n";
import { useRoomDetails } from "../RoomDetailsContext";
import styles from "./Row.module.css";

/** Where a conversation begins: whose it is, and who can read it. */
export function StartRow() {
  const t = useText();
  const details = useRoomDetails();
  if (details === null) {
    return null;
  }
  const plain = details.encryption === "plain";
  return (
    <div className={styles.start}>
      <Avatar
        id={details.direct ?? details.room}
        name={details.name}
        kind={details.direct === null ? "room" : "person"}
        size="xl"
      />
      <p className={styles.startTitle}>
        {details.direct === null
          ? t("screen-conversation-timeline-start", { room: details.name })
          : t("screen-conversation-timeline-start-direct", { room: details.name })}
      </p>
      {details.topic !== "" && (
        <p className={styles.startText} dir="auto">
          {details.topic}
        </p>
      )}
      {details.encryption !== "unknown" && (
        <p className={styles.startText}>
          <Icon icon={plain ? LockOpen : Lock} size="s" />
          <span>
            {plain
              ? t("screen-conversation-timeline-start-plain")
              : t("screen-conversation-timeline-start-encrypted")}
          </span>
        </p>
      )}
    </div>
  );
}
