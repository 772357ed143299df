/** Says why a file or picture cannot be had or is not shown, and what to do. */
import type { MediaFailure } from "../bridge/generated/MediaFailure";
import { unreachable } from "../stores/applyDiffs";
import type { Translate } from "./bundles";

/** Bytes as megabytes, to one place. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}

/** Why, and what helps. */
export function describeMediaFailure(t: Translate, failure: MediaFailure): string {
  switch (failure.type) {
    case "unreachable":
      return t("error-media-unreachable");
    case "interrupted":
      return t("error-media-interrupted");
    case "serverTrouble":
      return t("error-media-server-trouble");
    case "gone":
      return t("error-media-gone");
    case "notAllowed":
      return t("error-media-not-allowed");
    case "addressInvalid":
      return t("error-media-address-invalid");
    case "damaged":
      return t("error-media-damaged");
    case "tooLarge":
      return t("error-media-too-large", { limit: megabytes(failure.limit) });
    case "tooManyPixels":
      return t("error-media-too-many-pixels", {
        width: failure.dimensions.width,
        height: failure.dimensions.height,
      });
    case "tooManyFrames":
      return t("error-media-too-many-frames");
    case "notShown":
      return t("error-media-not-shown", { type: failure.mimeType });
    case "typeRefused":
      return t("error-media-type-refused", { type: failure.mimeType });
    case "storage":
      return t("error-storage");
    case "unknown":
      return t("error-media-unknown");
    default:
      return unreachable(failure);
  }
}

/** Whether trying again can help. */
export function mayPass(failure: MediaFailure): boolean {
  switch (failure.type) {
    case "unreachable":
    case "interrupted":
    case "serverTrouble":
    case "storage":
    case "unknown":
      return true;
    case "gone":
    case "notAllowed":
    case "addressInvalid":
    case "damaged":
    case "tooLarge":
    case "tooManyPixels":
    case "tooManyFrames":
    case "notShown":
    case "typeRefused":
      return false;
    default:
      return unreachable(failure);
  }
}
