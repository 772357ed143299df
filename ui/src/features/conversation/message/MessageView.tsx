import { Check, CircleAlert, Clock, CloudOff, Hourglass, RotateCw, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";

import type { Message } from "../../../bridge/generated/Message";
import type { SendState } from "../../../bridge/generated/SendState";
import { classes } from "../../../design/classes";
import { Avatar } from "../../../design/primitives/Avatar";
import { Button } from "../../../design/primitives/Button";
import { Icon } from "../../../design/primitives/Icon";
import { IconButton } from "../../../design/primitives/IconButton";
import { ProgressBar } from "../../../design/primitives/ProgressBar";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { useFormat, useText } from "../../../i18n/I18n";
import { useConversation, useRowTabIndex } from "../ConversationContext";
import { MessageBody } from "./MessageBody";
import { Quote, Reactions, ReadBy, Remark, Unreached } from "./MessageParts";
import styles from "./MessageView.module.css";
import { describeFailure, describeSendState } from "./words";

/** A message: others' straight on the page beside a monogram, one's own on a slip at the far edge. */
export function MessageView({ message, first }: { message: Message; first: boolean }) {
  return message.own ? <Own message={message} first={first} /> : <Others message={message} first={first} />;
}

function Others({ message, first }: { message: Message; first: boolean }) {
  const t = useText();
  const format = useFormat();
  const time = format.time(message.timestamp);
  const stamp = new Date(message.timestamp).toISOString();
  return (
    <div className={classes(styles.others, first && styles.first)}>
      {first ? (
        <Avatar id={message.sender.user} name={message.sender.name} />
      ) : (
        <time className={styles.gutter} dateTime={stamp} title={format.full(message.timestamp)}>
          {time}
        </time>
      )}
      <div className={styles.column}>
        {first && (
          <p className={styles.by}>
            <bdi className={styles.name}>{message.sender.name}</bdi>
            {message.sender.ambiguous && <bdi className={styles.address}>{message.sender.user}</bdi>}
            <time className={styles.time} dateTime={stamp} title={format.full(message.timestamp)}>
              {time}
            </time>
          </p>
        )}
        {message.replyTo !== null && <Quote reply={message.replyTo} own={false} />}
        <MessageBody message={message} />
        {message.edited && <p className={styles.edited}>{t("screen-conversation-message-edited")}</p>}
        <Remark authenticity={message.authenticity} />
        <Reactions id={message.id} reactions={message.reactions} canReact={message.can.react} />
        <ReadBy people={message.readBy} />
      </div>
    </div>
  );
}

function Own({ message, first }: { message: Message; first: boolean }) {
  const failed = message.send.type === "failed";
  return (
    <div className={classes(styles.own, first && styles.first)}>
      <div
        className={classes(
          styles.slip,
          message.content.type === "file" && styles.slipFile,
          failed && styles.slipFailed,
        )}
      >
        {message.replyTo !== null && <Quote reply={message.replyTo} own />}
        <MessageBody message={message} />
        {message.send.type === "uploading" && <Upload message={message} state={message.send} />}
        <Foot message={message} />
      </div>
      {message.send.type === "failed" && <Failure message={message} reason={message.send.reason} />}
      <Unreached message={message} />
      <Remark authenticity={message.authenticity} />
      <Reactions id={message.id} reactions={message.reactions} canReact={message.can.react} />
      <ReadBy people={message.readBy} />
    </div>
  );
}

const STATE_ICONS: Record<SendState["type"], LucideIcon | null> = {
  received: null,
  sending: Clock,
  uploading: null,
  waiting: CloudOff,
  blocked: Hourglass,
  sent: Check,
  failed: null,
};

/** When, and how far it has come: an icon and a word until it is settled, then an icon with a name. */
function Foot({ message }: { message: Message }) {
  const t = useText();
  const format = useFormat();
  const state = message.send;
  // An upload says itself how far it has come.
  const quiet: readonly SendState["type"][] = ["sent", "failed", "received", "uploading"];
  const settled = quiet.includes(state.type);
  const icon = STATE_ICONS[state.type];
  return (
    <p className={styles.foot}>
      {message.edited && <span>{t("screen-conversation-message-edited")}</span>}
      {settled ? (
        <time dateTime={new Date(message.timestamp).toISOString()} title={format.full(message.timestamp)}>
          {format.time(message.timestamp)}
        </time>
      ) : (
        <span>{describeSendState(t, state)}</span>
      )}
      {icon !== null && <Icon icon={icon} size="xs" />}
      {state.type === "sent" && <VisuallyHidden>{describeSendState(t, state)}</VisuallyHidden>}
    </p>
  );
}

/** How much of a file has left, and a way to think better of it. */
function Upload({ message, state }: { message: Message; state: Extract<SendState, { type: "uploading" }> }) {
  const t = useText();
  const format = useFormat();
  const { acts } = useConversation();
  const stop = useRowTabIndex() === 0;
  return (
    <div className={styles.upload}>
      <ProgressBar
        label={t("screen-conversation-send-uploading")}
        value={state.total === 0 ? 0 : (state.sent / state.total) * 100}
        detail={t("screen-media-progress", {
          done: format.fileSize(state.sent),
          total: format.fileSize(state.total),
        })}
      />
      <IconButton
        icon={X}
        size="s"
        label={t("screen-conversation-send-cancel")}
        excludeFromTabOrder={!stop}
        onPress={() => acts.discard(message.id)}
      />
    </div>
  );
}

function Failure({
  message,
  reason,
}: {
  message: Message;
  reason: Extract<SendState, { type: "failed" }>["reason"];
}) {
  const t = useText();
  const format = useFormat();
  const { acts } = useConversation();
  return (
    <div className={styles.failure}>
      <p className={styles.failureText}>
        <Icon icon={CircleAlert} size="s" />
        <span>
          <b>{t("screen-conversation-send-not-sent")}</b> {describeFailure(t, format, reason)}
        </span>
      </p>
      <div className={styles.failureActions}>
        <Button size="small" variant="quiet" onPress={() => acts.discard(message.id)}>
          {t("screen-conversation-send-discard")}
        </Button>
        <Button size="small" icon={RotateCw} onPress={() => acts.retry(message.id)}>
          {t("action-retry")}
        </Button>
      </div>
    </div>
  );
}
