/** The languages Chancery speaks, by their own names. */
export const LANGUAGES = {
  en: "English",
  fr: "Français",
  de: "Deutsch",
  sv: "Svenska",
  it: "Italiano",
  cy: "Cymraeg",
} as const;

/** A language Chancery speaks. */
export type Language = keyof typeof LANGUAGES;

/** How a language writes dates and numbers where the system names no region. */
const REGION: Record<Language, string> = {
  en: "en-GB",
  fr: "fr-FR",
  de: "de-DE",
  sv: "sv-SE",
  it: "it-IT",
  cy: "cy-GB",
};

/** Whether Chancery speaks this language. */
export function isLanguage(value: string): value is Language {
  return Object.hasOwn(LANGUAGES, value);
}

/** The first language of the system that Chancery speaks; English if there is none. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(base)) {
      return base;
    }
  }
  return "en";
}

/** The locale for dates and numbers: the system's region if it speaks the language, for example `de-AT`. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  const fitting = preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`) && tag !== "en-US");
  return fitting ?? REGION[language];
}
