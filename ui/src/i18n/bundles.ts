import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { FluentVariable } from "@fluent/bundle";

import { localeOf } from "./languages";
import type { Language } from "./languages";

/** A string's name. `tests` see to it that every one exists, in every language. */
export type TextId = `${"action" | "common" | "a11y" | "screen" | "error"}-${string}`;

/** What goes into a string's places. */
type TextArguments = Record<string, FluentVariable>;

/** Gives a string in the reader's language. */
export type Translate = (id: TextId, values?: TextArguments) => string;

const files: Record<string, string> = import.meta.glob("../../../assets/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language, preferred: readonly string[]): FluentBundle {
  const known = bundles.get(language);
  if (known) {
    return known;
  }
  // Bidirectional isolation stays on: names of people and rooms come from outside.
  const bundle = new FluentBundle(localeOf(language, preferred));
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) {
      bundle.addResource(new FluentResource(text));
    }
  }
  bundles.set(language, bundle);
  return bundle;
}

/** Answers strings of a language; a string that is missing there is said in English. */
export function translator(language: Language, preferred: readonly string[]): Translate {
  return (id, values) => {
    for (const candidate of [language, "en"] as const) {
      const bundle = bundleOf(candidate, preferred);
      const pattern = bundle.getMessage(id)?.value;
      if (pattern) {
        const problems: Error[] = [];
        const text = bundle.formatPattern(pattern, values, problems);
        if (problems.length > 0 && import.meta.env.DEV) {
          throw new Error(`${id} in ${candidate}: ${problems.map(String).join(", ")}`);
        }
        return text;
      }
    }
    if (import.meta.env.DEV) {
      throw new Error(`no string ${id}`);
    }
    return id;
  };
}
