import type { ReactNode } from "react";

import styles from "./VisuallyHidden.module.css";

/** Words for those who listen. */
export function VisuallyHidden({ children, live }: { children: ReactNode; live?: "polite" | "assertive" }) {
  return (
    <span className={styles.hidden} aria-live={live}>
      {children}
    </span>
  );
}
