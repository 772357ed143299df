import { CircleAlert, Info, OctagonAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import { classes } from "../classes";
import styles from "./Banner.module.css";
import { Icon } from "./Icon";

const ICONS: Record<"plain" | "changed" | "risk", LucideIcon> = {
  plain: Info,
  changed: CircleAlert,
  risk: OctagonAlert,
};

/** What stays until it is dealt with: a heading, why, and what can be done. */
export function Banner({
  tone = "plain",
  title,
  icon,
  children,
  actions,
  announce = false,
  className,
}: {
  tone?: "plain" | "changed" | "risk";
  title: string;
  icon?: LucideIcon;
  children?: ReactNode;
  actions?: ReactNode;
  /** Appeared while the reader was busy with something else, and should be told at once. */
  announce?: boolean;
  className?: string | undefined;
}) {
  return (
    <div className={classes(styles.banner, styles[tone], className)} role={announce ? "alert" : undefined}>
      <Icon icon={icon ?? ICONS[tone]} size="l" className={styles.mark} />
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.body}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
