import type { LucideIcon } from "lucide-react";
import { Button as AriaButton, ToggleButton, TooltipTrigger } from "react-aria-components";

import { classes } from "../classes";
import { Icon } from "./Icon";
import type { IconSize } from "./Icon";
import styles from "./IconButton.module.css";
import { Tooltip } from "./Tooltip";

/** A button that is only a drawing; its name shows on hover and focus. */
export function IconButton({
  icon,
  label,
  onPress,
  isSelected,
  isDisabled = false,
  mirrored = false,
  size = "m",
  shortcut,
  className,
  ...rest
}: {
  icon: LucideIcon;
  label: string;
  onPress?: (() => void) | undefined;
  /** Makes it a switch, with its state. */
  isSelected?: boolean;
  isDisabled?: boolean;
  mirrored?: boolean;
  size?: IconSize;
  /** Keys that do the same, shown with the name. */
  shortcut?: string;
  className?: string | undefined;
  /** Where a whole list is one stop of Tab. */
  excludeFromTabOrder?: boolean;
  "aria-expanded"?: boolean;
  "aria-controls"?: string;
}) {
  const drawing = <Icon icon={icon} size={size} mirrored={mirrored} />;
  const press = onPress ? { onPress } : {};
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {isSelected === undefined ? (
        <AriaButton
          {...rest}
          {...press}
          aria-label={label}
          isDisabled={isDisabled}
          className={classes(styles.button, className)}
        >
          {drawing}
        </AriaButton>
      ) : (
        <ToggleButton
          {...rest}
          {...press}
          aria-label={label}
          isSelected={isSelected}
          isDisabled={isDisabled}
          className={classes(styles.button, className)}
        >
          {drawing}
        </ToggleButton>
      )}
      <Tooltip shortcut={shortcut}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
