import { ChartNoAxesColumn, CircleSlash, Hourglass, Package } from "lucide-react";

import type { Message } from "../../../bridge/generated/Message";
import type { MessageContent } from "../../../bridge/generated/MessageContent";
import type { Person } from "../../../bridge/generated/Person";
import type { UnreadableCause } from "../../../bridge/generated/UnreadableCause";
import { classes } from "../../../design/classes";
import { Icon } from "../../../design/primitives/Icon";
import { useText } from "../../../i18n/I18n";
import { unreachable } from "../../../stores/applyDiffs";
import { FileBody } from "../media/FileBody";
import type { FileContent } from "../media/fileContent";
import { FilmBody } from "../media/FilmBody";
import { PictureBody } from "../media/PictureBody";
import { SoundBody } from "../media/SoundBody";
import { RichText } from "../richtext/RichText";
import styles from "./MessageBody.module.css";
import { describeUnreadable, mayHeal } from "./words";

/** What a message says, whatever kind it is. `data-body` marks what is copied. */
export function MessageBody({ message }: { message: Message }) {
  const { content, sender } = message;
  switch (content.type) {
    case "text":
      return <TextBody content={content} sender={sender} />;
    case "file":
      return <FileAndCaption content={content} />;
    case "poll":
      return <PollBody content={content} />;
    case "deleted":
      return <DeletedBody />;
    case "unreadable":
      return <UnreadableBody cause={content.cause} sender={sender} />;
    case "unknown":
      return <UnknownBody content={content} />;
    default:
      return unreachable(content);
  }
}

function TextBody({
  content,
  sender,
}: {
  content: Extract<MessageContent, { type: "text" }>;
  sender: Person;
}) {
  return (
    <div
      className={classes(
        styles.text,
        content.emojiOnly && styles.emoji,
        content.style === "notice" && styles.notice,
        content.style === "emote" && styles.emote,
      )}
      data-body
    >
      <RichText blocks={content.blocks} lead={content.style === "emote" ? sender.name : undefined} />
    </div>
  );
}

function FileAndCaption({ content }: { content: FileContent }) {
  return (
    <div data-body>
      <ShownFile content={content} />
      {content.caption.length > 0 && (
        <div className={styles.text}>
          <RichText blocks={content.caption} />
        </div>
      )}
    </div>
  );
}

function ShownFile({ content }: { content: FileContent }) {
  const { kind } = content;
  switch (kind) {
    case "image":
    case "sticker":
      return <PictureBody content={content} />;
    case "video":
      return <FilmBody content={content} />;
    case "audio":
      return <SoundBody content={content} />;
    case "file":
    case "location":
      return <FileBody content={content} />;
    default:
      return unreachable(kind);
  }
}

function PollBody({ content }: { content: Extract<MessageContent, { type: "poll" }> }) {
  const t = useText();
  return (
    <div className={styles.poll} data-body>
      <p className={styles.question} dir="auto">
        <Icon icon={ChartNoAxesColumn} />
        <span>{content.question}</span>
      </p>
      <ul className={styles.answers}>
        {content.answers.map((answer, index) => (
          <li key={`${index} ${answer}`} dir="auto">
            {answer}
          </li>
        ))}
      </ul>
      <p className={styles.pollNote}>{t("screen-conversation-message-poll-not-yet")}</p>
    </div>
  );
}

function DeletedBody() {
  const t = useText();
  return (
    <p className={styles.aside} data-body>
      <Icon icon={CircleSlash} size="s" />
      {t("screen-conversation-message-deleted")}
    </p>
  );
}

/** What, why, and what helps. It heals by itself: the row's content changes once the key is there. */
function UnreadableBody({ cause, sender }: { cause: UnreadableCause; sender: Person }) {
  const t = useText();
  const title = mayHeal(cause)
    ? t("screen-conversation-unreadable-title")
    : t("screen-conversation-unreadable-title-never");
  return (
    <div className={styles.sealed} data-body>
      <Icon icon={Hourglass} className={styles.sealedIcon} />
      <p className={styles.sealedTitle}>{title}</p>
      <p className={styles.sealedText}>{describeUnreadable(t, cause, sender)}</p>
    </div>
  );
}

function UnknownBody({ content }: { content: Extract<MessageContent, { type: "unknown" }> }) {
  const t = useText();
  const kind = content.eventType;
  return (
    <div data-body>
      {content.fallback !== "" && (
        <p className={styles.text} dir="auto">
          {content.fallback}
        </p>
      )}
      <p className={styles.aside}>
        <Icon icon={Package} size="s" />
        <span>
          {content.malformed
            ? t("screen-conversation-message-malformed", { kind })
            : t("screen-conversation-message-unknown", { kind })}
        </span>
      </p>
    </div>
  );
}
