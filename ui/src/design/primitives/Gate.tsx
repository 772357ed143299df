import type { ReactNode } from "react";

import { useText } from "../../i18n/I18n";
import { classes } from "../classes";
import { useLayout } from "../useLayout";
import styles from "./Gate.module.css";
import { Mark } from "./Mark";

/** A page of its own before the conversations: the cover, and beside it one thing to do. */
export function Gate({
  title,
  lead,
  wide = false,
  foot,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** For a page that shows more than a field or two. */
  wide?: boolean;
  /** At the cover's foot. */
  foot?: ReactNode;
  children?: ReactNode;
}) {
  const t = useText();
  const layout = useLayout();
  return (
    <div className={classes(styles.gate, layout === "one" && styles.phone)}>
      <aside className={styles.cover} aria-label={t("common-app")}>
        <span className={styles.rosette} aria-hidden />
        <p className={styles.brand}>
          <Mark />
          <span>{t("common-app")}</span>
        </p>
        {layout === "one" ? null : (
          <>
            <p className={styles.say}>{t("screen-cover-say")}</p>
            {foot ? <div className={styles.foot}>{foot}</div> : null}
          </>
        )}
      </aside>
      <main className={styles.leaf}>
        <div className={classes(styles.form, wide && styles.wide)}>
          <header>
            <h1 className={styles.title}>{title}</h1>
            {lead ? <p className={styles.lead}>{lead}</p> : null}
          </header>
          {children}
          {layout === "one" && foot ? <div className={styles.foot}>{foot}</div> : null}
        </div>
      </main>
    </div>
  );
}
