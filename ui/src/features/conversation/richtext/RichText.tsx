import type { Block } from "../../../bridge/generated/Block";
import type { Inline } from "../../../bridge/generated/Inline";
import type { TableRow } from "../../../bridge/generated/TableRow";
import { useText } from "../../../i18n/I18n";
import { unreachable } from "../../../stores/applyDiffs";
import { useRowTabIndex } from "../ConversationContext";
import { InlineText } from "./InlineText";
import styles from "./RichText.module.css";

/**
 * A message's words as typed blocks. Blocks have no names and are never re-ordered: a message that changes is a new
 * list, so their place is their key.
 */
export function RichText({ blocks, lead }: { blocks: readonly Block[]; lead?: string | undefined }) {
  const shown: readonly Block[] = lead === undefined ? blocks : withLead(blocks, lead);
  return shown.map((block, index) => <BlockView key={index} block={block} />);
}

/** Puts a name before the first words, as in "Priya waves". */
function withLead(blocks: readonly Block[], lead: string): readonly Block[] {
  const name: Inline = { type: "styled", style: "strong", content: [{ type: "text", text: lead }] };
  const space: Inline = { type: "text", text: " " };
  const [first, ...rest] = blocks;
  if (first?.type === "paragraph") {
    return [{ type: "paragraph", content: [name, space, ...first.content] }, ...rest];
  }
  return [{ type: "paragraph", content: [name] }, ...blocks];
}

function BlockView({ block }: { block: Block }) {
  const t = useText();
  switch (block.type) {
    case "paragraph":
      return (
        <p className={styles.paragraph} dir="auto">
          <InlineText content={block.content} />
        </p>
      );
    case "heading":
      return <Heading level={block.level} content={block.content} />;
    case "quote":
      return (
        <blockquote className={styles.quote}>
          <RichText blocks={block.blocks} />
        </blockquote>
      );
    case "list":
      return <List block={block} />;
    case "code":
      return <Code language={block.language} text={block.text} />;
    case "table":
      return <Table caption={block.caption} rows={block.rows} />;
    case "details":
      return <Details summary={block.summary} blocks={block.blocks} />;
    case "rule":
      return <hr className={styles.rule} />;
    case "truncated":
      return <p className={styles.aside}>{t("screen-conversation-message-truncated")}</p>;
    default:
      return unreachable(block);
  }
}

/** A heading within a message: below every heading of the window, so never above the third level. */
function Heading({ level, content }: { level: number; content: readonly Inline[] }) {
  const Tag = level <= 1 ? "h3" : level === 2 ? "h4" : level === 3 ? "h5" : "h6";
  return (
    <Tag className={styles.heading} data-level={Math.min(Math.max(level, 1), 6)} dir="auto">
      <InlineText content={content} />
    </Tag>
  );
}

function List({ block }: { block: Extract<Block, { type: "list" }> }) {
  const items = block.items.map((blocks, index) => (
    <li key={index} dir="auto">
      <RichText blocks={blocks} />
    </li>
  ));
  return block.ordered ? (
    <ol className={styles.list} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul className={styles.list}>{items}</ul>
  );
}

/** Code keeps its spaces; long lines scroll, so it has to be reachable by keyboard. */
function Code({ language, text }: { language: string | null; text: string }) {
  const t = useText();
  const tabIndex = useRowTabIndex();
  const label =
    language === null
      ? t("screen-conversation-message-code")
      : t("screen-conversation-message-code-language", { language });
  return (
    <figure className={styles.code}>
      {language !== null && <figcaption className={styles.codeLanguage}>{language}</figcaption>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways */}
      <pre className={styles.codeText} role="region" aria-label={label} tabIndex={tabIndex} dir="ltr">
        <code>{text}</code>
      </pre>
    </figure>
  );
}

function Table({ caption, rows }: { caption: readonly Inline[]; rows: readonly TableRow[] }) {
  const t = useText();
  const tabIndex = useRowTabIndex();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways
    <div
      className={styles.tableScroll}
      role="region"
      aria-label={t("screen-conversation-message-table")}
      tabIndex={tabIndex}
    >
      <table className={styles.table}>
        {caption.length > 0 && (
          <caption dir="auto">
            <InlineText content={caption} />
          </caption>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.cells.map((cell, place) => {
                const Tag = cell.header ? "th" : "td";
                return (
                  <Tag key={place} dir="auto">
                    <InlineText content={cell.content} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Details({ summary, blocks }: { summary: readonly Inline[]; blocks: readonly Block[] }) {
  const t = useText();
  const tabIndex = useRowTabIndex();
  return (
    <details className={styles.details}>
      <summary tabIndex={tabIndex} dir="auto">
        {summary.length > 0 ? <InlineText content={summary} /> : t("screen-conversation-message-details")}
      </summary>
      <RichText blocks={blocks} />
    </details>
  );
}
