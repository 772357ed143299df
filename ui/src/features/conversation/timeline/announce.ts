/** What is told to those who listen when messages come in while they are elsewhere in the window. */
import type { Message } from "../../../bridge/generated/Message";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { messageOf } from "./layout";
import { RECENT } from "./scrollPolicy";

/** Messages of others at the end of `after` that come after everything in `before`; none if nothing was there before. */
export function arrived(before: readonly TimelineRow[], after: readonly TimelineRow[]): readonly Message[] {
  if (before.length === 0) {
    return [];
  }
  const known = new Set(before.slice(-RECENT).map(({ key }) => key));
  const news: Message[] = [];
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const row = after[index];
    if (row === undefined || known.has(row.key)) {
      return news;
    }
    const message = messageOf(row);
    if (message?.own === false) {
      news.unshift(message);
    }
  }
  // Everything new means another part of the conversation, not news.
  return [];
}
