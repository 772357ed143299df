import { useLayoutEffect, useRef } from "react";

import { TextField } from "../../design/primitives/TextField";
import { useText } from "../../i18n/I18n";
import { regroup } from "./recoveryCode";

/** Where the code is typed or pasted; it falls into groups by itself, and the caret stays where it was. */
export function CodeField({
  value,
  onChange,
  onSubmit,
  isDisabled,
  error,
}: {
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  isDisabled: boolean;
  error: string | null;
}) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) {
      field.current?.setSelectionRange(caret.current, caret.current);
      caret.current = null;
    }
  });
  return (
    <TextField
      label={t("screen-enter-code-field")}
      help={t("screen-enter-code-help")}
      value={value}
      onChange={(typed) => {
        const next = regroup(typed, field.current?.selectionStart ?? typed.length);
        caret.current = next.caret;
        onChange(next.text);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          onSubmit();
        }
      }}
      areaRef={field}
      multiline
      code
      rows={2}
      isDisabled={isDisabled}
      error={error}
      autoFocus
    />
  );
}
