import { describe, expect, it } from "vitest";

import { translator } from "./bundles";
import { makeFormat } from "./format";
import { localeOf, systemLanguage } from "./languages";

const NOW = new Date(2026, 10, 22, 15, 0).getTime();
const t = translator("en", ["en-GB"]);
const format = makeFormat("en-GB", t, () => NOW);
const at = (day: number, hour = 9, month = 10, year = 2026) => new Date(year, month, day, hour, 26).getTime();

describe("languages", () => {
  it.each([
    [["de-AT", "en"], "de", "de-AT"],
    [["pt-BR", "fr-CA"], "fr", "fr-CA"],
    [["ja"], "en", "en-GB"],
    [["en-US"], "en", "en-GB"],
    [["cy"], "cy", "cy-GB"],
  ] as const)("speaks the first of %j it knows", (preferred, language, locale) => {
    expect(systemLanguage(preferred)).toBe(language);
    expect(localeOf(language, preferred)).toBe(locale);
  });

  it("isolates names, so that they cannot turn a sentence round", () => {
    expect(t("screen-rooms-invited-by", { name: "يوسف" })).toBe("\u2068يوسف\u2069 invites you");
  });

  it("counts as the language does", () => {
    const german = translator("de", ["de-DE"]);
    expect(german("screen-rooms-unsent", { count: 1 })).toContain("Nachricht");
    expect(german("screen-rooms-unsent", { count: 2 })).toContain("Nachrichten");
  });
});

describe("format", () => {
  it("says how long ago, as a list's end column does", () => {
    expect(format.listTime(at(22))).toBe("09:26");
    expect(format.listTime(at(21, 23))).toBe("Yesterday");
    expect(format.listTime(at(19))).toBe("Thu");
    expect(format.listTime(at(3, 9, 2))).toBe("3 Mar");
    expect(format.listTime(at(3, 9, 2, 2024))).toBe("3 Mar 2024");
  });

  it("names days", () => {
    expect(format.day(at(22))).toBe("Today");
    expect(format.day(at(21))).toBe("Yesterday");
    expect(format.day(at(19))).toBe("Thursday 19 November");
    expect(format.day(at(3, 9, 2, 2024))).toBe("Sunday, 3 March 2024");
  });

  it("writes sizes and lists", () => {
    expect(format.fileSize(999)).toBe("999 byte");
    expect(format.fileSize(2_400_000)).toBe("2.4 MB");
    expect(format.list(["Priya", "Tomas", "Idris"])).toBe("Priya, Tomas and Idris");
  });
});
