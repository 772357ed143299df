import { Mark } from "../../design/primitives/Mark";
import { OrganisationLinks } from "../../design/primitives/OrganisationLinks";
import { useText } from "../../i18n/I18n";
import { VERSION } from "../../version";
import { Card } from "./Card";
import styles from "./Parts.module.css";

/** Which version this is. */
export function AboutSettings() {
  const t = useText();
  return (
    <Card className={styles.person}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <div>
        <p className={styles.name}>{t("common-app")}</p>
        <p className={styles.note}>{t("screen-cover-version", { version: VERSION })}</p>
        <p className={styles.note}>{t("screen-settings-licence")}</p>
        <OrganisationLinks />
      </div>
    </Card>
  );
}
