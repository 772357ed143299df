import type { MediaFailure } from "../generated/MediaFailure";
import type { TimelineRow } from "../generated/TimelineRow";
import { FILE, PICTURE, captionOf, message } from "./conversation";
import type { FakeMedia } from "./FakeMedia";
import { media } from "./media";
import { me, people } from "./people";

/** Every reason for which a medium is not shown. */
export const FAILURES: { readonly [T in MediaFailure["type"]]: Extract<MediaFailure, { type: T }> } = {
  unreachable: { type: "unreachable" },
  interrupted: { type: "interrupted" },
  serverTrouble: { type: "serverTrouble" },
  gone: { type: "gone" },
  notAllowed: { type: "notAllowed" },
  addressInvalid: { type: "addressInvalid" },
  damaged: { type: "damaged" },
  tooLarge: { type: "tooLarge", limit: 64_000_000 },
  tooManyPixels: { type: "tooManyPixels", dimensions: { width: 50_000, height: 50_000 } },
  tooManyFrames: { type: "tooManyFrames" },
  notShown: { type: "notShown", mimeType: "image/svg+xml" },
  typeRefused: { type: "typeRefused", mimeType: "image/webp" },
  storage: { type: "storage" },
  unknown: { type: "unknown" },
};

/** A conversation in which files are in every state. */
export function everyFile(all: FakeMedia): TimelineRow[] {
  const { aoife, helen, mei, priya, samuel, tomas } = people;
  const failing = (failure: MediaFailure) => all.add({ failure });
  return [
    message(helen, 90, {
      ...PICTURE,
      caption: captionOf("North pier, grid C4 to C9. Red marks are the voids."),
    }),
    message(me, 80, {
      ...PICTURE,
      name: "Quay.jpg",
      media: media.quay,
      dimensions: { width: 1200, height: 1600 },
    }),
    message(aoife, 75, { ...PICTURE, thumbnail: false, dimensions: { width: 3000, height: 900 } }),
    message(mei, 70, { ...PICTURE, media: all.add({ stuck: true }) }),
    message(mei, 69, { ...PICTURE, media: failing(FAILURES.interrupted), blurhash: null }),
    message(mei, 68, { ...PICTURE, media: failing(FAILURES.tooManyPixels), blurhash: null }),
    message(mei, 67, {
      ...PICTURE,
      media: failing(FAILURES.notShown),
      dimensions: { width: 320, height: 40 },
    }),
    message(mei, 66, { ...PICTURE, media: null, blurhash: null }),
    message(priya, 60, {
      ...PICTURE,
      kind: "video",
      name: "Low-tide.mp4",
      mimeType: "video/mp4",
      size: 18_000_000,
      duration: 74_000,
    }),
    message(samuel, 50, {
      ...FILE,
      kind: "audio",
      name: "",
      mimeType: "audio/wav",
      size: 32_044,
      media: media.call,
      duration: 2_000,
      voice: true,
    }),
    message(samuel, 49, {
      ...FILE,
      kind: "audio",
      name: "Minutes.wav",
      media: media.call,
      duration: 3_726_000,
    }),
    message(tomas, 40, { ...FILE, media: media.survey }),
    message(tomas, 39, { ...FILE, name: "Unfindable.ods", mimeType: "application/vnd.ms-excel" }),
    message(tomas, 38, { ...FILE, kind: "location", name: "North pier", mimeType: "", size: null }),
    message(
      me,
      3,
      { ...PICTURE, caption: captionOf("On its way.") },
      { send: { type: "uploading", sent: 120_000, total: 310_000 } },
    ),
    message(
      me,
      2,
      {
        ...FILE,
        name: "Cores.iso",
        mimeType: "application/octet-stream",
        size: 90_000_000,
        media: media.survey,
      },
      { send: { type: "failed", reason: { type: "fileTooLarge", limit: 50_000_000 } } },
    ),
  ];
}
