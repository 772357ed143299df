import type { ApiError } from "./generated/ApiError";
import type { ByteCommands, CommandName, Commands } from "./generated/Commands";
import type { MediaPart } from "./generated/MediaPart";
import type { MediaToken } from "./generated/MediaToken";
import type { Subscribed } from "./generated/Subscribed";
import type { Update } from "./generated/Update";

/** What a command takes. */
export type RequestOf<N extends CommandName> = Commands[N]["request"];
/** What a command answers. */
export type ResponseOf<N extends CommandName> = Commands[N]["response"];

/** The commands that carry bytes. */
export type ByteCommandName = keyof ByteCommands;

/** The engine, as the UI sees it. */
export interface Bridge {
  /** Runs a command. Rejects with an {@link ApiError} and nothing else. */
  call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>>;

  /** Runs a command that carries bytes. Rejects with an {@link ApiError} and nothing else. */
  send<N extends ByteCommandName>(
    name: N,
    request: ByteCommands[N]["request"],
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<ByteCommands[N]["response"]>;

  /** Where a picture finds a part of a medium; it has to be ready. */
  mediaAddress(media: MediaToken, part: MediaPart): string;

  /**
   * All bytes of a medium that is ready, for players, which take no addresses of the engine. Rejects with an
   * {@link ApiError}.
   */
  mediaBytes(media: MediaToken, signal: AbortSignal): Promise<Blob>;

  /**
   * Opens a subscription and hands over its updates, in order, the first one included.
   *
   * `open` runs again if the engine began a new generation; whoever needs the subscription's id for other commands
   * keeps the one `open` saw last. `onFailed` tells that it could not be opened; it is over then.
   * Returns what ends it.
   */
  subscribe(
    open: () => Promise<Subscribed>,
    onUpdate: (update: Update) => void,
    onFailed?: (error: ApiError) => void,
  ): () => void;
}

/** Whether a value caught from a command is an {@link ApiError}. */
function isApiError(value: unknown): value is ApiError {
  return (
    typeof value === "object" && value !== null && "code" in value && "class" in value && "trace" in value
  );
}

/** Makes an {@link ApiError} of anything caught, so that a defect below is shown as one and not lost. */
export function toApiError(value: unknown): ApiError {
  return isApiError(value) ? value : { code: { type: "internal" }, class: "fault", trace: "" };
}
