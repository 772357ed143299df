import type { AttachmentAppend } from "../generated/AttachmentAppend";
import type { AttachmentId } from "../generated/AttachmentId";
import type { FileKind } from "../generated/FileKind";
import type { MediaFailure } from "../generated/MediaFailure";
import type { MediaPart } from "../generated/MediaPart";
import type { MediaToken } from "../generated/MediaToken";
import type { StagedAttachment } from "../generated/StagedAttachment";
import { failure } from "./FakeEngine";
import { media } from "./media";
import plan from "./pictures/plan.svg";
import quay from "./pictures/quay.svg";

/** A medium of the invented organisation. */
interface FakeMedium {
  readonly address: string;
  readonly mimeType: string;
  readonly size: number;
  /** Why it cannot be had. */
  readonly failure?: MediaFailure;
  /** Never arrives. */
  readonly stuck?: boolean;
}

/** A file that takes bytes. */
interface Arriving {
  readonly name: string;
  readonly size: number;
  received: number;
}

/** The largest file the invented server takes, in bytes, and how many files may wait to be sent. */
export const LIMITS = { largestFile: 50_000_000, mostFiles: 10 };

const TYPES: Readonly<Record<string, [FileKind, string]>> = {
  png: ["image", "image/png"],
  jpg: ["image", "image/jpeg"],
  gif: ["image", "image/gif"],
  mp4: ["video", "video/mp4"],
  wav: ["audio", "audio/wav"],
  pdf: ["file", "application/pdf"],
  ods: ["file", "application/vnd.oasis.opendocument.spreadsheet"],
};

/** The media of an engine in memory. */
export class FakeMedia {
  readonly #known = new Map<MediaToken, FakeMedium>([
    [media.plan, { address: plan, mimeType: "image/png", size: 310_000 }],
    [media.quay, { address: quay, mimeType: "image/jpeg", size: 1_240_000 }],
    [media.survey, { address: "", mimeType: "application/pdf", size: 2_400_000 }],
    [media.call, { address: "", mimeType: "audio/wav", size: 32_044 }],
  ]);
  readonly #arriving = new Map<AttachmentId, Arriving>();
  readonly #staged = new Map<AttachmentId, StagedAttachment>();
  #next = 1;

  /** Makes a medium. */
  add(medium: Partial<FakeMedium>): MediaToken {
    const made = `medium${this.#next}` as MediaToken;
    this.#next += 1;
    this.#known.set(made, { address: plan, mimeType: "image/png", size: 1_000_000, ...medium });
    return made;
  }

  /** A medium, if there is one of that name. */
  find(name: MediaToken): FakeMedium | null {
    return this.#known.get(name) ?? null;
  }

  address(name: MediaToken, _part: MediaPart): string {
    return this.find(name)?.address ?? "";
  }

  /** A tone, whatever is asked for. */
  bytes(name: MediaToken): Blob {
    const { mimeType } = this.find(name) ?? { mimeType: "" };
    return new Blob([tone(2)], { type: mimeType });
  }

  begin(name: string, size: number): AttachmentId {
    if (size === 0) {
      throw failure({ type: "fileEmpty" });
    }
    if (size > LIMITS.largestFile) {
      throw failure({ type: "fileTooLarge", limit: LIMITS.largestFile });
    }
    if (this.#arriving.size + this.#staged.size >= LIMITS.mostFiles) {
      throw failure({ type: "tooManyFiles" });
    }
    const attachment = `attachment${this.#next}` as AttachmentId;
    this.#next += 1;
    this.#arriving.set(attachment, { name, size, received: 0 });
    return attachment;
  }

  append({ attachment, offset }: AttachmentAppend, bytes: Uint8Array): void {
    const arriving = this.#arriving.get(attachment);
    if (arriving === undefined || offset > arriving.received) {
      throw failure({ type: "attachmentGone" });
    }
    arriving.received = Math.max(arriving.received, offset + bytes.length);
  }

  finish(attachment: AttachmentId): StagedAttachment {
    const known = this.#staged.get(attachment);
    const arriving = this.#arriving.get(attachment);
    if (known !== undefined) {
      return known;
    }
    if (arriving === undefined || arriving.received < arriving.size) {
      throw failure({ type: "attachmentGone" });
    }
    this.#arriving.delete(attachment);
    const ending = arriving.name.split(".").at(-1) ?? "";
    if (ending === "exe") {
      throw failure({ type: "fileTypeRefused", mimeType: "application/vnd.microsoft.portable-executable" });
    }
    const [kind, mimeType] = TYPES[ending] ?? ["file", "application/octet-stream"];
    const staged: StagedAttachment = {
      attachment,
      kind,
      name: arriving.name === "" ? "picture.png" : arriving.name,
      size: arriving.size,
      mimeType,
      dimensions: kind === "image" ? { width: 1760, height: 1000 } : null,
      preview: kind === "image" ? media.plan : null,
      metadata: kind === "image" ? "removed" : "kept",
    };
    this.#staged.set(attachment, staged);
    return staged;
  }

  /** Stages a whole file at once. */
  stage(name: string, size: number): StagedAttachment {
    const attachment = this.begin(name, size);
    this.append({ attachment, offset: 0 }, new Uint8Array(size));
    return this.finish(attachment);
  }

  discard(attachment: AttachmentId): void {
    this.#arriving.delete(attachment);
    this.#staged.delete(attachment);
  }

  /** Takes a staged file out, for sending it. */
  take(attachment: AttachmentId): StagedAttachment {
    const staged = this.#staged.get(attachment);
    if (staged === undefined) {
      throw failure({ type: "attachmentGone" });
    }
    this.#staged.delete(attachment);
    return staged;
  }
}

/** Samples a second of the invented recordings. */
const RATE = 8_000;

/** So many seconds of a quiet tone, as a WAV file. */
function tone(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = RATE * seconds;
  const bytes = new Uint8Array(44 + samples * 2);
  const view = new DataView(bytes.buffer);
  const letters = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  letters(0, "RIFF");
  view.setUint32(4, 36 + samples * 2, true);
  letters(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, "data");
  view.setUint32(40, samples * 2, true);
  for (let sample = 0; sample < samples; sample += 1) {
    view.setInt16(44 + sample * 2, Math.sin((sample / RATE) * 2 * Math.PI * 220) * 4_000, true);
  }
  return bytes;
}
