/** The room that a picture takes in the timeline, known before anything of it is there. */
import type { Dimensions } from "../../../bridge/generated/Dimensions";

/** The most a picture takes, and the least either side has, in rem. */
const MOST = 22;
const LEAST = 6;

/** CSS pixels a rem, at 100 % text. */
const REM = 16;

/** Where the sender says nothing of the size. */
const UNKNOWN: Dimensions = { width: 22 * REM, height: 14 * REM };

/** A width and a height, in rem. */
interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * The frame of a picture or film: as large as itself, at most 22 rem, in its own proportions. A strip that would be
 * too thin to see or to press gets the least, with ground beside it.
 */
export function frameOf(dimensions: Dimensions | null): Frame {
  const { width, height } = dimensions ?? UNKNOWN;
  const scale = Math.min(1 / REM, MOST / width, MOST / height);
  return { width: Math.max(width * scale, LEAST), height: Math.max(height * scale, LEAST) };
}
