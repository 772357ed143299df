import { describe, expect, it } from "vitest";

import type { Block } from "../../../bridge/generated/Block";
import type { Inline } from "../../../bridge/generated/Inline";
import type { UserId } from "../../../bridge/generated/UserId";
import { markdownOf } from "./markdown";
import cases from "../../../../../crates/richtext/fixtures/markdown.json";

const text = (value: string): Inline => ({ type: "text", text: value });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const styled = (style: "strong" | "emphasis" | "strike", value: string): Inline => ({
  type: "styled",
  style,
  content: [text(value)],
});

describe("a message taken up for a change", () => {
  // The engine reads the same cases the other way round.
  it.each(
    (cases as { markdown: string; blocks: Block[] }[]).map(
      ({ markdown, blocks }) => [markdown, blocks] as const,
    ),
  )("keeps %s", (markdown, blocks) => {
    expect(markdownOf(blocks)).toMatchObject({ text: markdown, lossy: false });
  });

  it("keeps white space at the edge of a mark outside", () => {
    expect(markdownOf([paragraph(text("x"), styled("strong", " a "), text("y"))]).text).toBe("x **a** y");
  });

  it("keeps whom it names", () => {
    const named: Inline = { type: "mention", user: "@p:x.example" as UserId, name: "Priya" };
    expect(markdownOf([paragraph(named, text(" please"))])).toEqual({
      text: "@Priya please",
      lossy: false,
      mentions: [{ user: "@p:x.example", name: "Priya", ambiguous: false }],
    });
  });

  it.each<[string, Block[]]>([
    ["covered words", [paragraph({ type: "spoiler", reason: null, content: [text("x")] })]],
    ["underlines", [paragraph({ type: "styled", style: "underline", content: [text("x")] })]],
    ["what folds", [{ type: "details", summary: [text("x")], blocks: [] }]],
    ["what was cut", [{ type: "truncated" }]],
    ["pictures among words", [paragraph({ type: "image", alt: "x" })]],
  ])("says that %s cannot be kept", (_name, blocks) => {
    expect(markdownOf(blocks).lossy).toBe(true);
  });
});
