import {
  AtSign,
  DoorOpen,
  History,
  Lock,
  MessageCircleQuestion,
  PenLine,
  Phone,
  Pin,
  Replace,
  ShieldCheck,
  UserMinus,
  UserPlus,
  UserRound,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { memo } from "react";

import type { RoomEvent } from "../../../bridge/generated/RoomEvent";
import type { RowContent } from "../../../bridge/generated/RowContent";
import { classes } from "../../../design/classes";
import { Icon } from "../../../design/primitives/Icon";
import { describeEvent } from "../../../i18n/describe";
import { useFormat, useText } from "../../../i18n/I18n";
import { unreachable } from "../../../stores/applyDiffs";
import { RowStop, useConversation } from "../ConversationContext";
import { MessageView } from "../message/MessageView";
import { messageName } from "../message/words";
import { isolated } from "./isolated";
import type { LaidRow } from "./layout";
import { MessageBar } from "./MessageBar";
import styles from "./Row.module.css";
import { StartRow } from "./StartRow";

/** What a row needs to be drawn. Everything is a value, so that an unchanged row is not drawn again. */
export interface RowProps {
  readonly laid: LaidRow;
  readonly index: number;
  readonly measure: (element: HTMLElement | null) => void;
  /** The position among what can be stepped through, from 1. */
  readonly position: number;
  /** How many rows there are to step through; -1 while that is not known. */
  readonly total: number;
  /** The one row that Tab reaches. */
  readonly stop: boolean;
  /** Its actions show. */
  readonly busy: boolean;
  /** The choice of a reaction was asked for from the keyboard. */
  readonly choosing: boolean;
  /** Keeps the actions of a row while something that belongs to them is open, or lets go of them. */
  readonly hold: (key: string | null) => void;
  /** Was jumped to, and is shown as such for a moment. */
  readonly target: boolean;
  /** When what is below the unread line began; only for that line. */
  readonly newSince: number | null;
}

/** One row of a timeline. */
export const Row = memo(function Row(props: RowProps) {
  const { laid, index, measure, total, stop, busy, hold, target } = props;
  const t = useText();
  const format = useFormat();
  const { me } = useConversation();
  const { content } = laid.row;
  if (laid.place === null) {
    return (
      <div ref={measure} data-index={index} data-row={laid.key}>
        <Divider content={content} newSince={props.newSince} />
      </div>
    );
  }
  const name =
    content.type === "message"
      ? messageName(t, format, content)
      : content.type === "event"
        ? `${format.time(content.timestamp)}: ${describeEvent(t, content.event, actorName(content, me))}`
        : "";
  return (
    <RowStop value={stop}>
      <article
        ref={measure}
        className={classes(styles.row, busy && styles.busy, target && styles.target)}
        data-index={index}
        data-row={laid.key}
        aria-label={name}
        aria-posinset={props.position}
        aria-setsize={total}
        // A feed's articles take the focus themselves; arrows move between them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={stop ? 0 : -1}
      >
        {content.type === "message" && <MessageView message={content} first={laid.first} />}
        {content.type === "event" && <EventRow content={content} />}
        {busy && content.type === "message" && (
          <MessageBar
            key={String(props.choosing)}
            message={content}
            choosing={props.choosing}
            onOpen={(open) => hold(open ? laid.key : null)}
          />
        )}
      </article>
    </RowStop>
  );
});

function Divider({ content, newSince }: { content: RowContent; newSince: number | null }) {
  const t = useText();
  const format = useFormat();
  switch (content.type) {
    case "day":
      return (
        <p className={styles.day}>
          <span>{format.day(content.timestamp)}</span>
        </p>
      );
    case "unread":
      return (
        <p className={styles.unread}>
          {newSince === null
            ? t("screen-conversation-timeline-new")
            : t("screen-conversation-timeline-new-since", { time: format.time(newSince) })}
        </p>
      );
    case "start":
      return <StartRow />;
    case "message":
    case "event":
      return null;
    default:
      return unreachable(content);
  }
}

type EventContent = Extract<RowContent, { type: "event" }>;

function actorName(content: EventContent, me: string | null): string | null {
  return content.actor.user === me ? null : content.actor.name;
}

const EVENT_ICONS: Record<RoomEvent["type"], LucideIcon> = {
  created: PenLine,
  encryptionOn: Lock,
  joined: UserPlus,
  left: UserMinus,
  invited: UserPlus,
  invitationDeclined: UserMinus,
  invitationWithdrawn: UserMinus,
  removed: UserMinus,
  banned: UserMinus,
  unbanned: UserPlus,
  knocked: DoorOpen,
  personRenamed: AtSign,
  personPictureChanged: UserRound,
  roomRenamed: PenLine,
  topicChanged: PenLine,
  roomPictureChanged: PenLine,
  rightsChanged: ShieldCheck,
  accessChanged: DoorOpen,
  historyVisibilityChanged: History,
  pinsChanged: Pin,
  replaced: Replace,
  callStarted: Phone,
  unknown: MessageCircleQuestion,
};

/** Something that happened in the room, as a sentence. */
function EventRow({ content }: { content: EventContent }) {
  const t = useText();
  const format = useFormat();
  const { me } = useConversation();
  return (
    <p className={styles.event}>
      <Icon icon={EVENT_ICONS[content.event.type]} size="s" />
      <span data-body>{isolated(describeEvent(t, content.event, actorName(content, me)))}</span>
      <time className={styles.eventTime} dateTime={new Date(content.timestamp).toISOString()}>
        {format.time(content.timestamp)}
      </time>
    </p>
  );
}
