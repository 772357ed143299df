import { classes } from "../classes";
import styles from "./Avatar.module.css";
import { initialsOf, tintOf } from "./monogram";

/** A monogram: round for a person, square for a room. Its tint comes from the id and says nothing. */
export function Avatar({
  id,
  name,
  kind = "person",
  size = "m",
  className,
}: {
  /** Of the person or room; decides the tint. */
  id: string;
  name: string;
  kind?: "person" | "room";
  /** 18, 24, 32, 40 or 56 px at 100 % text. */
  size?: "xs" | "s" | "m" | "l" | "xl";
  className?: string | undefined;
}) {
  return (
    <span
      aria-hidden
      className={classes(
        styles.avatar,
        styles[size],
        kind === "room" && styles.room,
        styles[`tint${tintOf(id)}`],
        className,
      )}
    >
      {initialsOf(name, kind)}
    </span>
  );
}
