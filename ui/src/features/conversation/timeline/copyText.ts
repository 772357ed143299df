/** What lands on the clipboard when several messages are copied: who said what, and when. */

/** One copied message, or something that happened (without a name). */
export interface CopiedMessage {
  readonly name: string | null;
  /** In milliseconds since 1970. */
  readonly at: number | null;
  readonly text: string;
}

/** "Name, 2026-11-19 16:02: text", one message a line; further lines of a message follow on. */
export function copyText(messages: readonly CopiedMessage[]): string {
  return messages
    .map(({ name, at, text }) => {
      const who = [name, at === null ? null : stamp(at)].filter((part) => part !== null).join(", ");
      return who === "" ? text.trim() : `${who}: ${text.trim()}`;
    })
    .join("\n");
}

/** A time that means the same wherever it is pasted. */
function stamp(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const BLOCKS = new Set([
  "P",
  "DIV",
  "LI",
  "PRE",
  "BLOCKQUOTE",
  "TR",
  "H3",
  "H4",
  "H5",
  "H6",
  "FIGURE",
  "UL",
  "OL",
  "TABLE",
  "HR",
]);

/** The part of a selection that lies in an element, as text with its line ends; empty if none. */
export function selectedIn(element: Element, selection: Selection): string {
  const parts: string[] = [];
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    if (range.intersectsNode(element)) {
      const part = document.createRange();
      part.selectNodeContents(element);
      if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
        part.setStart(range.startContainer, range.startOffset);
      }
      if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
        part.setEnd(range.endContainer, range.endOffset);
      }
      parts.push(textOf(part.cloneContents()));
    }
  }
  return parts.join("\n");
}

function textOf(node: Node): string {
  let text = "";
  const lineEnd = () => {
    if (text !== "" && !text.endsWith("\n")) {
      text += "\n";
    }
  };
  const walk = (each: Node): void => {
    if (each.nodeType === Node.TEXT_NODE) {
      text += each.textContent ?? "";
    } else if (each.nodeName === "BR") {
      text += "\n";
    } else {
      const block = BLOCKS.has(each.nodeName);
      if (block) {
        lineEnd();
      } else if (each.nodeName === "TD" || each.nodeName === "TH") {
        text += text === "" || text.endsWith("\n") ? "" : "\t";
      }
      each.childNodes.forEach(walk);
      if (block) {
        lineEnd();
      }
    }
  };
  walk(node);
  return text.replace(/\n+$/u, "");
}
