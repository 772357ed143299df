import { Label, Radio, RadioGroup } from "react-aria-components";

import styles from "./Segments.module.css";

/** One choice of a few, all in sight. */
export function Segments<Id extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: Id;
  onChange: (value: Id) => void;
  choices: readonly { id: Id; label: string }[];
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
      <Label className={styles.label ?? ""}>{label}</Label>
      <div className={styles.segments}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className={styles.segment ?? ""}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
