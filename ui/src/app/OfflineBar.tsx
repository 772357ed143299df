import { CloudOff } from "lucide-react";

import { classes } from "../design/classes";
import { Icon } from "../design/primitives/Icon";
import { useFormat, useText } from "../i18n/I18n";
import styles from "./OfflineBar.module.css";

/** The server cannot be reached: since when, and what that means for what is written now. */
export function OfflineBar({ since, isFlush = false }: { since: number | null; isFlush?: boolean }) {
  const t = useText();
  const format = useFormat();
  return (
    <div role="status" className={styles.region}>
      {since === null ? null : (
        <div className={classes(styles.bar, isFlush && styles.flush)}>
          <Icon icon={CloudOff} size="s" />
          <span>
            <b>{t("screen-offline", { time: format.time(since) })}</b> {t("screen-offline-help")}
          </span>
        </div>
      )}
    </div>
  );
}
