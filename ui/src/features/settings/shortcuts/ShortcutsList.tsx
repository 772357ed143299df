import { Keys } from "../../../design/primitives/Keys";
import { useText } from "../../../i18n/I18n";
import { SHORTCUTS } from "./shortcuts";
import styles from "./Shortcuts.module.css";

/** What can be done by keyboard. */
export function ShortcutsList() {
  const t = useText();
  return (
    <div className={styles.groups}>
      {SHORTCUTS.map(({ title, shortcuts }) => (
        <div key={title}>
          <p className={styles.title} id={title}>
            {t(title)}
          </p>
          <dl className={styles.list} aria-labelledby={title}>
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className={styles.shortcut}>
                <dt>{t(does)}</dt>
                <dd>
                  {keys.map((each) => (
                    <Keys key={each} keys={each} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
