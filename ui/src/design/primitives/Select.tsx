import { Check, ChevronDown } from "lucide-react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";

import { classes } from "../classes";
import { Icon } from "./Icon";
import menuStyles from "./Menu.module.css";
import styles from "./Select.module.css";

/** One choice of several. `language` is the language its label is written in. */
export interface Choice {
  id: string;
  label: string;
  language?: string;
}

/** Chooses one of several from a list that opens. */
export function Select({
  label,
  hideLabel = false,
  value,
  onChange,
  choices,
}: {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
}) {
  return (
    <AriaSelect
      className={styles.select ?? ""}
      value={value}
      onChange={(key) => {
        if (key !== null) {
          onChange(String(key));
        }
      }}
      {...(hideLabel ? { "aria-label": label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ""}>{label}</Label>}
      <Button className={styles.button ?? ""}>
        <SelectValue className={styles.value ?? ""} />
        <Icon icon={ChevronDown} size="s" />
      </Button>
      <Popover className={menuStyles.popover ?? ""} offset={6}>
        <ListBox className={menuStyles.menu ?? ""}>
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              className={classes(menuStyles.item, styles.item)}
            >
              <span lang={choice.language}>{choice.label}</span>
              <Icon icon={Check} size="s" className={styles.tick} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
