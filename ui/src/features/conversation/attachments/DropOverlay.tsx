import { Upload } from "lucide-react";

import { Icon } from "../../../design/primitives/Icon";
import { useText } from "../../../i18n/I18n";
import styles from "./DropOverlay.module.css";

/** Says that files may be let go here, and for whom they would be. */
export function DropOverlay({ room }: { room: string }) {
  const t = useText();
  return (
    <div className={styles.overlay} role="status">
      <p className={styles.words}>
        <Icon icon={Upload} size="l" />
        <span>{t("screen-media-drop", { room })}</span>
      </p>
    </div>
  );
}
