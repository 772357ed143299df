import { convertFileSrc, invoke } from "@tauri-apps/api/core";

import { toApiError } from "./bridge";
import type { Bridge } from "./bridge";
import type { ApiError } from "./generated/ApiError";
import type { MediaFailure } from "./generated/MediaFailure";
import { UpdatePull } from "./pull";

/** The header of a request with a raw body: JSON that describes it. */
const BYTES_HEADER = "chancery-request";

/** The bridge of the application: commands over Tauri, updates by one pull. */
export function tauriBridge(): Bridge {
  const call: Bridge["call"] = async (name, request) => {
    try {
      return await invoke(name, { request });
    } catch (caught) {
      throw toApiError(caught);
    }
  };
  const send: Bridge["send"] = async (name, request, bytes) => {
    try {
      return await invoke(name, bytes, { headers: { [BYTES_HEADER]: JSON.stringify(request) } });
    } catch (caught) {
      throw toApiError(caught);
    }
  };
  const mediaAddress: Bridge["mediaAddress"] = (media, part) =>
    `${convertFileSrc("", "media")}${media}/${part}`;
  const mediaBytes: Bridge["mediaBytes"] = async (media, signal) => {
    const answer = await fetch(mediaAddress(media, "content"), { signal });
    if (!answer.ok) {
      const failure = (await answer.json()) as MediaFailure;
      throw { code: { type: "media", failure }, class: "refused", trace: "" } satisfies ApiError;
    }
    return answer.blob();
  };
  const pull = new UpdatePull({
    call,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  });
  return {
    call,
    send,
    mediaAddress,
    mediaBytes,
    subscribe: (open, onUpdate, onFailed) => pull.subscribe(open, onUpdate, onFailed),
  };
}
