import { BellOff, CircleAlert, Clock, Star } from "lucide-react";

import type { RoomSummary } from "../../bridge/generated/RoomSummary";
import { classes } from "../../design/classes";
import { Avatar } from "../../design/primitives/Avatar";
import { Badge } from "../../design/primitives/Badge";
import { Icon } from "../../design/primitives/Icon";
import { useFormat, useText } from "../../i18n/I18n";
import styles from "./RoomRow.module.css";
import { isUnread, previewText, typingText } from "./roomText";

/** A conversation in the list. Its words for those who listen are the option's label. */
export function RoomRow({ room }: { room: RoomSummary }) {
  const format = useFormat();
  const { latest } = room;
  return (
    <div className={classes(styles.row, isUnread(room) && styles.unread)}>
      <Avatar
        id={room.direct ?? room.room}
        name={room.name}
        kind={room.direct ? "person" : "room"}
        size="l"
      />
      <div className={styles.words}>
        <div className={styles.name}>
          <bdi>{room.name}</bdi>
          {room.favourite ? <Icon icon={Star} size="xs" className={styles.star} /> : null}
        </div>
        <PreviewLine room={room} />
      </div>
      <div className={styles.end}>
        {latest ? (
          <time dateTime={new Date(latest.timestamp).toISOString()}>{format.listTime(latest.timestamp)}</time>
        ) : (
          <span />
        )}
        <Counts room={room} />
      </div>
    </div>
  );
}

function PreviewLine({ room }: { room: RoomSummary }) {
  const t = useText();
  const typing = typingText(t, room.typing);
  if (typing !== null) {
    return (
      <div className={classes(styles.preview, styles.typing)}>
        <span className={styles.dots}>
          <i />
          <i />
          <i />
        </span>
        <span>{typing}</span>
      </div>
    );
  }
  if (room.unsent > 0) {
    return (
      <div className={classes(styles.preview, styles.unsent)}>
        <Icon icon={CircleAlert} size="xs" />
        <span>{t("screen-rooms-unsent", { count: room.unsent })}</span>
      </div>
    );
  }
  const { latest } = room;
  return (
    <div className={styles.preview}>
      {latest?.state === "sending" ? <Icon icon={Clock} size="xs" /> : null}
      {latest?.state === "failed" ? <Icon icon={CircleAlert} size="xs" /> : null}
      <span dir="auto">
        {latest ? previewText(t, latest, room.direct !== null) : t("screen-rooms-preview-none")}
      </span>
    </div>
  );
}

function Counts({ room }: { room: RoomSummary }) {
  if (room.mentions > 0) {
    return <Badge kind="mention" count={room.mentions} />;
  }
  if (room.muted) {
    return (
      <span className={styles.muted}>
        <Icon icon={BellOff} size="xs" />
        {isUnread(room) ? <i className={styles.dot} /> : null}
      </span>
    );
  }
  if (room.unread > 0) {
    return <Badge count={room.unread} />;
  }
  return room.markedUnread ? <i className={styles.dot} /> : null;
}
