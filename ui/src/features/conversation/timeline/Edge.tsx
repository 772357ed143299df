import type { Direction } from "../../../bridge/generated/Direction";
import type { PageState } from "../../../bridge/generated/PageState";
import { classes } from "../../../design/classes";
import { AfterAWhile } from "../../../design/primitives/Skeleton";
import { LinkButton } from "../../../design/primitives/LinkButton";
import { useText } from "../../../i18n/I18n";
import styles from "./Timeline.module.css";

/** What happens beyond the first or last row. It lies in room that is always there, so nothing moves. */
export function Edge({
  direction,
  state,
  onRetry,
}: {
  direction: Direction;
  state: PageState;
  onRetry: () => void;
}) {
  const t = useText();
  const older = direction === "backwards";
  const place = classes(styles.edge, older ? styles.edgeTop : styles.edgeBottom);
  switch (state) {
    case "idle":
    case "end":
      return null;
    case "loading":
      return (
        <AfterAWhile>
          <p className={place}>
            {older
              ? t("screen-conversation-timeline-loading-older")
              : t("screen-conversation-timeline-loading-newer")}
          </p>
        </AfterAWhile>
      );
    case "failed":
      return (
        <p className={place}>
          <span>
            {older
              ? t("screen-conversation-timeline-older-failed")
              : t("screen-conversation-timeline-newer-failed")}
          </span>
          <LinkButton onPress={onRetry}>{t("action-retry")}</LinkButton>
        </p>
      );
  }
}
