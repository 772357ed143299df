import { useState } from "react";

import { Button } from "../../../design/primitives/Button";
import { Mark } from "../../../design/primitives/Mark";
import { OrganisationLinks } from "../../../design/primitives/OrganisationLinks";
import { useText } from "../../../i18n/I18n";
import { VERSION } from "../../../version";
import { Card, Setting } from "../Card";
import parts from "../Parts.module.css";
import styles from "./About.module.css";
import { LicencesDialog } from "./LicencesDialog";

/** Which version this is, who answers for it, and what it is made with. */
export function AboutSettings() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <div className={parts.person}>
        <span className={parts.mark}>
          <Mark />
        </span>
        <div>
          <p className={parts.name}>{t("common-app")}</p>
          <p className={parts.note}>{t("screen-cover-version", { version: VERSION })}</p>
          <p className={parts.note}>{t("screen-settings-licence")}</p>
        </div>
      </div>
      <Setting>
        <div className={styles.more}>
          <Button onPress={() => setOpen(true)}>{t("screen-licences-open")}</Button>
          <OrganisationLinks />
        </div>
      </Setting>
      <LicencesDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}
