import { AfterAWhile, Skeleton } from "../../../design/primitives/Skeleton";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { useText } from "../../../i18n/I18n";
import styles from "./Timeline.module.css";

const SHAPES = [
  ["short", ["long", "medium"]],
  ["tiny", ["medium"]],
  ["short", ["long", "full", "short"]],
  ["tiny", ["long"]],
] as const;

/** A conversation on its way, in the shape of what comes. */
export function TimelineSkeleton() {
  const t = useText();
  return (
    <div className={styles.skeleton}>
      <AfterAWhile>
        <VisuallyHidden live="polite">{t("common-loading")}</VisuallyHidden>
        {SHAPES.map(([name, lines], index) => (
          <div key={index} className={styles.skeletonRow}>
            <Skeleton shape="person" />
            <div className={styles.skeletonLines}>
              <Skeleton shape="title" width={name} />
              {lines.map((width) => (
                <Skeleton key={width} width={width} />
              ))}
            </div>
          </div>
        ))}
      </AfterAWhile>
    </div>
  );
}
