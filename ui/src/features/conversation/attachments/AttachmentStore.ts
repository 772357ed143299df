import type { Bridge } from "../../../bridge/bridge";
import { toApiError } from "../../../bridge/bridge";
import { useBridge } from "../../../bridge/context";
import type { ApiError } from "../../../bridge/generated/ApiError";
import type { AttachmentId } from "../../../bridge/generated/AttachmentId";
import type { AttachmentLimits } from "../../../bridge/generated/AttachmentLimits";
import type { RoomId } from "../../../bridge/generated/RoomId";
import type { StagedAttachment } from "../../../bridge/generated/StagedAttachment";
import { newOperation } from "../../../bridge/operation";
import { roomStore } from "../../../stores/RoomStore";
import { Store } from "../../../stores/Store";

/** How far a file has come into the engine, or why it has not. A folder is no file. */
type FileState =
  | { readonly type: "reading"; readonly read: number }
  | { readonly type: "ready"; readonly staged: StagedAttachment }
  | { readonly type: "refused"; readonly reason: ApiError | "folder" };

/** A file that is to be sent. */
export interface TrayFile {
  readonly key: string;
  readonly name: string;
  /** In bytes; 0 where it is not known. */
  readonly size: number;
  readonly caption: string;
  readonly state: FileState;
}

/** A file that can be sent. */
export type ReadyFile = TrayFile & { readonly state: Extract<FileState, { type: "ready" }> };

/** The files beside what is being written. */
export interface AttachmentsSnapshot {
  readonly files: readonly TrayFile[];
  /** `null` until they are known. */
  readonly limits: AttachmentLimits | null;
  /** The dialogue of the system is open. */
  readonly picking: boolean;
  /** Why it did not open. */
  readonly failed: ApiError | null;
}

/** Bytes handed over at a time: few enough that progress shows and the window never waits. */
const CHUNK = 1_048_576;

/**
 * The files of one room that wait beside its text. They are read into the engine one after the other; what is too
 * large is refused before a byte of it is read.
 */
export class AttachmentStore extends Store<AttachmentsSnapshot> {
  readonly #bridge: Bridge;
  /** The engine's names of files that are still being read. */
  readonly #begun = new Map<string, AttachmentId>();
  #reading: Promise<void> = Promise.resolve();
  #next = 1;

  constructor(bridge: Bridge) {
    super({ files: [], limits: null, picking: false, failed: null });
    this.#bridge = bridge;
  }

  /** Asks what can be attached, unless that is known. */
  async learnLimits(): Promise<AttachmentLimits | null> {
    const known = this.getSnapshot().limits;
    if (known !== null && known.largestFile !== null) {
      return known;
    }
    // Not known is no reason to refuse: the engine has the last word.
    const limits = await this.#bridge.call("attachment_limits", {}).catch(() => null);
    this.#change({ limits });
    return limits;
  }

  /** Takes files that were pasted or dropped, in order. */
  add(files: readonly File[], folders: readonly string[] = []): void {
    const made = files.map((file) => ({ file, key: this.#key() }));
    this.#append([
      ...made.map(({ file, key }) => tray(key, file.name, file.size, { type: "reading", read: 0 })),
      ...folders.map((name) => tray(this.#key(), name, 0, { type: "refused", reason: "folder" })),
    ]);
    for (const { file, key } of made) {
      this.#reading = this.#reading.then(() => this.#read(key, file));
    }
  }

  /** Has the person pick files in a dialogue of the system; `onPicked` hears once there are any. */
  pick(onPicked: () => void): void {
    if (this.getSnapshot().picking) {
      return;
    }
    this.#change({ picking: true, failed: null });
    void this.learnLimits();
    this.#bridge
      .call("attachment_pick", { operation: newOperation() })
      .then(({ files }) => {
        this.#append(
          files.map((file) =>
            file.type === "staged"
              ? tray(this.#key(), file.name, file.size, { type: "ready", staged: file })
              : tray(this.#key(), file.name, 0, { type: "refused", reason: file.error }),
          ),
        );
        if (files.length > 0) {
          onPicked();
        }
      })
      .catch((caught: unknown) => this.#change({ failed: toApiError(caught) }))
      .finally(() => this.#change({ picking: false }))
      .catch((caught: unknown) => reportError(caught));
  }

  /** Lets a file go, whatever has become of it. */
  remove(key: string): void {
    const file = this.getSnapshot().files.find((each) => each.key === key);
    this.#change({ files: this.getSnapshot().files.filter((each) => each.key !== key) });
    const attachment = file?.state.type === "ready" ? file.state.staged.attachment : this.#begun.get(key);
    if (attachment !== undefined) {
      this.#discard(attachment);
    }
  }

  /** Moves a file to an earlier or later place. */
  move(key: string, step: 1 | -1): void {
    const files = [...this.getSnapshot().files];
    const from = files.findIndex((file) => file.key === key);
    const to = from + step;
    const [file] = from < 0 || to < 0 || to >= files.length ? [] : files.splice(from, 1);
    if (file !== undefined) {
      files.splice(to, 0, file);
      this.#change({ files });
    }
  }

  /** Says something with a file. */
  say(key: string, caption: string): void {
    this.#set(key, (file) => ({ ...file, caption }));
  }

  /** The files that can be sent, in order. */
  ready(): readonly ReadyFile[] {
    return this.getSnapshot().files.filter((file): file is ReadyFile => file.state.type === "ready");
  }

  /** Takes files out of the tray because they are being sent. */
  take(files: readonly ReadyFile[]): void {
    const taken = new Set(files.map(({ key }) => key));
    this.#change({ files: this.getSnapshot().files.filter(({ key }) => !taken.has(key)) });
  }

  /** Brings back what could not be sent, before whatever was added since. */
  putBack(files: readonly ReadyFile[]): void {
    this.#change({ files: [...files, ...this.getSnapshot().files] });
  }

  async #read(key: string, file: File): Promise<void> {
    try {
      const limits = await this.learnLimits();
      const limit = limits?.largestFile ?? null;
      if (limit !== null && file.size > limit) {
        this.#refuse(key, { code: { type: "fileTooLarge", limit }, class: "refused", trace: "" });
        return;
      }
      if (!this.#has(key)) {
        return;
      }
      const { attachment } = await this.#bridge.call("attachment_begin", {
        operation: newOperation(),
        name: file.name,
        size: file.size,
      });
      this.#begun.set(key, attachment);
      const whole = await this.#handOver(key, attachment, file);
      const staged = whole ? await this.#bridge.call("attachment_finish", { attachment }) : null;
      if (staged === null || !this.#has(key)) {
        this.#discard(attachment);
        return;
      }
      this.#set(key, (before) => ({
        ...before,
        name: staged.name,
        size: staged.size,
        state: { type: "ready", staged },
      }));
    } catch (caught) {
      // Reading from the disk fails with errors of the web view, all else with those of the engine.
      this.#refuse(
        key,
        caught instanceof DOMException
          ? { code: { type: "fileUnreadable" }, class: "refused", trace: "" }
          : toApiError(caught),
      );
    } finally {
      this.#begun.delete(key);
    }
  }

  /** Hands over all bytes, and answers whether the file was still wanted at the end. */
  async #handOver(key: string, attachment: AttachmentId, file: File): Promise<boolean> {
    for (let offset = 0; offset < file.size; offset += CHUNK) {
      const bytes = new Uint8Array(await file.slice(offset, offset + CHUNK).arrayBuffer());
      if (!this.#has(key)) {
        return false;
      }
      await this.#bridge.send("attachment_append", { attachment, offset }, bytes);
      this.#set(key, (before) => ({ ...before, state: { type: "reading", read: offset + bytes.length } }));
    }
    return this.#has(key);
  }

  #refuse(key: string, reason: ApiError): void {
    const attachment = this.#begun.get(key);
    if (attachment !== undefined) {
      this.#discard(attachment);
    }
    this.#set(key, (before) => ({ ...before, state: { type: "refused", reason } }));
  }

  #discard(attachment: AttachmentId): void {
    // What stays behind is gone with the window; there is nothing to tell anybody.
    this.#bridge.call("attachment_discard", { attachment }).catch(() => undefined);
  }

  #has(key: string): boolean {
    return this.getSnapshot().files.some((file) => file.key === key);
  }

  #key(): string {
    const key = `file-${this.#next}`;
    this.#next += 1;
    return key;
  }

  #append(files: readonly TrayFile[]): void {
    this.#change({ files: [...this.getSnapshot().files, ...files] });
  }

  #set(key: string, change: (file: TrayFile) => TrayFile): void {
    this.#change({
      files: this.getSnapshot().files.map((file) => (file.key === key ? change(file) : file)),
    });
  }

  #change(changes: Partial<AttachmentsSnapshot>): void {
    this.publish({ ...this.getSnapshot(), ...changes });
  }
}

function tray(key: string, name: string, size: number, state: FileState): TrayFile {
  return { key, name, size, caption: "", state };
}

/** One for each room, as long as anything is known of the room. */
const stores = new WeakMap<object, AttachmentStore>();

/** The files that wait in a room: they stay while another room is looked at. */
export function useAttachments(room: RoomId): AttachmentStore {
  const bridge = useBridge();
  const owner = roomStore(bridge, room);
  const known = stores.get(owner) ?? new AttachmentStore(bridge);
  stores.set(owner, known);
  return known;
}
