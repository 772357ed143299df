import type { ReactNode } from "react";

import styles from "./VisuallyHidden.module.css";

/** Words for those who listen. */
export function VisuallyHidden({
  children,
  live,
  as: Tag = "span",
}: {
  children: ReactNode;
  live?: "polite" | "assertive";
  as?: "span" | "h1";
}) {
  return (
    <Tag className={styles.hidden} aria-live={live}>
      {children}
    </Tag>
  );
}
