import type { RecoveryProgress } from "../bridge/generated/RecoveryProgress";
import { ProgressBar } from "../design/primitives/ProgressBar";
import { useText } from "../i18n/I18n";
import styles from "./RestoringBar.module.css";

/** Earlier messages come back while one can write already: how far that is. */
export function RestoringBar({ progress }: { progress: RecoveryProgress }) {
  const t = useText();
  return (
    <div role="status" className={styles.region}>
      {progress.type === "restoring" ? (
        <div className={styles.bar}>
          <ProgressBar
            label={t("screen-restoring-title")}
            {...(progress.rooms > 0 ? { value: (100 * progress.roomsDone) / progress.rooms } : {})}
          />
        </div>
      ) : null}
    </div>
  );
}
