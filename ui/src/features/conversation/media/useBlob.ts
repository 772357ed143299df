import { useEffect, useState } from "react";

import { toApiError } from "../../../bridge/bridge";
import { useBridge } from "../../../bridge/context";
import type { MediaFailure } from "../../../bridge/generated/MediaFailure";
import type { MediaState } from "../../../bridge/generated/MediaState";
import type { MediaToken } from "../../../bridge/generated/MediaToken";
import { failureOf, useMedia } from "./useMedia";

/** The longest sound or film that is held in the window's memory to be played, in bytes. */
export const LONGEST = 64_000_000;

/** A sound or film on its way into a player. */
interface PlayedMedia {
  /** For the player alone; revoked with the view. `null` until it is there. */
  readonly address: string | null;
  readonly state: MediaState | null;
  readonly failure: MediaFailure | null;
  retry(): void;
}

/**
 * Brings a sound or film into the window once somebody wants to play it. WebKitGTK's player takes no scheme of ours,
 * so the bytes are fetched and played from an address of this document, which ends with the view.
 */
export function useBlob(media: MediaToken | null, wanted: boolean): PlayedMedia {
  const bridge = useBridge();
  const { state, retry } = useMedia(media, "content", wanted);
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<MediaFailure | null>(null);
  const size = state?.type === "ready" ? state.size : null;
  useEffect(() => {
    if (media === null || size === null || size > LONGEST) {
      return undefined;
    }
    const leaving = new AbortController();
    let made: string | null = null;
    bridge
      .mediaBytes(media, leaving.signal)
      .then((blob) => {
        if (!leaving.signal.aborted) {
          made = URL.createObjectURL(blob);
          setAddress(made);
        }
      })
      .catch((caught: unknown) => {
        if (!leaving.signal.aborted) {
          setFailure(failureOf(toApiError(caught)));
        }
      });
    return () => {
      leaving.abort();
      if (made !== null) {
        URL.revokeObjectURL(made);
        setAddress(null);
      }
    };
  }, [bridge, media, size]);
  const over: MediaFailure | null =
    size !== null && size > LONGEST ? { type: "tooLarge", limit: LONGEST } : null;
  return {
    address,
    state,
    failure: over ?? failure ?? (state?.type === "failed" ? state.failure : null),
    retry: () => {
      setFailure(null);
      retry();
    },
  };
}
