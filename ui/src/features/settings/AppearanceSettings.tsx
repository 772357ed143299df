import { LanguageSelect } from "../../design/primitives/LanguageSelect";
import { Segments } from "../../design/primitives/Segments";
import { useText } from "../../i18n/I18n";
import { preferences } from "../../stores/PreferencesStore";
import { useStore } from "../../stores/Store";
import { Card, Setting } from "./Card";

/** How the window looks and speaks. */
export function AppearanceSettings() {
  const t = useText();
  const { theme, contrast, text } = useStore(preferences);
  return (
    <Card>
      <Setting>
        <LanguageSelect label={t("screen-language")} />
      </Setting>
      <Setting>
        <Segments
          label={t("screen-settings-theme")}
          value={theme}
          onChange={(next) => preferences.change({ theme: next })}
          choices={[
            { id: "system", label: t("screen-settings-theme-system") },
            { id: "light", label: t("screen-settings-theme-light") },
            { id: "dark", label: t("screen-settings-theme-dark") },
          ]}
        />
      </Setting>
      <Setting>
        <Segments
          label={t("screen-settings-contrast")}
          value={contrast}
          onChange={(next) => preferences.change({ contrast: next })}
          choices={[
            { id: "system", label: t("screen-settings-contrast-system") },
            { id: "more", label: t("screen-settings-contrast-more") },
          ]}
        />
      </Setting>
      <Setting>
        <Segments
          label={t("screen-settings-text")}
          value={text}
          onChange={(next) => preferences.change({ text: next })}
          choices={[
            { id: "normal", label: t("screen-settings-text-normal") },
            { id: "large", label: t("screen-settings-text-large") },
            { id: "larger", label: t("screen-settings-text-larger") },
            { id: "largest", label: t("screen-settings-text-largest") },
          ]}
        />
      </Setting>
    </Card>
  );
}
