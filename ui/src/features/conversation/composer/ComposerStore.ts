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
import type { AttachmentStore, ReadyFile } from "../attachments/AttachmentStore";
import { markdownOf } from "./markdown";
import { EMPTY_DRAFT, isBlank, isEmptyDraft, measureText, namedIn, sameDraft } from "./draft";
import { TypingNotice } from "./TypingNotice";

/** How long after the last keystroke a draft is kept, in milliseconds. */
export const SAVE_AFTER = 600;
/** What is being written, and what became of it. */
export interface ComposerSnapshot {
  /** The kept draft has been asked for and is there; before that nothing can be written. */
  ready: boolean;
  draft: Draft;
  /** Counts how often the text was put there rather than typed: the editor then takes it over. */
  revision: number;
  /** The own message that is being changed. */
  editing: Message | null;
  /** Something in it cannot be written here, and is lost with the change. */
  loses: boolean;
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
  readonly #attachments: AttachmentStore;
  readonly #typing: TypingNotice;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #kept: Draft = EMPTY_DRAFT;
  /** What was being written before an own message was taken up for a change. */
  #aside: Draft = EMPTY_DRAFT;
  #sending = 0;

  constructor(bridge: Bridge, room: RoomId, attachments: AttachmentStore) {
    super({
      ready: false,
      draft: EMPTY_DRAFT,
      revision: 0,
      editing: null,
      loses: false,
      failed: null,
      busy: false,
    });
    this.#bridge = bridge;
    this.#room = room;
    this.#attachments = attachments;
    this.#typing = new TypingNotice(bridge, room);
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
      this.#typing.tell(false);
    };
  }

  /** Takes up what was put into the kept draft elsewhere: an answer from a notification that was refused. */
  refresh(): void {
    this.#bridge
      .call("draft_load", { room: this.#room })
      .then((draft) => {
        const before = this.getSnapshot();
        if (!before.ready || sameDraft(draft, this.#kept)) {
          return;
        }
        const now = before.editing === null ? before.draft : this.#aside;
        const unsaved = isBlank(now.text) || sameDraft(now, this.#kept) ? "" : `\n${now.text}`;
        const text = draft.text + unsaved;
        const merged = { ...draft, text, mentions: namedIn(text, [...draft.mentions, ...now.mentions]) };
        this.#kept = draft;
        if (before.editing === null) {
          this.#put({ draft: merged });
          this.#saveLater();
        } else {
          this.#aside = merged;
        }
      })
      .catch((caught: unknown) => reportError(caught));
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
    this.#typing.tell(!isBlank(text));
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
    const { text, lossy, mentions } = markdownOf(message.content.blocks);
    const draft: Draft = { text, mentions: [...mentions], replyTo: null };
    this.#put({ draft, editing: message, loses: lossy, failed: null });
  }

  /** Leaves the message as it was. */
  cancelEdit(): void {
    if (this.getSnapshot().editing !== null) {
      this.#put({ draft: this.#aside, editing: null, failed: null, busy: false });
    }
  }

  /**
   * Sends what is written and what is attached, or the change. An empty message does nothing; one that is too long
   * stays, and so does everything while a file is still being read.
   */
  send(): void {
    const { draft, editing, ready, busy } = this.getSnapshot();
    const files = editing === null ? this.#attachments.ready() : [];
    const { files: all } = this.#attachments.getSnapshot();
    const reading = editing === null && all.some(({ state }) => state.type === "reading");
    const empty = isBlank(draft.text) && files.length === 0;
    if (!ready || busy || reading || empty || measureText(draft.text).state === "over") {
      return;
    }
    this.#typing.tell(false);
    if (editing === null) {
      this.#send(draft, files);
    } else {
      this.#change(editing, draft);
    }
  }

  #send(draft: Draft, files: readonly ReadyFile[]): void {
    this.#sending += 1;
    // Kept until the engine has the message: whatever happens in between, the words are in one of the two places.
    clearTimeout(this.#saving);
    this.#attachments.take(files);
    this.#put({ draft: EMPTY_DRAFT, failed: null });
    this.#deliver(draft, files)
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

  /**
   * Hands over text and files in the order in which they are to stand. One file carries the text as its caption;
   * several follow it. Files that were not taken go back where they were.
   */
  async #deliver(draft: Draft, files: readonly ReadyFile[]): Promise<void> {
    const [only, ...others] = files;
    const single = only !== undefined && others.length === 0;
    const alone = files.length === 0 || (!single && !isBlank(draft.text));
    let replyTo = draft.replyTo;
    if (alone) {
      try {
        await this.#bridge.call("message_send", {
          operation: newOperation(),
          room: this.#room,
          text: draft.text,
          mentions: namedIn(draft.text, draft.mentions),
          replyTo,
        });
      } catch (caught) {
        this.#attachments.putBack(files);
        throw caught;
      }
      replyTo = null;
    }
    if (files.length === 0) {
      return;
    }
    try {
      await this.#bridge.call("message_send_files", {
        operation: newOperation(),
        room: this.#room,
        files: files.map(({ state, caption }) => {
          const text = [...(single ? [draft.text] : []), caption].filter((part) => !isBlank(part)).join("\n");
          return {
            attachment: state.staged.attachment,
            caption: text,
            mentions: single ? namedIn(text, draft.mentions) : [],
          };
        }),
        replyTo,
      });
    } catch (caught) {
      this.#attachments.putBack(files);
      if (alone) {
        // The text is out; only the files came back.
        this.publish({ ...this.getSnapshot(), failed: toApiError(caught) });
        return;
      }
      throw caught;
    }
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
    if (editing.content.type === "text" && markdownOf(editing.content.blocks).text === draft.text) {
      this.cancelEdit();
      return;
    }
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
}
