import type { LucideIcon } from "lucide-react";

import { classes } from "../classes";
import styles from "./Icon.module.css";

/** How large an icon is: 14, 16, 18 or 22 px at 100 % text. */
export type IconSize = "xs" | "s" | "m" | "l";

/** A line drawing beside words, never in their place: it has no accessible name. */
export function Icon({
  icon: Drawing,
  size = "m",
  mirrored = false,
  className,
}: {
  icon: LucideIcon;
  size?: IconSize;
  /** Turns with the direction of writing, as an arrow does. */
  mirrored?: boolean;
  className?: string | undefined;
}) {
  return (
    <Drawing
      aria-hidden
      className={classes(styles.icon, styles[size], mirrored && styles.mirrored, className)}
    />
  );
}
