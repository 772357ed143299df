/** What is being written, as a value: the editor is one way to make it, the engine's draft store another to keep it. */
import type { Draft } from "../../../bridge/generated/Draft";
import type { Person } from "../../../bridge/generated/Person";

/**
 * The most text that goes into one message, in bytes of UTF-8. An event may hold 65,536 bytes; encryption adds a third,
 * and the formatted copy takes its share. The engine knows the exact limit and has the last word.
 */
export const TEXT_LIMIT = 48_000;

/** From this share of the limit on, the room that is left is shown. */
const NEAR = 0.8;

/** Nothing written. */
export const EMPTY_DRAFT: Draft = { text: "", mentions: [], replyTo: null };

/** Nothing but white space, and so nothing to send. */
export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Nothing worth keeping: no text and no message it would answer. */
export function isEmptyDraft(draft: Draft): boolean {
  return isBlank(draft.text) && draft.replyTo === null;
}

/** Whether two drafts say the same. */
export function sameDraft(left: Draft, right: Draft): boolean {
  return (
    left.text === right.text &&
    left.replyTo === right.replyTo &&
    left.mentions.length === right.mentions.length &&
    left.mentions.every((person, index) => person.user === right.mentions[index]?.user)
  );
}

/** Each person once, in order, and only those whose `@name` is still in the text. */
export function namedIn(text: string, mentions: readonly Person[]): Person[] {
  const seen = new Set<string>();
  return mentions.filter((person) => {
    if (seen.has(person.user) || !text.includes(`@${person.name}`)) return false;
    seen.add(person.user);
    return true;
  });
}

/** How much of the limit a text takes. */
export interface TextLength {
  readonly bytes: number;
  /** Bytes left; negative when it is too long. */
  readonly left: number;
  readonly state: "ample" | "near" | "over";
}

const encoder = new TextEncoder();

/** Measures a text against the limit. Cheap for short ones: a UTF-16 unit takes at most three bytes. */
export function measureText(text: string, limit: number = TEXT_LIMIT): TextLength {
  if (text.length * 3 < limit * NEAR)
    return { bytes: text.length, left: limit - text.length, state: "ample" };
  const bytes = encoder.encode(text).length;
  const left = limit - bytes;
  return { bytes, left, state: left < 0 ? "over" : bytes >= limit * NEAR ? "near" : "ample" };
}

/** An `@` under way at the caret: what was typed after it, and where it begins. */
export interface MentionQuery {
  readonly query: string;
  readonly start: number;
}

/** How many characters of a name are looked up; longer than any name worth completing. */
const LONGEST_QUERY = 40;

/** Finds the `@` that is being completed, given the text before the caret; `null` if there is none. */
export function mentionQuery(textBeforeCaret: string): MentionQuery | null {
  const start = textBeforeCaret.lastIndexOf("@");
  if (start < 0) return null;
  const before = textBeforeCaret.slice(0, start).at(-1);
  if (before !== undefined && !/[\s([{"'“‘«„/]/u.test(before)) return null;
  const query = textBeforeCaret.slice(start + 1);
  // One space is part of "Priya R"; a line end, a second space or a space at once means plain writing.
  if (query.length > LONGEST_QUERY || /\n|^\s|\s.*\s/u.test(query)) return null;
  return { query, start };
}

/** A stretch of a draft: words, or a person who is named. */
export type DraftPart = { readonly text: string } | { readonly person: Person };

/** Takes a draft apart into words and the people it names; a longer name goes before a shorter one it begins with. */
export function partsOf(text: string, mentions: readonly Person[]): DraftPart[] {
  const names = mentions.toSorted((left, right) => right.name.length - left.name.length);
  const parts: DraftPart[] = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const person = text[at] === "@" ? names.find((each) => text.startsWith(`@${each.name}`, at)) : undefined;
    if (person === undefined) {
      plain += text[at] ?? "";
      at += 1;
    } else {
      if (plain !== "") {
        parts.push({ text: plain });
        plain = "";
      }
      parts.push({ person });
      at += person.name.length + 1;
    }
  }
  return plain === "" ? parts : [...parts, { text: plain }];
}
