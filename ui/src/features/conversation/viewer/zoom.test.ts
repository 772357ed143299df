import { describe, expect, it } from "vitest";

import { FIT, LARGEST, pan, pinchOf, zoomAt } from "./zoom";

const stage = { width: 800, height: 600 };

describe("zooming", () => {
  it("keeps what lies under the pointer under the pointer", () => {
    const point = { x: 200, y: -100 };
    const before = zoomAt(FIT, 2, point, stage);
    const after = zoomAt(before, 1.5, point, stage);
    // Where the point lies in the picture: (point - offset) / scale.
    const place = (view: typeof before) => [(point.x - view.x) / view.scale, (point.y - view.y) / view.scale];
    expect(place(after)[0]).toBeCloseTo(place(before)[0] ?? 0);
    expect(place(after)[1]).toBeCloseTo(place(before)[1] ?? 0);
    expect(after.scale).toBe(3);
  });

  it("ends at the fit and at the largest", () => {
    expect(zoomAt(FIT, 0.1, { x: 300, y: 200 }, stage)).toEqual(FIT);
    expect(zoomAt(FIT, 1_000, { x: 0, y: 0 }, stage).scale).toBe(LARGEST);
  });

  it("comes back to the middle on the way to the fit", () => {
    const corner = zoomAt(FIT, 4, { x: 400, y: 300 }, stage);
    expect(zoomAt(corner, 0.25, { x: -400, y: -300 }, stage)).toEqual(FIT);
  });
});

describe("moving", () => {
  it("shows no more of the stage than there is need for", () => {
    const large = zoomAt(FIT, 2, { x: 0, y: 0 }, stage);
    expect(pan(large, { x: 10_000, y: -10_000 }, stage)).toEqual({ scale: 2, x: 400, y: -300 });
  });

  it("does nothing at the fit", () => {
    expect(pan(FIT, { x: 50, y: 50 }, stage)).toEqual(FIT);
  });
});

it("a pinch has a middle and a width", () => {
  expect(
    pinchOf([
      { x: 0, y: 0 },
      { x: 6, y: 8 },
    ]),
  ).toEqual({ middle: { x: 3, y: 4 }, apart: 10 });
});
