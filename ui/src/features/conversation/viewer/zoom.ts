/** How a picture lies on the stage, as pure arithmetic: no view, no events. Lengths are CSS pixels. */

/** A point, measured from the middle of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large a picture is against its fit, and how far its middle is from the stage's. */
export interface ZoomView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The stage on which the picture lies. */
export interface Stage {
  readonly width: number;
  readonly height: number;
}

/** The whole picture, as large as it fits. */
export const FIT: ZoomView = { scale: 1, x: 0, y: 0 };

/** The largest it gets, against its fit. */
export const LARGEST = 8;

/** One step of a key or button. */
export const STEP = 1.5;

/** Enlarges or reduces, so that what lies under a point stays there. */
export function zoomAt(view: ZoomView, factor: number, point: Point, stage: Stage): ZoomView {
  const scale = Math.min(Math.max(view.scale * factor, 1), LARGEST);
  const ratio = scale / view.scale;
  return kept(
    { scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio },
    stage,
  );
}

/** Moves the picture, never so far that the stage shows beside it without need. */
export function pan(view: ZoomView, by: Point, stage: Stage): ZoomView {
  return kept({ ...view, x: view.x + by.x, y: view.y + by.y }, stage);
}

function kept({ scale, x, y }: ZoomView, { width, height }: Stage): ZoomView {
  const most = { x: ((scale - 1) * width) / 2, y: ((scale - 1) * height) / 2 };
  // Plus 0 turns -0 into 0.
  const within = (value: number, limit: number) => Math.min(Math.max(value, -limit), limit) + 0;
  return { scale, x: within(x, most.x), y: within(y, most.y) };
}

/** The middle of two fingers, and how far they are apart. */
export function pinchOf([first, second]: readonly [Point, Point]): { middle: Point; apart: number } {
  return {
    middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
    apart: Math.hypot(first.x - second.x, first.y - second.y),
  };
}
