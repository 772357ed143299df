import { CircleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { FieldError, Input, Label, TextArea, TextField as AriaTextField, Text } from "react-aria-components";

import { classes } from "../classes";
import { Icon } from "./Icon";
import styles from "./TextField.module.css";

/** A field for a line of text, or several. */
export function TextField({
  label,
  hideLabel = false,
  value,
  onChange,
  help,
  error,
  type = "text",
  icon,
  end,
  placeholder,
  name,
  autoComplete = "off",
  autoFocus = false,
  isDisabled = false,
  isRequired = false,
  multiline = false,
  code = false,
  maxLength,
  inputRef,
  areaRef,
  rows = 3,
  inputMode,
  className,
  onKeyDown,
  onPaste,
}: {
  label: string;
  /** Where the place says what the field is for; the label is still its name. */
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  /** What is wrong, and what to do. */
  error?: ReactNode;
  type?: "text" | "password" | "email" | "search";
  icon?: LucideIcon;
  /** Something at the field's end, for example a button. */
  end?: ReactNode;
  placeholder?: string;
  name?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  multiline?: boolean;
  /** In letters that cannot be mistaken for each other. */
  code?: boolean;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
  /** Where there are several lines. */
  areaRef?: Ref<HTMLTextAreaElement>;
  /** Lines to begin with. */
  rows?: number;
  inputMode?: "text" | "email" | "search";
  className?: string | undefined;
  onKeyDown?: (event: React.KeyboardEvent) => void;
  onPaste?: (event: React.ClipboardEvent) => void;
}) {
  const optional = {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(name === undefined ? {} : { name }),
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(onKeyDown ? { onKeyDown } : {}),
    ...(onPaste ? { onPaste } : {}),
  };
  const invalid = Boolean(error);
  return (
    <AriaTextField
      className={classes(styles.field, className)}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={invalid}
      validationBehavior="aria"
      autoCorrect="off"
      spellCheck={multiline && !code ? "true" : "false"}
      {...optional}
    >
      <Label className={classes(styles.label, hideLabel && styles.hidden)}>{label}</Label>
      <span className={classes(styles.box, multiline && styles.tall, code && styles.code)}>
        {icon ? <Icon icon={icon} size="s" className={styles.icon} /> : null}
        {multiline ? (
          <TextArea
            className={styles.input ?? ""}
            rows={rows}
            placeholder={placeholder}
            autoCapitalize={code ? "none" : "sentences"}
            {...(areaRef ? { ref: areaRef } : {})}
          />
        ) : (
          <Input
            className={styles.input ?? ""}
            placeholder={placeholder}
            autoCapitalize="none"
            {...(inputRef ? { ref: inputRef } : {})}
          />
        )}
        {end}
      </span>
      {help && !invalid ? (
        <Text slot="description" className={styles.help ?? ""}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ""}>
        <Icon icon={CircleAlert} size="s" />
        <span>{error}</span>
      </FieldError>
    </AriaTextField>
  );
}
