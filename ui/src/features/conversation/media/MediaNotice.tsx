import { CircleAlert } from "lucide-react";

import type { MediaFailure } from "../../../bridge/generated/MediaFailure";
import { Icon } from "../../../design/primitives/Icon";
import { LinkButton } from "../../../design/primitives/LinkButton";
import { describeMediaFailure, mayPass } from "../../../i18n/describeMedia";
import { useText } from "../../../i18n/I18n";
import { useRowTabIndex } from "../ConversationContext";
import styles from "./Media.module.css";

/** Why a medium is not shown, and trying again where that can help. */
export function MediaNotice({ failure, onRetry }: { failure: MediaFailure; onRetry: () => void }) {
  const t = useText();
  const stop = useRowTabIndex() === 0;
  return (
    <p className={styles.notice}>
      <Icon icon={CircleAlert} size="s" />
      <span>
        {describeMediaFailure(t, failure)}{" "}
        {mayPass(failure) && (
          <LinkButton excludeFromTabOrder={!stop} onPress={onRetry}>
            {t("action-retry")}
          </LinkButton>
        )}
      </span>
    </p>
  );
}
