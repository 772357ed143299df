import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { me, people } from "../../../bridge/fake/people";
import type { Block } from "../../../bridge/generated/Block";
import type { Inline } from "../../../bridge/generated/Inline";
import type { InlineStyle } from "../../../bridge/generated/InlineStyle";
import { I18n } from "../../../i18n/I18n";
import { ConversationContext } from "../ConversationContext";
import type { ConversationActs } from "../ConversationContext";
import { Saves } from "../media/saves";
import { faults } from "../testing";
import { RichText } from "./RichText";

const nothing = () => undefined;
const acts: ConversationActs = {
  followLink: nothing,
  showEvent: nothing,
  reply: nothing,
  edit: nothing,
  copy: nothing,
  copyLink: nothing,
  showReactions: nothing,
  askDelete: nothing,
  openPicture: nothing,
  saveFile: nothing,
  cancelSave: nothing,
  toggleReaction: nothing,
  retry: nothing,
  discard: nothing,
};

function draw(blocks: readonly Block[]) {
  return render(
    <I18n language="en">
      <ConversationContext value={{ me: me.user, acts, saves: new Saves(new FakeEngine()) }}>
        <main>
          <RichText blocks={blocks} />
        </main>
      </ConversationContext>
    </I18n>,
  );
}

const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });

/** The page without the marks that keep directions apart. */
function page(blocks: readonly Block[]): string {
  return draw(blocks).container.innerHTML.replaceAll(/[\u2068\u2069]/gu, "");
}

const BLOCKS: Record<Block["type"], [Block, RegExp]> = {
  paragraph: [paragraph(text("words")), /<p [^>]*dir="auto"[^>]*>words<\/p>/],
  heading: [{ type: "heading", level: 2, content: [text("Title")] }, /<h4 [^>]*>Title<\/h4>/],
  quote: [{ type: "quote", blocks: [paragraph(text("said"))] }, /<blockquote [^>]*><p [^>]*>said/],
  list: [
    { type: "list", ordered: true, start: 3, items: [[paragraph(text("one"))], [paragraph(text("two"))]] },
    /<ol [^>]*start="3"[^>]*><li [^>]*>.*one.*<\/li><li [^>]*>.*two.*<\/li><\/ol>/,
  ],
  code: [
    { type: "code", language: "rust", text: "  fn <main>" },
    /rust<\/figcaption><pre [^>]*><code>  fn &lt;main&gt;<\/code><\/pre>/,
  ],
  table: [
    {
      type: "table",
      caption: [text("Estimates")],
      rows: [
        {
          cells: [
            { header: true, content: [text("Part")] },
            { header: false, content: [text("1.2")] },
          ],
        },
      ],
    },
    /<caption [^>]*>Estimates<\/caption>.*<th [^>]*>Part<\/th><td [^>]*>1\.2<\/td>/,
  ],
  details: [
    { type: "details", summary: [text("Small print")], blocks: [paragraph(text("inside"))] },
    /<details [^>]*><summary [^>]*>Small print<\/summary>.*inside/,
  ],
  rule: [{ type: "rule" }, /<hr/],
  truncated: [{ type: "truncated" }, /The rest of this message is too large/],
};

const INLINES: Record<Inline["type"], [Inline, RegExp]> = {
  text: [text("<b>not bold</b>"), /&lt;b&gt;not bold&lt;\/b&gt;/],
  break: [{ type: "break" }, /<br>/],
  styled: [{ type: "styled", style: "strong", content: [text("strong")] }, /<strong>strong<\/strong>/],
  code: [{ type: "code", text: "C7" }, /<code [^>]*>C7<\/code>/],
  link: [
    {
      type: "link",
      href: "https://a.example/",
      host: "a.example",
      dangers: [],
      content: [text("here")],
    },
    /role="link"[^>]*title="Opens a\.example"[^>]*>here/,
  ],
  mention: [
    { type: "mention", user: people.priya.user, name: "Priya Raman" },
    /title="@priya\.raman:treasury\.gov\.example"[^>]*>@<bdi>Priya Raman<\/bdi>/,
  ],
  roomMention: [{ type: "roomMention" }, /@everyone/],
  spoiler: [
    { type: "spoiler", reason: null, content: [text("secret")] },
    /<button [^>]*>Covered\. Show it<\/button>/,
  ],
  image: [{ type: "image", alt: "a crane" }, /a crane/],
};

const STYLES: Record<InlineStyle, string> = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "del",
  superscript: "sup",
  subscript: "sub",
};

describe("rich text", () => {
  it.each(Object.entries(BLOCKS))("draws a block of kind %s", (_type, [block, expected]) => {
    expect(page([block])).toMatch(expected);
  });

  it.each(Object.entries(INLINES))("draws a run of kind %s", (_type, [inline, expected]) => {
    expect(page([paragraph(inline)])).toMatch(expected);
  });

  it.each(Object.entries(STYLES))("draws %s", (style, tag) => {
    const styled: Inline = { type: "styled", style: style as InlineStyle, content: [text("x")] };
    expect(draw([paragraph(styled)]).container.querySelector(tag)?.textContent).toBe("x");
  });

  it("marks the reader's own name, and no other", () => {
    const { container } = draw([
      paragraph(
        { type: "mention", user: me.user, name: me.name },
        { type: "mention", user: people.mei.user, name: "Mei" },
      ),
    ]);
    const [own, other] = container.querySelectorAll("span[title]");
    expect(own?.className).toMatch(/\bme\b/);
    expect(other?.className).not.toMatch(/\bme\b/);
  });

  it("says where a misleading link leads, beside it", () => {
    const { container } = draw([
      paragraph({
        type: "link",
        href: "https://evil.example/",
        host: "evil.example",
        dangers: ["otherAddress"],
        content: [text("works.gov.example")],
      }),
    ]);
    expect(container.textContent).toBe("works.gov.example (evil.example)");
  });

  it("has no fault of accessibility", async () => {
    const blocks = Object.values(BLOCKS).map(([block]) => block);
    const inlines = Object.values(INLINES).map(([inline]) => inline);
    expect(await faults(draw([...blocks, paragraph(...inlines)]).container)).toEqual([]);
  });
});
