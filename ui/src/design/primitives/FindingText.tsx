import styles from "./FindingText.module.css";
import { Highlight } from "./Highlight";

/** The words of a finding: a name, and under it what tells it apart. */
export function FindingText({
  name,
  query,
  detail,
}: {
  name: string;
  query: string;
  detail?: string | undefined;
}) {
  return (
    <span className={styles.words}>
      <span className={styles.name}>
        <Highlight text={name} query={query} />
      </span>
      {detail ? <bdi className={styles.detail}>{detail}</bdi> : null}
    </span>
  );
}
