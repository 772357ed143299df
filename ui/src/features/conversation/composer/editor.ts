/** The text field: Lexical as plain text, behind the few things the composer needs of it. */
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $nodesOfType,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  createEditor,
} from "lexical";
import type { LexicalEditor, LexicalNode } from "lexical";

import type { Draft } from "../../../bridge/generated/Draft";
import type { Person } from "../../../bridge/generated/Person";
import { mentionQuery, partsOf } from "./draft";
import { MentionNode, mentionNode } from "./MentionNode";

/** Marks a change that was put there rather than typed. */
const PUT = "put";

/** What the editor tells. A key that is used up answers `true`. */
export interface EditorEvents {
  onType(text: string, mentions: readonly Person[]): void;
  /** What was typed after the `@` under way at the caret, or `null`. */
  onMention(query: string | null): void;
  onEnter(): void;
  onArrow(direction: "up" | "down"): boolean;
  onTab(): boolean;
  onEscape(): boolean;
}

/** The text field of a composer. */
export interface TextEditor {
  /** Tells what happens from now on to `events`, and to nobody else. */
  listen(events: EditorEvents): void;
  /** Takes over an element, or lets go of it. */
  attach(element: HTMLElement | null): void;
  put(draft: Draft): void;
  setEditable(editable: boolean): void;
  focus(): void;
  insert(text: string): void;
  /** Replaces the `@` under way with a person. */
  mention(person: Person): void;
}

/** Until somebody listens. */
const SILENT: EditorEvents = {
  onType: () => undefined,
  onMention: () => undefined,
  onEnter: () => undefined,
  onArrow: () => false,
  onTab: () => false,
  onEscape: () => false,
};

/** Makes a text field. On a device without a keyboard of its own, Enter breaks the line. */
export function makeEditor(enterSends: () => boolean): TextEditor {
  const editor = createEditor({
    namespace: "composer",
    nodes: [MentionNode],
    onError: (caught) => reportError(caught),
  });
  let events = SILENT;
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 400);
  registerKeys(editor, () => events, enterSends);
  editor.registerUpdateListener(({ editorState, tags }) => {
    editorState.read(() => {
      if (!tags.has(PUT)) {
        events.onType($getRoot().getTextContent(), $people());
      }
      events.onMention($mentionQuery()?.query.query ?? null);
    });
  });
  return {
    listen: (next) => {
      events = next;
    },
    attach: (element) => editor.setRootElement(element),
    put: (draft) => {
      // A selection set from here would take the focus from wherever it is.
      const element = editor.getRootElement();
      const focused = element !== null && element === document.activeElement;
      editor.update(() => $put(draft, focused), { tag: PUT, discrete: true });
    },
    setEditable: (editable) => editor.setEditable(editable),
    focus: () => {
      editor.getRootElement()?.focus({ preventScroll: true });
      editor.focus();
    },
    insert: (text) =>
      editor.update(() => {
        const selection = $getSelection() ?? $getRoot().selectEnd();
        selection.insertRawText(text);
      }),
    mention: (person) => editor.update(() => $mention(person)),
  };
}

function registerKeys(editor: LexicalEditor, events: () => EditorEvents, enterSends: () => boolean): void {
  const used = (event: KeyboardEvent, taken: boolean) => {
    if (taken) {
      event.preventDefault();
    }
    return taken;
  };
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      // While letters are being composed, Enter chooses among them. WebKit reports it after the composition's end,
      // with the key code 229.
      if (event === null || event.isComposing || event.keyCode === 229 || editor.isComposing()) {
        return true;
      }
      if (event.shiftKey || !enterSends()) {
        return false;
      }
      event.preventDefault();
      events().onEnter();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  const on = (command: typeof KEY_TAB_COMMAND, take: () => boolean) =>
    editor.registerCommand(command, (event) => used(event, take()), COMMAND_PRIORITY_HIGH);
  on(KEY_ARROW_UP_COMMAND, () => events().onArrow("up"));
  on(KEY_ARROW_DOWN_COMMAND, () => events().onArrow("down"));
  on(KEY_TAB_COMMAND, () => events().onTab());
  on(KEY_ESCAPE_COMMAND, () => events().onEscape());
  editor.registerCommand(
    BLUR_COMMAND,
    () => {
      events().onMention(null);
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $people(): Person[] {
  return $nodesOfType(MentionNode).map((node) => node.person);
}

function $put(draft: Draft, select: boolean): void {
  const paragraph = $createParagraphNode();
  for (const part of partsOf(draft.text, draft.mentions)) {
    paragraph.append(...("person" in part ? [mentionNode(part.person)] : lines(part.text)));
  }
  $getRoot().clear().append(paragraph);
  if (select) {
    paragraph.selectEnd();
  } else {
    $setSelection(null);
  }
}

function lines(text: string): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) {
      nodes.push($createLineBreakNode());
    }
    if (line !== "") {
      nodes.push($createTextNode(line));
    }
  }
  return nodes;
}

/** The `@` under way at the caret, and the node it stands in. */
function $mentionQuery() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) {
    return null;
  }
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node instanceof MentionNode) {
    return null;
  }
  const caret = selection.anchor.offset;
  const query = mentionQuery(node.getTextContent().slice(0, caret));
  return query === null ? null : { query, node, caret };
}

function $mention(person: Person): void {
  const found = $mentionQuery();
  if (found === null) {
    return;
  }
  const { node, query, caret } = found;
  const [first, second] = node.splitText(query.start, caret);
  const typed = query.start === 0 ? first : second;
  const mention = mentionNode(person);
  typed?.replace(mention);
  const space = $createTextNode(" ");
  mention.insertAfter(space);
  space.select(1, 1);
}
