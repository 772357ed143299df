import { createContext, useContext } from "react";

import type { Inline } from "../../bridge/generated/Inline";
import type { MessageId } from "../../bridge/generated/MessageId";
import type { EventId } from "../../bridge/generated/EventId";
import type { Message } from "../../bridge/generated/Message";
import type { MediaToken } from "../../bridge/generated/MediaToken";
import type { UserId } from "../../bridge/generated/UserId";
import type { FileContent } from "./media/fileContent";
import type { Saves } from "./media/saves";

/** A link that somebody wants to follow. */
export type FollowedLink = Pick<Extract<Inline, { type: "link" }>, "href" | "host" | "dangers">;

/** What rows may ask for. Every function stays the same while the conversation is open, so that rows are left alone. */
export interface ConversationActs {
  followLink(link: FollowedLink): void;
  showEvent(event: EventId): void;
  reply(message: Message): void;
  edit(message: Message): void;
  copy(message: Message): void;
  /** Copies the address of a message. */
  copyLink(message: Message): void;
  /** Shows who reacted. */
  showReactions(message: Message): void;
  askDelete(message: Message): void;
  /** Shows a picture large. */
  openPicture(media: MediaToken): void;
  /** Has the person say where, and saves a file. */
  saveFile(content: FileContent): void;
  cancelSave(media: MediaToken): void;
  toggleReaction(message: MessageId, key: string): void;
  retry(message: MessageId): void;
  discard(message: MessageId): void;
}

/** What rows need to know of the conversation around them. */
export interface ConversationSurroundings {
  /** This account; `null` until it is known. */
  readonly me: UserId | null;
  readonly acts: ConversationActs;
  /** The files that are being saved. */
  readonly saves: Saves;
}

/** Gives rows what they need of the conversation around them. */
export const ConversationContext = createContext<ConversationSurroundings | null>(null);

/** What rows need to know of the conversation around them. */
export function useConversation(): ConversationSurroundings {
  const surroundings = useContext(ConversationContext);
  if (surroundings === null) {
    throw new Error("no conversation above this view");
  }
  return surroundings;
}

/**
 * Whether the row around is the one stop of the timeline. Controls in other rows stay out of the order of Tab, so that
 * the timeline is one stop and not a thousand.
 */
export const RowStop = createContext(false);

/** The `tabIndex` of a control in a row. */
export function useRowTabIndex(): 0 | -1 {
  return useContext(RowStop) ? 0 : -1;
}
