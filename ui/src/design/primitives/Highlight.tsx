import styles from "./Highlight.module.css";

/** A name with the part that was searched for marked. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const wanted = query.trim().toLocaleLowerCase();
  const start = wanted === "" ? -1 : text.toLocaleLowerCase().indexOf(wanted);
  if (start < 0) {
    return <bdi>{text}</bdi>;
  }
  const end = start + wanted.length;
  return (
    <bdi>
      {text.slice(0, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </bdi>
  );
}
