import { expect, it } from "vitest";

import { message } from "../../../bridge/fake/conversation";
import { people } from "../../../bridge/fake/people";
import { layRows } from "./layout";
import { forget } from "./useVirtualRows";

it("remembers the heights of many rows that are not laid out any more, but not of any number", () => {
  const rows = Array.from({ length: 6_000 }, (_, n) => message(people.priya, 1, `${n}`));
  const laid = layRows(rows.slice(0, 500));
  const heights = new Map<number | string | bigint, number>();
  const changed = new Set<string>();
  for (const [n, { key }] of rows.entries()) {
    heights.set(`a:${key}`, n);
    if (n % 100 === 0) {
      changed.add(`a:${key}`);
    }
    if (n === 5_000) {
      forget(laid, heights, changed);
      expect(heights.size).toBe(5_001);
    }
  }
  forget(laid, heights, changed);
  expect([...heights.values()]).toEqual(laid.map((_, n) => n));
  expect(changed.size).toBe(5);
});
