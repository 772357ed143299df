import { classes } from "../classes";
import styles from "./Badge.module.css";

/** How many. A mention is square with an "@", the rest is round: shape and sign tell them apart without colour. */
export function Badge({
  count,
  kind = "unread",
  size = "medium",
  className,
}: {
  count: number;
  kind?: "unread" | "mention";
  size?: "medium" | "small";
  className?: string | undefined;
}) {
  const shown = count > 99 ? "99+" : String(count);
  return (
    <span aria-hidden className={classes(styles.badge, styles[kind], styles[size], className)}>
      {kind === "mention" ? `@${shown}` : shown}
    </span>
  );
}
