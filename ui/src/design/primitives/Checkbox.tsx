import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";

import styles from "./Checkbox.module.css";
import { Icon } from "./Icon";

/** A box to tick, with words. */
export function Checkbox({
  isSelected,
  onChange,
  children,
  isDisabled = false,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  isDisabled?: boolean;
}) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ""}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={styles.box}>
        <Icon icon={Check} size="xs" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
