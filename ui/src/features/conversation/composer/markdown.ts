/**
 * What an own message says, as the Markdown it would be written in: the way back to the text field for a change.
 * Pure, and complete: a new kind of block or inline fails to compile.
 */
import type { Block } from "../../../bridge/generated/Block";
import type { Inline } from "../../../bridge/generated/Inline";
import type { InlineStyle } from "../../../bridge/generated/InlineStyle";
import type { Person } from "../../../bridge/generated/Person";
import { unreachable } from "../../../stores/applyDiffs";

/** A message taken up for a change. */
interface Taken {
  readonly text: string;
  /** Something in it has no Markdown (a cover, an underline, a picture among words) and would be lost. */
  readonly lossy: boolean;
  /** Whom it names, in order. */
  readonly mentions: readonly Person[];
}

/** Writes a message as Markdown that reads back as the same blocks. */
export function markdownOf(blocks: readonly Block[]): Taken {
  const writer = new Writer();
  return { text: writer.blocks(blocks), lossy: writer.lossy, mentions: writer.mentions };
}

const MARKS: Record<InlineStyle, string> = {
  strong: "**",
  emphasis: "*",
  strike: "~~",
  underline: "",
  superscript: "",
  subscript: "",
};

class Writer {
  lossy = false;
  readonly mentions: Person[] = [];

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join("\n\n");
  }

  #block(block: Block): string {
    switch (block.type) {
      case "paragraph":
        return escapeLines(this.#run(block.content));
      case "heading":
        return `${"#".repeat(block.level)} ${this.#run(block.content).replaceAll("\n", " ")}`;
      case "quote":
        return this.blocks(block.blocks).replaceAll(/^/gmu, "> ").replaceAll(/ $/gmu, "");
      case "list":
        return block.items
          .map((item, index) => this.#item(item, block.ordered ? `${block.start + index}. ` : "- "))
          .join("\n");
      case "code": {
        const fence = fenceFor(block.text, "```");
        return `${fence}${block.language ?? ""}\n${block.text.replace(/\n$/u, "")}\n${fence}`;
      }
      case "table":
        return this.#table(block);
      case "details":
        this.lossy = true;
        return [escapeLines(this.#run(block.summary)), this.blocks(block.blocks)].join("\n\n");
      case "rule":
        return "---";
      case "truncated":
        this.lossy = true;
        return "…";
      default:
        return unreachable(block);
    }
  }

  /** The blocks of an item under each other; what follows the first line is indented to belong to it. */
  #item(blocks: readonly Block[], marker: string): string {
    const parts = blocks.map((block) => this.#block(block));
    const text = parts.reduce((before, part, index) => {
      const tight = blocks[index]?.type === "list" && blocks[index - 1]?.type === "paragraph";
      return `${before}${tight ? "\n" : "\n\n"}${part}`;
    });
    return marker + text.replaceAll(/\n(?=[^\n])/gu, `\n${" ".repeat(marker.length)}`);
  }

  #table({ caption, rows }: Extract<Block, { type: "table" }>): string {
    const [head, ...body] = rows.map(
      ({ cells }) =>
        `| ${cells.map(({ content }) => this.#run(content).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`,
    );
    // Markdown's tables have one line of headings, and neither a caption nor headings at the side.
    this.lossy ||=
      caption.length > 0 ||
      rows.some(({ cells }, index) => cells.some(({ header }) => header !== (index === 0)));
    const rule = `|${" --- |".repeat(rows[0]?.cells.length ?? 0)}`;
    const lines = head === undefined ? [] : [head, rule, ...body];
    return [...(caption.length > 0 ? [this.#run(caption), ""] : []), ...lines].join("\n");
  }

  #run(run: readonly Inline[]): string {
    return run.map((inline) => this.#inline(inline)).join("");
  }

  #inline(inline: Inline): string {
    switch (inline.type) {
      case "text":
        return escapeText(inline.text);
      case "break":
        return "\n";
      case "styled": {
        const mark = MARKS[inline.style];
        this.lossy ||= mark === "";
        return marked(this.#run(inline.content), mark);
      }
      case "code": {
        const fence = fenceFor(inline.text, "`");
        const pad = /^`|`$/u.test(inline.text) ? " " : "";
        return `${fence}${pad}${inline.text}${pad}${fence}`;
      }
      case "link":
        return this.#link(inline);
      case "mention": {
        const name = inline.name.replace(/^@/u, "");
        this.mentions.push({ user: inline.user, name, ambiguous: false });
        return `@${name}`;
      }
      case "roomMention":
        return "@room";
      case "spoiler":
        this.lossy = true;
        return this.#run(inline.content);
      case "image":
        this.lossy = true;
        return escapeText(inline.alt);
      default:
        return unreachable(inline);
    }
  }

  #link({ href, content }: Extract<Inline, { type: "link" }>): string {
    const [only] = content;
    // An address that stands in the text for itself becomes a link again by itself.
    if (content.length === 1 && only?.type === "text" && sameAddress(only.text, href)) {
      return only.text;
    }
    return `[${this.#run(content).replaceAll("]", "\\]")}](${/[\s()]/u.test(href) ? `<${href}>` : href})`;
  }
}

function sameAddress(text: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^(https?:\/\/|mailto:)/iu, "").replace(/\/$/u, "");
  return bare(text) === bare(href);
}

/** Marks stand against letters: white space at either end goes outside. */
function marked(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === "" || mark === "") {
    return text;
  }
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${mark}${inner}${mark}${text.slice(start + inner.length)}`;
}

/** A run of backticks longer than any in the text, and at least as long as `least`. */
function fenceFor(text: string, least: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  return longest < least.length ? least : "`".repeat(longest + 1);
}

/**
 * Keeps signs in plain words from becoming formatting, and leaves those alone that mean nothing where they stand:
 * who takes up "2 * 3" for a change should find "2 * 3".
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, "\\\\")
    .replaceAll("`", "\\`")
    .replaceAll(/[*~](?=\S)|(?<=\S)[*~]/gu, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/\[(?=[^\]]*\][([:])/gu, "\\[")
    .replaceAll(/<(?=[a-z][a-z+.-]*:)/giu, "\\<")
    .replaceAll(/&(?=#?\w+;)/gu, "\\&");
}

/** Keeps the beginning of a line from becoming a heading, a quote, a list, a rule or a table. */
function escapeLines(text: string): string {
  return text
    .replaceAll(/^( {0,3})(#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=|:][-=|:\s]*$)/gmu, "$1\\$2")
    .replaceAll(/^( {0,3}\*)(?=\s)/gmu, (star) => star.replace("*", "\\*"))
    .replaceAll(/^( {0,3}\d{1,9})(?=[.)](?:\s|$))/gmu, "$1\\");
}
