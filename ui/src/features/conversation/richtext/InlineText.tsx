import { useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

import type { Inline } from "../../../bridge/generated/Inline";
import type { InlineStyle } from "../../../bridge/generated/InlineStyle";
import type { TextId } from "../../../i18n/bundles";
import { useText } from "../../../i18n/I18n";
import { unreachable } from "../../../stores/applyDiffs";
import { useConversation, useRowTabIndex } from "../ConversationContext";
import styles from "./RichText.module.css";

/** A run of words. Like blocks, runs have no names: their place is their key. */
export function InlineText({ content }: { content: readonly Inline[] }) {
  return content.map((inline, index) => <InlineView key={index} inline={inline} />);
}

const TAGS: Record<InlineStyle, "strong" | "em" | "u" | "del" | "sup" | "sub"> = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "del",
  superscript: "sup",
  subscript: "sub",
};

function InlineView({ inline }: { inline: Inline }) {
  const t = useText();
  switch (inline.type) {
    case "text":
      return inline.text;
    case "break":
      return <br />;
    case "styled": {
      const Tag = TAGS[inline.style];
      return (
        <Tag>
          <InlineText content={inline.content} />
        </Tag>
      );
    }
    case "code":
      return (
        <code className={styles.inlineCode} dir="auto">
          {inline.text}
        </code>
      );
    case "link":
      return <Link link={inline} />;
    case "mention":
      return <Mention inline={inline} />;
    case "roomMention":
      return (
        <span className={`${styles.mention} ${styles.me}`}>@{t("screen-conversation-message-everyone")}</span>
      );
    case "spoiler":
      return <Spoiler reason={inline.reason} content={inline.content} />;
    case "image":
      return (
        <span className={styles.image} dir="auto">
          {inline.alt === "" ? t("screen-conversation-message-kind-image") : inline.alt}
        </span>
      );
    default:
      return unreachable(inline);
  }
}

/** A person. Their address stands for the link that named them. */
function Mention({ inline }: { inline: Extract<Inline, { type: "mention" }> }) {
  const { me, acts } = useConversation();
  const name = inline.name.startsWith("@") ? inline.name.slice(1) : inline.name;
  const content = (
    <>
      @<bdi>{name}</bdi>
    </>
  );
  if (inline.user === me) {
    return (
      <span className={`${styles.mention} ${styles.me}`} title={inline.user}>
        {content}
      </span>
    );
  }
  const href = `https://matrix.to/#/${encodeURIComponent(inline.user)}`;
  return (
    <LinkLike
      className={styles.mention}
      title={inline.user}
      onFollow={() => acts.followLink({ href, host: "", dangers: [] })}
    >
      {content}
    </LinkLike>
  );
}

/**
 * A link. It has no `href`: nothing a web view does by itself with one (a middle click, a drag, a status line of its
 * own) may lead out of the application. Following it shows where it really goes.
 */
function Link({ link }: { link: Extract<Inline, { type: "link" }> }) {
  const t = useText();
  const { acts } = useConversation();
  const isStopped = link.dangers.length > 0;
  const title = t(titleOf(link), { host: link.host });
  return (
    <>
      <LinkLike
        className={isStopped ? `${styles.link} ${styles.misleading}` : styles.link}
        title={title}
        onFollow={() => acts.followLink(link)}
      >
        <InlineText content={link.content} />
      </LinkLike>
      {isStopped && (
        <span className={styles.realHost}>
          {" "}
          (<bdi>{link.host}</bdi>)
        </span>
      )}
    </>
  );
}

function titleOf({ dangers }: Extract<Inline, { type: "link" }>): TextId {
  if (dangers.includes("otherAddress")) {
    return "screen-conversation-link-misleading";
  }
  return dangers.length > 0 ? "screen-conversation-link-doubtful" : "screen-conversation-link-title";
}

function LinkLike({
  className,
  title,
  onFollow,
  children,
}: {
  className: string | undefined;
  title: string;
  onFollow: () => void;
  children: ReactNode;
}) {
  const tabIndex = useRowTabIndex();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      onFollow();
    }
  };
  return (
    <span
      className={className}
      role="link"
      tabIndex={tabIndex}
      title={title}
      dir="auto"
      onClick={onFollow}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  );
}

/** Covered words. They are not in the page before they are uncovered, so that neither copying nor a reader finds them. */
function Spoiler({ reason, content }: { reason: string | null; content: readonly Inline[] }) {
  const t = useText();
  const tabIndex = useRowTabIndex();
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <span className={styles.uncovered}>
        <InlineText content={content} />
      </span>
    );
  }
  return (
    <button type="button" className={styles.spoiler} tabIndex={tabIndex} onClick={() => setOpen(true)}>
      {reason === null || reason === ""
        ? t("screen-conversation-message-spoiler")
        : t("screen-conversation-message-spoiler-reason", { reason })}
    </button>
  );
}
