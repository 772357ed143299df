import { useState } from "react";
import type { KeyboardEvent } from "react";

import type { Inline } from "../../../bridge/generated/Inline";
import type { InlineStyle } from "../../../bridge/generated/InlineStyle";
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

function Mention({ inline }: { inline: Extract<Inline, { type: "mention" }> }) {
  const { me } = useConversation();
  const name = inline.name.startsWith("@") ? inline.name.slice(1) : inline.name;
  return (
    <span
      className={inline.user === me ? `${styles.mention} ${styles.me}` : styles.mention}
      title={inline.user}
    >
      @<bdi>{name}</bdi>
    </span>
  );
}

/**
 * A link. It has no `href`: nothing a web view does by itself with one (a middle click, a drag, a status line of its
 * own) may lead out of the application. Following it shows where it really goes.
 */
function Link({ link }: { link: Extract<Inline, { type: "link" }> }) {
  const t = useText();
  const { acts } = useConversation();
  const tabIndex = useRowTabIndex();
  const follow = () => acts.followLink(link);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      follow();
    }
  };
  const title = t(
    link.misleading ? "screen-conversation-link-misleading" : "screen-conversation-link-title",
    {
      host: link.host,
    },
  );
  return (
    <>
      <span
        className={link.misleading ? `${styles.link} ${styles.misleading}` : styles.link}
        role="link"
        tabIndex={tabIndex}
        title={title}
        dir="auto"
        onClick={follow}
        onKeyDown={onKeyDown}
      >
        <InlineText content={link.content} />
      </span>
      {link.misleading && (
        <span className={styles.realHost}>
          {" "}
          (<bdi>{link.host}</bdi>)
        </span>
      )}
    </>
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
