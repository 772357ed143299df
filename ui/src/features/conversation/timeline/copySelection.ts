import type { ClipboardEvent } from "react";

import { copyText, selectedIn } from "./copyText";
import type { LaidRow } from "./layout";
import { messageOf } from "./layout";

/**
 * Puts what is selected on the clipboard as plain text. Where several messages are touched, each says who wrote it and
 * when; within one message the words stand alone.
 */
export function copySelection(event: ClipboardEvent, laid: readonly LaidRow[]): void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) {
    return;
  }
  const bodies = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-body]")].flatMap((body) => {
    const text = selectedIn(body, selection);
    const key = body.closest<HTMLElement>("[data-row]")?.dataset["row"];
    const row = laid.find((each) => each.key === key)?.row;
    return text.trim() === "" || row === undefined ? [] : [{ row, text }];
  });
  const [first] = bodies;
  if (first === undefined) {
    return;
  }
  const text =
    bodies.length === 1
      ? first.text
      : copyText(
          bodies.map(({ row, text: said }) => {
            const message = messageOf(row);
            const { content } = row;
            const at = content.type === "message" || content.type === "event" ? content.timestamp : null;
            return { name: message?.sender.name ?? null, at, text: said };
          }),
        );
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
}
