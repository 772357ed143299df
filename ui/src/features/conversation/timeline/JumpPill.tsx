import { ArrowDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";

import { Icon } from "../../../design/primitives/Icon";
import { useText } from "../../../i18n/I18n";
import styles from "./Timeline.module.css";

/** The way back to the newest message, with how many are new. */
export function JumpPill({ count, onPress }: { count: number; onPress: () => void }) {
  const t = useText();
  return (
    <AriaButton className={styles.jump ?? ""} onPress={onPress}>
      <Icon icon={ArrowDown} size="s" />
      {count === 0
        ? t("screen-conversation-timeline-newest")
        : t("screen-conversation-timeline-newest-count", { count })}
    </AriaButton>
  );
}
