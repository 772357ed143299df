import type { ReactNode } from "react";

import { classes } from "../../design/classes";
import styles from "./Parts.module.css";

/** Settings that belong together. */
export function Card({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={classes(styles.card, className)}>{children}</div>;
}

/** One of them. */
export function Setting({ children }: { children: ReactNode }) {
  return <div className={styles.setting}>{children}</div>;
}
