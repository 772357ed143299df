import { describe, expect, it } from "vitest";

import { frameOf } from "./frame";

describe("the frame of a picture", () => {
  it.each([
    ["a wide one", { width: 1760, height: 1000 }, { width: 22, height: 12.5 }],
    ["a tall one", { width: 1200, height: 1600 }, { width: 16.5, height: 22 }],
    ["a small one, as large as it is", { width: 160, height: 128 }, { width: 10, height: 8 }],
    ["a dot, large enough to press", { width: 1, height: 1 }, { width: 6, height: 6 }],
    ["a strip, large enough to press", { width: 20_000, height: 10 }, { width: 22, height: 6 }],
    [
      "one that claims to be enormous",
      { width: 4_294_967_295, height: 4_294_967_295 },
      { width: 22, height: 22 },
    ],
  ])("is kept free for %s", (_name, dimensions, frame) => {
    expect(frameOf(dimensions)).toEqual(frame);
  });

  it("is kept free where nothing is said of the size", () => {
    expect(frameOf(null)).toEqual({ width: 22, height: 14 });
  });
});
