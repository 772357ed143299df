import { AfterAWhile } from "../../design/primitives/Skeleton";
import { Mark } from "../../design/primitives/Mark";
import { useText } from "../../i18n/I18n";
import styles from "./StartingView.module.css";

/** While the account's data is being opened. */
export function StartingView() {
  const t = useText();
  return (
    <main className={styles.starting}>
      <span className={styles.rosette} aria-hidden />
      <AfterAWhile>
        <div className={styles.words} role="status">
          <Mark />
          <p>{t("screen-starting")}</p>
        </div>
      </AfterAWhile>
    </main>
  );
}
