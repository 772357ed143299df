import { describe, expect, it } from "vitest";

import { initialsOf, tintOf } from "./monogram";

describe("monogram", () => {
  it.each([
    ["Priya Raman", "PR"],
    ["Mei-Lin Zhou", "MZ"],
    ["Aoife", "A"],
    ["Ana Maria de la Cruz", "AC"],
    ["@anna:example.org", "@AO".slice(1)],
    ["Ótavio Émile", "ÓÉ"],
    ["", ""],
    ["🎉", ""],
  ])("stands for the person %s", (name, initials) => {
    expect(initialsOf(name, "person")).toBe(initials);
  });

  it.each([
    ["Harbour wall repairs", "HW"],
    ["Board of the Harbour", "BH"],
    ["Flood barrier board (2025)", "FB"],
    ["The", "T"],
  ])("stands for the room %s", (name, initials) => {
    expect(initialsOf(name, "room")).toBe(initials);
  });

  it("gives an id the same tint each time, and ids different ones", () => {
    const tints = Array.from({ length: 200 }, (_, index) => tintOf(`@person${index}:example.org`));
    expect(tintOf("@a:example.org")).toBe(tintOf("@a:example.org"));
    expect(new Set(tints)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });
});
