import { describe, expect, it } from "vitest";

import { endOf } from "./quiet";

describe("endOf", () => {
  it("counts minutes", () => {
    const now = new Date(2026, 10, 25, 22, 15);
    expect(endOf("halfHour", now)).toBe(new Date(2026, 10, 25, 22, 45).getTime());
    expect(endOf("hour", now)).toBe(new Date(2026, 10, 25, 23, 15).getTime());
    expect(endOf("fourHours", now)).toBe(new Date(2026, 10, 26, 2, 15).getTime());
  });

  it("ends in the morning, whatever the hour is now", () => {
    expect(endOf("tomorrow", new Date(2026, 10, 30, 0, 5))).toBe(new Date(2026, 11, 1, 8).getTime());
    expect(endOf("tomorrow", new Date(2026, 11, 31, 23, 59))).toBe(new Date(2027, 0, 1, 8).getTime());
  });

  it.each([
    [22, 23],
    [23, 30],
    [24, 30],
    [28, 30],
    [29, 30],
  ])("ends on the next Monday: from November %i on the %i", (day, monday) => {
    expect(endOf("monday", new Date(2026, 10, day, 12))).toBe(new Date(2026, 10, monday, 8).getTime());
  });
});
