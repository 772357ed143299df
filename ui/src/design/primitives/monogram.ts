/** How many tints there are for monograms. */
const TINTS = 6;

/** Words that stand in names and are no part of a monogram. */
const SMALL_WORDS = new Set([
  "and",
  "of",
  "the",
  "for",
  "et",
  "de",
  "la",
  "le",
  "du",
  "und",
  "der",
  "die",
  "och",
  "e",
  "a",
  "y",
]);

/** One or two letters that stand for a name: a person's first and last word, a room's first two. */
export function initialsOf(name: string, kind: "person" | "room"): string {
  const words = name
    .normalize("NFC")
    .split(/[\s,·/–—_.()]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const [first, ...others] = telling.length > 0 ? telling : words;
  const second = kind === "person" ? others.at(-1) : others[0];
  return [first, second]
    .map((word) => firstLetter(word ?? ""))
    .join("")
    .toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? "";
}

/** A number from 1 to 6 that is always the same for an id. */
export function tintOf(id: string): number {
  // FNV-1a: spreads ids that differ in one letter.
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % TINTS) + 1;
}
