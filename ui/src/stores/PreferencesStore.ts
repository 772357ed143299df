import { isLanguage } from "../i18n/languages";
import type { Language } from "../i18n/languages";
import { Store } from "./Store";

/** How a person wants the window to look and speak. Holds no content, so it may lie in the web view's own storage. */
interface Preferences {
  /** `null` follows the system. */
  language: Language | null;
  theme: "system" | "light" | "dark";
  contrast: "system" | "more";
  text: "normal" | "large" | "larger" | "largest";
  /** Whether a room's details stand beside it where there is space. */
  details: boolean;
}

const KEY = "chancery-preferences";
const DEFAULT: Preferences = {
  language: null,
  theme: "system",
  contrast: "system",
  text: "normal",
  details: true,
};

function choice<T extends string>(value: unknown, among: readonly T[], otherwise: T): T {
  return among.find((candidate) => candidate === value) ?? otherwise;
}

function load(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<
      Record<keyof Preferences, unknown>
    >;
    return {
      language: typeof stored.language === "string" && isLanguage(stored.language) ? stored.language : null,
      theme: choice(stored.theme, ["system", "light", "dark"], DEFAULT.theme),
      contrast: choice(stored.contrast, ["system", "more"], DEFAULT.contrast),
      text: choice(stored.text, ["normal", "large", "larger", "largest"], DEFAULT.text),
      details: typeof stored.details === "boolean" ? stored.details : DEFAULT.details,
    };
  } catch {
    // Storage can be switched off or damaged; the window works without.
    return DEFAULT;
  }
}

class PreferencesStore extends Store<Preferences> {
  constructor() {
    super(load());
  }

  /** Changes some preferences, keeps them, and applies them at once. */
  change(changes: Partial<Preferences>): void {
    const next = { ...this.getSnapshot(), ...changes };
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Kept until the window closes, then.
    }
    this.publish(next);
    this.apply();
  }

  /** Tells the style sheets; before the first drawing, so that nothing flashes. */
  apply(): void {
    const { theme, contrast, text } = this.getSnapshot();
    const { dataset } = document.documentElement;
    setOrRemove(dataset, "theme", theme === "system" ? null : theme);
    setOrRemove(dataset, "contrast", contrast === "system" ? null : contrast);
    setOrRemove(dataset, "text", text === "normal" ? null : text);
  }
}

function setOrRemove(dataset: DOMStringMap, name: string, value: string | null): void {
  if (value === null) {
    delete dataset[name];
  } else {
    dataset[name] = value;
  }
}

/** The window's preferences. */
export const preferences = new PreferencesStore();
