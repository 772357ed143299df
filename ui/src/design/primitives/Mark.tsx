import styles from "./Mark.module.css";

/** The mark of Chancery. */
export function Mark({ size = "m" }: { size?: "s" | "m" }) {
  return (
    <svg className={styles[size]} viewBox="0 0 32 32" aria-hidden>
      <path className={styles.ground} d="M8 0h16a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H0V8a8 8 0 0 1 8-8Z" />
      <path className={styles.stroke} d="M21.6 11.2a7.4 7.4 0 1 0 0 9.6" />
      <circle className={styles.dot} cx="22.2" cy="16" r="2" />
    </svg>
  );
}
