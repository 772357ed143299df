import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

import { useText } from "../../i18n/I18n";
import { classes } from "../classes";
import styles from "./Button.module.css";
import { Icon } from "./Icon";
import { VisuallyHidden } from "./VisuallyHidden";

/** What a button does, and how much it asks to be pressed. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

/** A button with words. */
export function Button({
  variant = "secondary",
  size = "medium",
  icon,
  wide = false,
  isPending = false,
  isDisabled = false,
  type = "button",
  onPress,
  autoFocus = false,
  className,
  children,
  ...rest
}: {
  variant?: ButtonVariant;
  size?: "small" | "medium" | "large";
  icon?: LucideIcon | undefined;
  /** Takes the whole line. */
  wide?: boolean;
  /** What it began is under way: it keeps the focus, and pressing it does nothing. */
  isPending?: boolean;
  isDisabled?: boolean;
  type?: "button" | "submit";
  onPress?: (() => void) | undefined;
  autoFocus?: boolean;
  className?: string | undefined;
  children: ReactNode;
  "aria-label"?: string;
  "aria-describedby"?: string;
}) {
  const t = useText();
  return (
    <>
      <AriaButton
        {...rest}
        type={isPending ? "button" : type}
        isDisabled={isDisabled}
        // Where a dialogue or page names the answer that has the focus.
        autoFocus={autoFocus}
        data-pending={isPending || undefined}
        {...(onPress && !isPending ? { onPress } : {})}
        className={classes(styles.button, styles[variant], styles[size], wide && styles.wide, className)}
      >
        {icon ? <Icon icon={icon} size="s" /> : null}
        {children}
      </AriaButton>
      <VisuallyHidden live="polite">{isPending ? t("common-loading") : ""}</VisuallyHidden>
    </>
  );
}
