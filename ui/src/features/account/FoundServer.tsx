import { Landmark } from "lucide-react";
import type { ReactNode } from "react";

import { Icon } from "../../design/primitives/Icon";
import { useText } from "../../i18n/I18n";
import styles from "./FoundServer.module.css";

/** The server that was found, so that a person sees where the password will go. */
export function FoundServer({ server, children }: { server: string; children?: ReactNode }) {
  const t = useText();
  return (
    <div className={styles.found}>
      <span className={styles.tile}>
        <Icon icon={Landmark} size="l" />
      </span>
      <p className={styles.words}>
        <span className={styles.label}>{t("screen-sign-in-server")}</span>
        <bdi className={styles.name}>{server}</bdi>
      </p>
      {children}
    </div>
  );
}
