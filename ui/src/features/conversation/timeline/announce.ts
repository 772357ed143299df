/** What is told to those who listen when messages come in while they are elsewhere in the window. */
import type { Message } from "../../../bridge/generated/Message";
import type { LaidRow } from "./layout";
import { messageOf } from "./layout";

/** Messages of others at the end of `after` that come after everything in `before`; none if nothing was there before. */
export function arrived(before: readonly LaidRow[], after: readonly LaidRow[]): readonly Message[] {
  if (before.length === 0) {
    return [];
  }
  const known = new Set(before.map((laid) => laid.key));
  const news: Message[] = [];
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const laid = after[index];
    if (laid === undefined || known.has(laid.key)) {
      break;
    }
    const message = messageOf(laid.row);
    if (message?.own === false) {
      news.unshift(message);
    }
  }
  // Everything new means another part of the conversation, not news.
  return news.length === after.length ? [] : news;
}
