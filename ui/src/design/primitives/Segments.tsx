import { Label, Radio, RadioGroup } from "react-aria-components";

import { classes } from "../classes";
import styles from "./Segments.module.css";

/** One choice of a few, all in sight. */
export function Segments<Id extends string>({
  label,
  hideLabel = false,
  value,
  onChange,
  choices,
}: {
  label: string;
  /** Where the choices say what they are for; the label is still their name. */
  hideLabel?: boolean;
  value: Id;
  onChange: (value: Id) => void;
  choices: readonly { id: Id; label: string; isDisabled?: boolean }[];
}) {
  return (
    <RadioGroup
      className={styles.group ?? ""}
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const chosen = choices.find(({ id }) => id === next);
        if (chosen) {
          onChange(chosen.id);
        }
      }}
    >
      <Label className={classes(styles.label, hideLabel && styles.hidden)}>{label}</Label>
      <div className={styles.segments}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={styles.segment ?? ""}
          >
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
