import type { Bridge } from "../../../bridge/bridge";
import { toApiError } from "../../../bridge/bridge";
import type { ApiError } from "../../../bridge/generated/ApiError";
import type { Draft } from "../../../bridge/generated/Draft";
import type { EventId } from "../../../bridge/generated/EventId";
import type { Message } from "../../../bridge/generated/Message";
import type { Person } from "../../../bridge/generated/Person";
import type { RoomId } from "../../../bridge/generated/RoomId";
import { newOperation } from "../../../bridge/operation";
import { Store } from "../../../stores/Store";
import { EMPTY_DRAFT, isBlank, isEmptyDraft, measureText, namedIn, sameDraft } from "./draft";

/** How long after the last keystroke a draft is kept, in milliseconds. */
export const SAVE_AFTER = 600;
/** How often others are told that this account is writing, and after how much quiet that it is not; in milliseconds. */
export const TYPING_EVERY = 4_000;
const TYPING_QUIET = 5_000;

/** What is being written, and what became of it. */
export interface ComposerSnapshot {
  /** The kept draft has been asked for and is there; before that nothing can be written. */
  ready: boolean;
  draft: Draft;
  /** Counts how often the text was put there rather than typed: the editor then takes it over. */
  revision: number;
  /** The own message that is being changed. */
  editing: Message | null;
  /** Why the last attempt did not go out. */
  failed: ApiError | null;
  /** A change to a message is on its way. */
  busy: boolean;
}

/**
 * The place to write of one room. What is typed is kept on this device a moment later; what is sent is cleared at once
 * and comes back if the engine does not take it.
 */
export class ComposerStore extends Store<ComposerSnapshot> {
  readonly #bridge: Bridge;
  readonly #room: RoomId;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #kept: Draft = EMPTY_DRAFT;
  /** What was being written before an own message was taken up for a change. */
  #aside: Draft = EMPTY_DRAFT;
  #toldTyping = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #sending = 0;

  constructor(bridge: Bridge, room: RoomId) {
    super({ ready: false, draft: EMPTY_DRAFT, revision: 0, editing: null, failed: null, busy: false });
    this.#bridge = bridge;
    this.#room = room;
  }

  /** Brings the kept draft; answers what ends it and keeps what is written by then. */
  open(): () => void {
    let open = true;
    this.#bridge
      .call("draft_load", { room: this.#room })
      // A draft that cannot be read must not keep anybody from writing.
      .catch(() => EMPTY_DRAFT)
      .then((draft) => {
        if (open && !this.getSnapshot().ready) {
          this.#kept = draft;
          this.#put({ ready: true, draft });
        }
      })
      .catch((caught: unknown) => reportError(caught));
    return () => {
      open = false;
      this.#save();
      this.#tellTyping(false);
    };
  }

  /** Takes over what was typed. */
  type(text: string, mentions: readonly Person[]): void {
    const before = this.getSnapshot();
    if (!before.ready || (before.draft.text === text && before.draft.mentions.length === mentions.length)) {
      return;
    }
    const draft: Draft = { ...before.draft, text, mentions: [...mentions] };
    this.publish({ ...before, draft, failed: null });
    this.#saveLater();
    this.#tellTyping(!isBlank(text));
  }

  /** Answers a message, or none any more. */
  reply(to: EventId | null): void {
    const before = this.getSnapshot();
    if (before.editing !== null) {
      this.cancelEdit();
    }
    const now = this.getSnapshot();
    this.publish({ ...now, draft: { ...now.draft, replyTo: to } });
    this.#saveLater();
  }

  /** Takes up an own message for a change; what was being written is put aside. */
  edit(message: Message): void {
    if (message.content.type !== "text" || !message.can.edit) {
      return;
    }
    if (this.getSnapshot().editing === null) {
      this.#save();
      this.#aside = this.getSnapshot().draft;
    }
    const draft: Draft = { text: message.content.plain, mentions: mentionsOf(message), replyTo: null };
    this.#put({ draft, editing: message, failed: null });
  }

  /** Leaves the message as it was. */
  cancelEdit(): void {
    if (this.getSnapshot().editing !== null) {
      this.#put({ draft: this.#aside, editing: null, failed: null, busy: false });
    }
  }

  /** Sends what is written, or the change. An empty message does nothing; one that is too long stays. */
  send(): void {
    const { draft, editing, ready, busy } = this.getSnapshot();
    if (!ready || busy || isBlank(draft.text) || measureText(draft.text).state === "over") {
      return;
    }
    this.#tellTyping(false);
    if (editing === null) {
      this.#send(draft);
    } else {
      this.#change(editing, draft);
    }
  }

  #send(draft: Draft): void {
    this.#sending += 1;
    // Kept until the engine has the message: whatever happens in between, the words are in one of the two places.
    clearTimeout(this.#saving);
    this.#put({ draft: EMPTY_DRAFT, failed: null });
    this.#bridge
      .call("message_send", {
        operation: newOperation(),
        room: this.#room,
        text: draft.text,
        mentions: namedIn(draft.text, draft.mentions),
        replyTo: draft.replyTo,
      })
      .then(
        () => {
          this.#sending -= 1;
          this.#save();
        },
        (caught: unknown) => {
          this.#sending -= 1;
          this.#putBack(draft, toApiError(caught));
        },
      )
      .catch((caught: unknown) => reportError(caught));
  }

  /** What was not taken comes before whatever was written since. */
  #putBack(refused: Draft, failed: ApiError): void {
    const { draft, editing } = this.getSnapshot();
    const now = editing === null ? draft : this.#aside;
    const text = isBlank(now.text) ? refused.text : `${refused.text}\n${now.text}`;
    const restored: Draft = {
      text,
      mentions: namedIn(text, [...refused.mentions, ...now.mentions]),
      replyTo: now.replyTo ?? refused.replyTo,
    };
    if (editing === null) {
      this.#put({ draft: restored, failed });
      this.#saveLater();
    } else {
      this.#aside = restored;
      this.publish({ ...this.getSnapshot(), failed });
      this.#keep(restored);
    }
  }

  #change(editing: Message, draft: Draft): void {
    this.publish({ ...this.getSnapshot(), busy: true, failed: null });
    this.#bridge
      .call("message_edit", {
        operation: newOperation(),
        room: this.#room,
        message: editing.id,
        text: draft.text,
        mentions: namedIn(draft.text, draft.mentions),
      })
      .then(
        () => {
          if (this.getSnapshot().editing === editing) {
            this.cancelEdit();
          }
        },
        (caught: unknown) => this.publish({ ...this.getSnapshot(), busy: false, failed: toApiError(caught) }),
      )
      .catch((caught: unknown) => reportError(caught));
  }

  #put(changes: Partial<ComposerSnapshot>): void {
    const before = this.getSnapshot();
    this.publish({ ...before, ...changes, revision: before.revision + 1 });
  }

  #saveLater(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), SAVE_AFTER);
  }

  #save(): void {
    clearTimeout(this.#saving);
    const { ready, draft, editing } = this.getSnapshot();
    if (ready && editing === null && this.#sending === 0) {
      this.#keep({ ...draft, mentions: namedIn(draft.text, draft.mentions) });
    }
  }

  #keep(draft: Draft): void {
    const kept = isEmptyDraft(draft) ? EMPTY_DRAFT : draft;
    if (sameDraft(kept, this.#kept)) {
      return;
    }
    const before = this.#kept;
    this.#kept = kept;
    this.#bridge.call("draft_save", { room: this.#room, draft: kept }).catch(() => {
      // Not kept: the next change tries again.
      this.#kept = before;
    });
  }

  /** Tells others, seldom: once while it goes on, and once when it ends. */
  #tellTyping(typing: boolean): void {
    clearTimeout(this.#quiet);
    const now = Date.now();
    if (typing) {
      this.#quiet = setTimeout(() => this.#tellTyping(false), TYPING_QUIET);
      if (now - this.#toldTyping < TYPING_EVERY) {
        return;
      }
      this.#toldTyping = now;
    } else if (this.#toldTyping === 0) {
      return;
    } else {
      this.#toldTyping = 0;
    }
    // Others not knowing is no reason to disturb who writes.
    this.#bridge.call("typing_set", { room: this.#room, typing }).catch(() => undefined);
  }
}

/** Whom a message names, as far as its text tells. */
function mentionsOf(message: Message): Person[] {
  if (message.content.type !== "text") {
    return [];
  }
  const people: Person[] = [];
  JSON.stringify(message.content.blocks, (_key, value: unknown) => {
    if (isMention(value)) {
      people.push({ user: value.user, name: value.name.replace(/^@/u, ""), ambiguous: false });
    }
    return value;
  });
  return people;
}

function isMention(value: unknown): value is { type: "mention"; user: Person["user"]; name: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "mention" &&
    "user" in value
  );
}
