import { createContext, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

import { translator } from "./bundles";
import type { Translate } from "./bundles";
import { makeFormat } from "./format";
import type { Format } from "./format";
import { localeOf, systemLanguage } from "./languages";
import type { Language } from "./languages";

interface Speech {
  language: Language;
  locale: string;
  translate: Translate;
  format: Format;
}

function speechOf(chosen: Language | null): Speech {
  const preferred = navigator.languages;
  const language = chosen ?? systemLanguage(preferred);
  const locale = localeOf(language, preferred);
  const translate = translator(language, preferred);
  return { language, locale, translate, format: makeFormat(locale, translate, () => Date.now()) };
}

const SpeechContext = createContext<Speech | null>(null);

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) {
    throw new Error("no language above this view");
  }
  return speech;
}

/** Speaks a language to everything below: the system's, unless one is chosen. */
export function I18n({ language, children }: { language: Language | null; children: ReactNode }) {
  const [speech, setSpeech] = useState(() => speechOf(language));
  const [shown, setShown] = useState(language);
  if (shown !== language) {
    setShown(language);
    setSpeech(speechOf(language));
  }
  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.documentElement.dir = "ltr";
  }, [speech]);
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={speech.locale}>{children}</I18nProvider>
    </SpeechContext>
  );
}

/** The strings: `t("action-continue")`. */
export function useText(): Translate {
  return useSpeech().translate;
}

/** Times, dates, numbers and lists as the reader writes them. */
export function useFormat(): Format {
  return useSpeech().format;
}

/** The language spoken. */
export function useLanguage(): Language {
  return useSpeech().language;
}
