/** Emoji by name, in the reader's language. */
import type { Language } from "../../../i18n/languages";

/** One emoji. */
export interface Emoji {
  readonly unicode: string;
  readonly label: string;
  readonly tags: readonly string[];
}

/**
 * Offered before anything is typed: what colleagues answer with. Those that could also be drawn as plain signs carry
 * the mark that asks for colour, as the specification of `m.annotation` recommends, so that they count together with
 * those of other clients.
 */
export const FREQUENT: readonly string[] =
  "👍\uFE0F 👎\uFE0F ✅\uFE0F ❌\uFE0F 👀 🙏 👏 🎉 ❤\uFE0F 🙂 😀 😂 😮 😢 🤔 🙌 💡 ⚠\uFE0F ❓\uFE0F ⏳\uFE0F 📌 📅 ☕\uFE0F 🚀".split(
    " ",
  );

/** At most so many are shown for a search; more would be looked through longer than typed for. */
const MOST = 120;

/** What a loaded list holds of each. Letters of flags and skin tones alone have no group. */
interface Listed {
  readonly unicode: string;
  readonly label: string;
  readonly tags?: readonly string[] | undefined;
  readonly group?: number | undefined;
}

async function load(language: Language): Promise<readonly Listed[]> {
  switch (language) {
    case "fr":
      return (await import("emojibase-data/fr/compact.json")).default;
    case "de":
      return (await import("emojibase-data/de/compact.json")).default;
    case "sv":
      return (await import("emojibase-data/sv/compact.json")).default;
    case "it":
      return (await import("emojibase-data/it/compact.json")).default;
    // There is no Welsh list.
    case "cy":
    case "en":
      return (await import("emojibase-data/en/compact.json")).default;
  }
}

const lists = new Map<Language, Promise<readonly Emoji[]>>();

/** Every emoji that stands alone. Loaded once a language. */
export function allEmoji(language: Language): Promise<readonly Emoji[]> {
  const known = lists.get(language);
  if (known !== undefined) {
    return known;
  }
  const list = load(language).then((listed) =>
    listed
      .filter((each) => each.group !== undefined)
      .map((each) => ({ unicode: each.unicode, label: each.label, tags: each.tags ?? [] })),
  );
  // A list that could not be loaded is asked for again next time.
  list.catch(() => lists.delete(language));
  lists.set(language, list);
  return list;
}

function plain(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  return bare.replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss");
}

/** Those whose name or tags have a word that begins with every word of the query; names first. */
export function findEmoji(list: readonly Emoji[], query: string): readonly Emoji[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  const has = (text: string, word: string) =>
    plain(text)
      .split(/[\s:,-]+/u)
      .some((each) => each.startsWith(word));
  const byName: Emoji[] = [];
  const byTag: Emoji[] = [];
  for (const each of list) {
    if (words.every((word) => has(each.label, word))) {
      byName.push(each);
    } else if (words.every((word) => has(each.label, word) || each.tags.some((tag) => has(tag, word)))) {
      byTag.push(each);
    }
  }
  return [...byName, ...byTag].slice(0, MOST);
}
