import { LanguageSelect } from "../../design/primitives/LanguageSelect";
import { OrganisationLinks } from "../../design/primitives/OrganisationLinks";
import { useText } from "../../i18n/I18n";
import { VERSION } from "../../version";
import styles from "./GateFoot.module.css";

/** At the foot of the pages before the conversations: the language, and which version this is. */
export function GateFoot() {
  const t = useText();
  return (
    <div className={styles.foot}>
      <LanguageSelect />
      <span>{t("screen-cover-version", { version: VERSION })}</span>
      <OrganisationLinks />
    </div>
  );
}
