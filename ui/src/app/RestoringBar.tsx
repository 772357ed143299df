import { CloudAlert } from "lucide-react";
import type { ReactNode } from "react";

import type { RecoveryProgress } from "../bridge/generated/RecoveryProgress";
import { Icon } from "../design/primitives/Icon";
import { ProgressBar } from "../design/primitives/ProgressBar";
import { useText } from "../i18n/I18n";
import styles from "./RestoringBar.module.css";

/** Earlier messages come back while one can write already: how far that is, and what could not be fetched yet. */
export function RestoringBar({ progress }: { progress: RecoveryProgress }) {
  return (
    <div role="status" className={styles.region}>
      <Words progress={progress} />
    </div>
  );
}

function Words({ progress }: { progress: RecoveryProgress }): ReactNode {
  const t = useText();
  switch (progress.type) {
    case "restoring":
      return (
        <div className={styles.bar}>
          <ProgressBar
            label={t("screen-restoring-title")}
            {...(progress.rooms > 0 ? { value: (100 * progress.roomsDone) / progress.rooms } : {})}
          />
        </div>
      );
    case "done":
      return progress.roomsLeft > 0 ? (
        <p className={styles.left}>
          <Icon icon={CloudAlert} size="s" />
          <span>{t("screen-restoring-left", { count: progress.roomsLeft })}</span>
        </p>
      ) : null;
    case "idle":
    case "opening":
      return null;
  }
}
