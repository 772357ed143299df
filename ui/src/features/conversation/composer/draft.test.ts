import { describe, expect, it } from "vitest";

import { me, people } from "../../../bridge/fake/people";
import type { EventId } from "../../../bridge/generated/EventId";
import {
  EMPTY_DRAFT,
  TEXT_LIMIT,
  isBlank,
  isEmptyDraft,
  measureText,
  mentionQuery,
  namedIn,
  partsOf,
  sameDraft,
} from "./draft";

const { priya, tomas } = people;

describe("a draft", () => {
  it("is empty without words and without a message to answer", () => {
    expect(isBlank(" \n\t")).toBe(true);
    expect(isEmptyDraft(EMPTY_DRAFT)).toBe(true);
    expect(isEmptyDraft({ ...EMPTY_DRAFT, replyTo: "$x" as EventId })).toBe(false);
    expect(isEmptyDraft({ ...EMPTY_DRAFT, text: "x" })).toBe(false);
  });

  it("is the same if it says the same", () => {
    const draft = { text: "a", mentions: [priya], replyTo: null };
    expect(sameDraft(draft, { ...draft, mentions: [{ ...priya }] })).toBe(true);
    expect(sameDraft(draft, { ...draft, mentions: [tomas] })).toBe(false);
    expect(sameDraft(draft, { ...draft, mentions: [] })).toBe(false);
    expect(sameDraft(draft, { ...draft, text: "b" })).toBe(false);
    expect(sameDraft(draft, { ...draft, replyTo: "$x" as EventId })).toBe(false);
  });

  it("names each person once, and nobody whose name was deleted", () => {
    expect(namedIn("@Priya Raman and @Priya Raman", [priya, priya, tomas])).toEqual([priya]);
  });

  it("is taken apart into words and people, and is whole again", () => {
    const text = "Ask @Priya Raman, not @Priya or @nobody";
    const short = { ...priya, name: "Priya" };
    const parts = partsOf(text, [short, priya]);
    expect(parts).toEqual([
      { text: "Ask " },
      { person: priya },
      { text: ", not " },
      { person: short },
      { text: " or @nobody" },
    ]);
    expect(parts.map((part) => ("person" in part ? `@${part.person.name}` : part.text)).join("")).toBe(text);
    expect(partsOf("", [me])).toEqual([]);
  });
});

describe("its length", () => {
  it("counts bytes, not letters", () => {
    expect(measureText("a".repeat(TEXT_LIMIT)).left).toBe(0);
    expect(measureText("é".repeat(TEXT_LIMIT / 2 + 1)).left).toBe(-2);
    expect(measureText("👍".repeat(TEXT_LIMIT / 4)).left).toBe(0);
  });

  it("says when it is near and when it is over", () => {
    expect(measureText("a").state).toBe("ample");
    expect(measureText("a".repeat(TEXT_LIMIT * 0.8)).state).toBe("near");
    expect(measureText("a".repeat(TEXT_LIMIT)).state).toBe("near");
    expect(measureText("a".repeat(TEXT_LIMIT + 1)).state).toBe("over");
  });
});

describe("the @ under way", () => {
  it.each([
    ["@", ""],
    ["Hello @pri", "pri"],
    ["(@pri", "pri"],
    ["line\n@Priya R", "Priya R"],
  ])("is found in %j", (text, query) => {
    expect(mentionQuery(text)).toEqual({ query, start: text.lastIndexOf("@") });
  });

  it.each(["", "mail@works.example", "@ pri", "@Priya R and", "@pri\nx", `@${"x".repeat(41)}`])(
    "is not found in %j",
    (text) => {
      expect(mentionQuery(text)).toBeNull();
    },
  );
});
