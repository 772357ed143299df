import { classes } from "../classes";
import styles from "./Keys.module.css";

/** Keys to press together, for example `Ctrl K`, as caps. */
export function Keys({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  return (
    <span className={classes(styles.keys, inverse && styles.inverse)}>
      {keys.split(" ").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** The name of the key that goes with letters for commands here: `⌘` on Apple's systems, `Ctrl` elsewhere. */
export function commandKey(): string {
  return /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";
}
