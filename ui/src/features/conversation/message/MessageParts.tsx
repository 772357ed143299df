import { CornerDownRight, EyeOff, OctagonAlert, ShieldQuestion, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Button as AriaButton, ToggleButton, TooltipTrigger } from "react-aria-components";

import type { Authenticity } from "../../../bridge/generated/Authenticity";
import type { Message } from "../../../bridge/generated/Message";
import type { MessageId } from "../../../bridge/generated/MessageId";
import type { Person } from "../../../bridge/generated/Person";
import type { Reaction } from "../../../bridge/generated/Reaction";
import type { ReplyQuote } from "../../../bridge/generated/ReplyQuote";
import { classes } from "../../../design/classes";
import { Avatar } from "../../../design/primitives/Avatar";
import { Icon } from "../../../design/primitives/Icon";
import { Tooltip } from "../../../design/primitives/Tooltip";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { describePreview } from "../../../i18n/describe";
import { useFormat, useText } from "../../../i18n/I18n";
import { unreachable } from "../../../stores/applyDiffs";
import { useConversation, useRowTabIndex } from "../ConversationContext";
import styles from "./MessageParts.module.css";
import { describeAuthenticity, describePeople, nameOf } from "./words";
import type { Weight } from "./words";

/** What a message answers; pressing it goes there. */
export function Quote({ reply, own }: { reply: ReplyQuote; own: boolean }) {
  const t = useText();
  const { acts } = useConversation();
  const stop = useRowTabIndex() === 0;
  return (
    <AriaButton
      className={classes(styles.quote, own && styles.quoteOwn)}
      excludeFromTabOrder={!stop}
      onPress={() => acts.showEvent(reply.event)}
    >
      <QuoteWords reply={reply} />
      <VisuallyHidden>. {t("screen-conversation-message-reply-show")}</VisuallyHidden>
    </AriaButton>
  );
}

/** A quoted message in two lines. */
export function QuoteWords({ reply: { quote } }: { reply: ReplyQuote }) {
  const t = useText();
  switch (quote.type) {
    case "loading":
      return <span className={styles.quoteText}>{t("screen-conversation-message-reply-loading")}</span>;
    case "unavailable":
      return <span className={styles.quoteText}>{t("screen-conversation-message-reply-unavailable")}</span>;
    case "ready":
      return (
        <>
          <bdi className={styles.quoteName}>{nameOf(quote.sender)}</bdi>
          <span className={styles.quoteText} dir="auto">
            {describePreview(t, quote.content, quote.sender.name)}
          </span>
        </>
      );
    default:
      return unreachable(quote);
  }
}

/** Who reacted with what. Names show on hover and focus; pressing gives or takes back one's own. */
export function Reactions({
  id,
  reactions,
  canReact,
}: {
  id: MessageId;
  reactions: readonly Reaction[];
  canReact: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const { acts } = useConversation();
  const stop = useRowTabIndex() === 0;
  if (reactions.length === 0) {
    return null;
  }
  return (
    <div className={styles.reactions}>
      {reactions.map((reaction) => {
        const names = describePeople(t, format, reaction.people, reaction.count);
        return (
          <TooltipTrigger key={reaction.key} delay={300} closeDelay={0}>
            <ToggleButton
              className={styles.reaction ?? ""}
              isSelected={reaction.own}
              excludeFromTabOrder={!stop}
              aria-label={t("screen-conversation-message-reaction", {
                reaction: reaction.key,
                count: reaction.count,
                names,
              })}
              onPress={() => {
                if (canReact) {
                  acts.toggleReaction(id, reaction.key);
                }
              }}
            >
              <bdi className={styles.reactionKey}>{reaction.key}</bdi>
              <span>{format.number(reaction.count)}</span>
            </ToggleButton>
            <Tooltip placement="top">{names}</Tooltip>
          </TooltipTrigger>
        );
      })}
    </div>
  );
}

/** At most so many monograms stand for readers; the number says the rest. */
const READERS = 3;

/** Who has read up to here. */
export function ReadBy({ people }: { people: readonly Person[] }) {
  const t = useText();
  const format = useFormat();
  const stop = useRowTabIndex() === 0;
  if (people.length === 0) {
    return null;
  }
  const names = t("screen-conversation-message-read-by-names", { names: describePeople(t, format, people) });
  return (
    <div className={styles.readers}>
      <TooltipTrigger delay={300} closeDelay={0}>
        <AriaButton className={styles.readersButton ?? ""} excludeFromTabOrder={!stop} aria-label={names}>
          <span className={styles.stack}>
            {people.slice(0, READERS).map((person) => (
              <Avatar
                key={person.user}
                id={person.user}
                name={[...person.name][0] ?? ""}
                size="xs"
                className={styles.reader}
              />
            ))}
          </span>
          <span>{t("screen-conversation-message-read-by", { count: people.length })}</span>
        </AriaButton>
        <Tooltip placement="top">{names}</Tooltip>
      </TooltipTrigger>
    </div>
  );
}

const REMARK_ICONS: Record<Weight, LucideIcon> = {
  note: ShieldQuestion,
  changed: TriangleAlert,
  risk: OctagonAlert,
};

/** What is to be remarked about where a message comes from. */
export function Remark({ authenticity }: { authenticity: Authenticity }) {
  const t = useText();
  const remark = describeAuthenticity(t, authenticity);
  if (remark === null) {
    return null;
  }
  return (
    <p className={classes(styles.remark, styles[remark.weight])}>
      <Icon icon={REMARK_ICONS[remark.weight]} size="s" />
      <span>{remark.text}</span>
    </p>
  );
}

/** Who could not be given the key to an own message. */
export function Unreached({ message }: { message: Message }) {
  const t = useText();
  const format = useFormat();
  if (message.unreachedCount === 0) {
    return null;
  }
  return (
    <p className={classes(styles.remark, styles.changed)}>
      <Icon icon={EyeOff} size="s" />
      <span>
        {t("screen-conversation-message-unreached", {
          names: describePeople(t, format, message.unreached, message.unreachedCount),
          count: message.unreachedCount,
        })}
      </span>
    </p>
  );
}

/** The message that is being answered, above the place to write. */
export function ReplyMark() {
  return <Icon icon={CornerDownRight} size="s" mirrored />;
}
