import { useEffect, useState } from "react";

import type { Bridge } from "../../../bridge/bridge";
import { useBridge } from "../../../bridge/context";
import type { ApiError } from "../../../bridge/generated/ApiError";
import type { MediaFailure } from "../../../bridge/generated/MediaFailure";
import type { MediaPart } from "../../../bridge/generated/MediaPart";
import type { MediaState } from "../../../bridge/generated/MediaState";
import type { MediaToken } from "../../../bridge/generated/MediaToken";

/** A part of a medium, followed. */
export interface FollowedMedia {
  /** How far it has come; `null` until that is known, and while it is not wanted. */
  readonly state: MediaState | null;
  retry(): void;
}

/**
 * What was ready when it was last looked at, so that a row that is drawn again does not begin with a placeholder. Only
 * a first guess: the subscription says how it is now.
 */
const ready = new WeakMap<Bridge, Map<string, MediaState>>();

/** How many parts are remembered as ready; the oldest go. */
const REMEMBERED = 500;

function remembered(bridge: Bridge, key: string): MediaState | null {
  return ready.get(bridge)?.get(key) ?? null;
}

function remember(bridge: Bridge, key: string, state: MediaState): void {
  const known = ready.get(bridge) ?? new Map<string, MediaState>();
  ready.set(bridge, known);
  known.delete(key);
  if (state.type === "ready") {
    known.set(key, state);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) {
      known.delete(oldest);
    }
  }
}

/** Fetches a part of a medium while it is wanted, and tells how that goes. */
export function useMedia(media: MediaToken | null, part: MediaPart, wanted = true): FollowedMedia {
  const bridge = useBridge();
  const key = `${media ?? ""}/${part}`;
  const [retried, setRetried] = useState(0);
  const [told, setTold] = useState<{ key: string; state: MediaState } | null>(null);
  useEffect(() => {
    if (media === null || !wanted) {
      return undefined;
    }
    // A failed part is asked for anew by a new subscription.
    const asked = { media, part, retried };
    const tell = (state: MediaState) => {
      remember(bridge, key, state);
      setTold({ key, state });
    };
    return bridge.subscribe(
      () => bridge.call("media_watch", { media: asked.media, part: asked.part }),
      (update) => {
        if (update.type === "media") {
          tell(update.value);
        }
      },
      (error) => tell({ type: "failed", failure: failureOf(error) }),
    );
  }, [bridge, media, part, key, wanted, retried]);
  const state = told?.key === key ? told.state : remembered(bridge, key);
  return {
    state: media === null ? { type: "failed", failure: { type: "addressInvalid" } } : wanted ? state : null,
    retry: () => {
      setTold(null);
      setRetried((before) => before + 1);
    },
  };
}

/** Why a medium cannot be had, from an error of any command about it. */
export function failureOf({ code }: ApiError): MediaFailure {
  switch (code.type) {
    case "media":
      return code.failure;
    case "networkUnavailable":
    case "serverUnavailable":
      return { type: "unreachable" };
    case "storage":
      return { type: "storage" };
    default:
      return { type: "unknown" };
  }
}
