import { Label, ProgressBar as AriaProgressBar } from "react-aria-components";

import styles from "./ProgressBar.module.css";

/** How far something has come; without a value, that it goes on. */
export function ProgressBar({
  label,
  value,
  detail,
}: {
  label: string;
  /** 0 to 100. */
  value?: number;
  /** Said beside the label, for example how many. */
  detail?: string;
}) {
  return (
    <AriaProgressBar
      className={styles.progress ?? ""}
      {...(value === undefined ? { isIndeterminate: true } : { value })}
      {...(detail === undefined ? {} : { valueLabel: detail })}
    >
      {({ percentage }) => (
        <>
          <span className={styles.words}>
            <Label>{label}</Label>
            {detail ? <span>{detail}</span> : null}
          </span>
          <svg className={styles.track} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
            <rect className={styles.bar} width={percentage ?? 100} height="6" />
          </svg>
        </>
      )}
    </AriaProgressBar>
  );
}
