import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import styles from "./EmptyState.module.css";
import { Icon } from "./Icon";

/** Where there is nothing: what that means, and the one thing to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  announce = false,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Appeared in answer to something the reader did. */
  announce?: boolean;
}) {
  return (
    <div className={styles.empty} role={announce ? "status" : undefined}>
      <span className={styles.art} aria-hidden>
        <span className={styles.rosette} />
        <span className={styles.ground}>
          <Icon icon={icon} size="l" />
        </span>
      </span>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.body}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
