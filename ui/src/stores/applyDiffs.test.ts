import { describe, expect, it } from "vitest";

import type { Diff } from "../bridge/generated/Diff";
import { applyDiffs, splicesOf } from "./applyDiffs";
import golden from "../../../crates/protocol/fixtures/diffs.json";

describe("applyDiffs", () => {
  it("replays what the engine's side writes down, every variant", () => {
    const seen = new Set<string>();
    let list: readonly string[] = [];
    for (const step of golden) {
      const diffs = step.diffs as Diff<string>[];
      list = applyDiffs(list, diffs);
      expect(list).toEqual(step.after);
      diffs.forEach(({ op }) => seen.add(op));
    }
    expect([...seen].toSorted()).toEqual([
      "append",
      "clear",
      "insert",
      "popBack",
      "popFront",
      "pushBack",
      "pushFront",
      "remove",
      "reset",
      "set",
      "truncate",
    ]);
  });

  it("leaves the list it was given as it was", () => {
    const before = Object.freeze(["a", "b"]);
    expect(applyDiffs(before, [{ op: "set", index: 0, value: "c" }])).toEqual(["c", "b"]);
    expect(before).toEqual(["a", "b"]);
  });

  it("answers the same list for no change, so that nothing is drawn again", () => {
    const before = ["a"];
    expect(applyDiffs(before, [])).toBe(before);
  });

  it.each<Diff<string>>([
    { op: "insert", index: 2, value: "x" },
    { op: "set", index: 1, value: "x" },
    { op: "remove", index: 1 },
    { op: "truncate", length: 2 },
  ])("refuses a change beyond the end: $op", (diff) => {
    expect(() => applyDiffs(["a"], [diff])).toThrow(RangeError);
  });

  it("makes one change of a page that comes in side by side", () => {
    const page: Diff<string>[] = [
      { op: "pushFront", value: "c" },
      { op: "pushFront", value: "b" },
      { op: "insert", index: 0, value: "day" },
      { op: "set", index: 1, value: "B" },
      { op: "remove", index: 3 },
      { op: "insert", index: 3, value: "other day" },
    ];
    expect(splicesOf(2, page)).toEqual([{ at: 0, removed: 1, values: ["day", "B", "c", "other day"] }]);
    expect(applyDiffs(["old day", "d"], page)).toEqual(["day", "B", "c", "other day", "d"]);
  });

  it("takes a list longer than a function takes arguments", () => {
    const values = Array.from({ length: 300_000 }, (_, index) => index);
    expect(applyDiffs<number>([], [{ op: "reset", values }])).toHaveLength(300_000);
  });
});
