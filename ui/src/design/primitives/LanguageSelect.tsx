import { useText } from "../../i18n/I18n";
import { LANGUAGES, isLanguage } from "../../i18n/languages";
import { preferences } from "../../stores/PreferencesStore";
import { useStore } from "../../stores/Store";
import { Select } from "./Select";

/** Chooses the language; it changes at once. */
export function LanguageSelect({ label }: { label?: string }) {
  const t = useText();
  const { language } = useStore(preferences);
  return (
    <Select
      label={label ?? t("screen-language")}
      hideLabel={label === undefined}
      value={language ?? "system"}
      onChange={(value) => preferences.change({ language: isLanguage(value) ? value : null })}
      choices={[
        { id: "system", label: t("screen-language-system") },
        ...Object.entries(LANGUAGES).map(([id, name]) => ({ id, label: name, language: id })),
      ]}
    />
  );
}
