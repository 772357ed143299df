import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../../i18n/languages";
import type { Language } from "../../../i18n/languages";
import { FREQUENT, allEmoji, findEmoji } from "./emoji";

describe("emoji", () => {
  it.each(Object.keys(LANGUAGES) as Language[])(
    "are there in %s, the frequent ones with names",
    async (language) => {
      const list = await allEmoji(language);
      expect(list.length).toBeGreaterThan(1_500);
      const known = new Set(list.map((each) => each.unicode));
      expect(FREQUENT.filter((each) => !known.has(each))).toEqual([]);
    },
  );

  it("are found by the beginning of words, names before tags", async () => {
    const list = await allEmoji("en");
    expect(findEmoji(list, "thumbs up")[0]?.unicode).toBe("👍\uFE0F");
    const [first] = findEmoji(list, "rocket");
    expect(first?.label).toBe("rocket");
    expect(findEmoji(list, "  ")).toEqual([]);
    expect(findEmoji(list, "zzzz")).toEqual([]);
  });

  it("are found without accents", async () => {
    const list = await allEmoji("fr");
    expect(findEmoji(list, "coeur rouge").length).toBeGreaterThan(0);
    expect(findEmoji(list, "fusee").map((each) => each.unicode)).toContain("🚀");
  });
});
