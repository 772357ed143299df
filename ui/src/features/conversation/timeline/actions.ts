/** What can be done with a message: one list for the bar, its menu, the sheet and the keys. */
import { Copy, Download, Link, Pencil, Reply, SmilePlus, Trash2, Users } from "lucide-react";
import type { LucideIcon } from "lucide-react";

import type { Message } from "../../../bridge/generated/Message";
import { commandKey } from "../../../design/primitives/Keys";
import type { TextId } from "../../../i18n/bundles";
import type { ConversationActs } from "../ConversationContext";

/** One thing that can be done with a message. */
export type ActionId = "react" | "reply" | "copy" | "edit" | "copyLink" | "save" | "reactions" | "delete";

/** How an action is shown, and which key does it on a focused message. */
export interface MessageAction {
  readonly id: ActionId;
  readonly icon: LucideIcon;
  readonly label: TextId;
  /** As a reader sees it. */
  readonly keys: string;
  readonly mirrored?: boolean;
  readonly danger?: boolean;
}

const ACTIONS: readonly MessageAction[] = [
  { id: "react", icon: SmilePlus, label: "screen-conversation-action-react", keys: "+" },
  { id: "reply", icon: Reply, label: "screen-conversation-action-reply", keys: "R", mirrored: true },
  { id: "copy", icon: Copy, label: "screen-conversation-action-copy", keys: `${commandKey()} C` },
  { id: "edit", icon: Pencil, label: "screen-conversation-action-edit", keys: "E" },
  { id: "save", icon: Download, label: "screen-conversation-action-save", keys: "S" },
  { id: "copyLink", icon: Link, label: "screen-conversation-action-copy-link", keys: "L" },
  { id: "reactions", icon: Users, label: "screen-conversation-action-reactions", keys: "W" },
  { id: "delete", icon: Trash2, label: "screen-conversation-action-delete", keys: "Delete", danger: true },
];

function isOffered(id: ActionId, message: Message): boolean {
  switch (id) {
    case "react":
      return message.can.react;
    case "reply":
      return message.can.reply;
    case "edit":
      return message.can.edit && message.content.type === "text";
    case "delete":
      return message.can.delete;
    case "copy":
      return message.content.type !== "deleted" && message.content.type !== "unreadable";
    case "copyLink":
      return message.id.type === "event";
    case "save":
      return message.content.type === "file" && message.content.media !== null;
    case "reactions":
      return message.reactions.length > 0;
    default:
      return id;
  }
}

/** What can be done with a message, the most usual first. */
export function actionsFor(message: Message): readonly MessageAction[] {
  return ACTIONS.filter(({ id }) => isOffered(id, message));
}

/** Does one of them; reacting needs an emoji first, and so is up to whoever shows the choice. */
export function perform(id: Exclude<ActionId, "react">, message: Message, acts: ConversationActs): void {
  switch (id) {
    case "reply":
      return acts.reply(message);
    case "copy":
      return acts.copy(message);
    case "edit":
      return acts.edit(message);
    case "copyLink":
      return acts.copyLink(message);
    case "save":
      return message.content.type === "file" ? acts.saveFile(message.content) : undefined;
    case "reactions":
      return acts.showReactions(message);
    case "delete":
      return acts.askDelete(message);
    default:
      return id;
  }
}

/** A key on a focused message. */
interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The action that a key does on a message; `null` if none. */
export function actionOfKey(pressed: PressedKey, message: Message): ActionId | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  // On many keyboards the plus itself needs Shift.
  if (altKey || (shiftKey && key !== "+")) {
    return null;
  }
  const keys = ctrlKey || metaKey ? `${commandKey()} ${key}` : key;
  const found = actionsFor(message).find((action) => action.keys.toLowerCase() === keys.toLowerCase());
  return found?.id ?? null;
}
