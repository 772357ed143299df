/* oxlint-disable no-underscore-dangle -- Lexical copies nodes by fields of this form */
import { TextNode } from "lexical";
import type { EditorConfig, NodeKey, SerializedTextNode, Spread } from "lexical";

import type { Person } from "../../../bridge/generated/Person";
import styles from "./Composer.module.css";

type SerializedMentionNode = Spread<{ person: Person }, SerializedTextNode>;

/** A person named in what is being written: one thing, which is deleted whole. */
export class MentionNode extends TextNode {
  __person: Person;

  constructor(person: Person, key?: NodeKey) {
    super(`@${person.name}`, key);
    this.__person = person;
  }

  /** Who is named. */
  get person(): Person {
    return this.__person;
  }

  static override getType(): string {
    return "mention";
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__person, node.__key);
  }

  static override importJSON(serialized: SerializedMentionNode): MentionNode {
    return mentionNode(serialized.person);
  }

  override exportJSON(): SerializedMentionNode {
    return { ...super.exportJSON(), person: this.__person };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.className = styles.mention ?? "";
    element.title = this.__person.user;
    element.spellcheck = false;
    return element;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

/** Makes a mention. Goes whole: no letter of a name can be changed without the name. */
export function mentionNode(person: Person): MentionNode {
  return new MentionNode(person).setMode("token");
}
