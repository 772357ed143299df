import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

import { classes } from "../classes";
import styles from "./LinkButton.module.css";

/** A smaller way on, as an underlined line of words. */
export function LinkButton({
  onPress,
  children,
  isDisabled = false,
  excludeFromTabOrder = false,
  className,
}: {
  onPress: () => void;
  children: ReactNode;
  isDisabled?: boolean;
  /** Where a whole list is one stop of Tab. */
  excludeFromTabOrder?: boolean;
  className?: string | undefined;
}) {
  return (
    <AriaButton
      className={classes(styles.link, className)}
      onPress={onPress}
      isDisabled={isDisabled}
      excludeFromTabOrder={excludeFromTabOrder}
    >
      {children}
    </AriaButton>
  );
}
