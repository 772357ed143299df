import { commandKey } from "../../../design/primitives/Keys";
import type { TextId } from "../../../i18n/bundles";

/** Keys, and what they do. */
export interface Shortcut {
  /** As caps show them, the keys of one press with spaces between. */
  readonly keys: readonly string[];
  readonly does: TextId;
}

/** Every key that does something which is not the same in every program. */
export const SHORTCUTS: readonly { title: TextId; shortcuts: readonly Shortcut[] }[] = [
  {
    title: "screen-shortcuts-window",
    shortcuts: [
      { keys: [`${commandKey()} K`], does: "screen-shortcuts-switcher" },
      { keys: ["F6", "Shift F6"], does: "screen-shortcuts-panes" },
      { keys: ["Esc"], does: "screen-shortcuts-close" },
      { keys: [`${commandKey()} /`], does: "screen-shortcuts-sheet" },
    ],
  },
  {
    title: "screen-shortcuts-writing",
    shortcuts: [
      { keys: ["Enter"], does: "screen-shortcuts-send" },
      { keys: ["Shift Enter"], does: "screen-shortcuts-line" },
      { keys: ["↑"], does: "screen-shortcuts-edit-last" },
    ],
  },
  {
    title: "screen-shortcuts-messages",
    shortcuts: [
      { keys: ["↑", "↓"], does: "screen-shortcuts-step" },
      { keys: ["Enter"], does: "screen-shortcuts-act" },
      { keys: ["R"], does: "screen-conversation-action-reply" },
      { keys: ["+"], does: "screen-conversation-action-react" },
      { keys: ["E"], does: "screen-conversation-action-edit" },
      { keys: [`${commandKey()} C`], does: "screen-conversation-action-copy" },
      { keys: ["L"], does: "screen-conversation-action-copy-link" },
      { keys: ["S"], does: "screen-conversation-action-save" },
      { keys: ["W"], does: "screen-conversation-action-reactions" },
      { keys: ["Delete"], does: "screen-conversation-action-delete" },
    ],
  },
  {
    title: "screen-shortcuts-film",
    shortcuts: [
      { keys: ["Space"], does: "screen-shortcuts-film-play" },
      { keys: ["←", "→"], does: "screen-shortcuts-film-seek" },
      { keys: ["Esc"], does: "screen-shortcuts-film-close" },
    ],
  },
  {
    title: "screen-shortcuts-pictures",
    shortcuts: [
      { keys: ["←", "→"], does: "screen-shortcuts-pictures-step" },
      { keys: ["+", "-"], does: "screen-shortcuts-pictures-zoom" },
      { keys: ["0"], does: "screen-shortcuts-pictures-fit" },
    ],
  },
];
