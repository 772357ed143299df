import { describe, expect, it } from "vitest";

import { groupsOf, regroup } from "./recoveryCode";

describe("recovery code", () => {
  it("falls into groups of four, wherever the spaces were", () => {
    expect(groupsOf("EsTc8pL R1ijJ\n")).toEqual(["EsTc", "8pLR", "1ijJ"]);
    expect(groupsOf("EsTc8")).toEqual(["EsTc", "8"]);
    expect(groupsOf("")).toEqual([]);
  });

  it.each([
    // Typed at the end.
    ["EsTc8", 5, "EsTc 8", 6],
    ["EsTc", 4, "EsTc", 4],
    // Typed in the middle: the caret stays behind the letter.
    ["EsXTc 8pLR", 3, "EsXT c8pL R", 3],
    ["EsTcX 8pLR", 5, "EsTc X8pL R", 6],
    // Pasted with line ends.
    ["EsTc\n8pLR\n", 10, "EsTc 8pLR", 9],
    ["", 0, "", 0],
  ])("keeps the caret in %j at %i", (typed, caret, text, after) => {
    expect(regroup(typed, caret)).toEqual({ text, caret: after });
  });
});
