/** Reading through more messages than are laid out at a time, over a document with a layout of its own. */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { message, row } from "../../../bridge/fake/conversation";
import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { me, people } from "../../../bridge/fake/people";
import type { Diff } from "../../../bridge/generated/Diff";
import type { EventId } from "../../../bridge/generated/EventId";
import type { Paging } from "../../../bridge/generated/Paging";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { LARGEST_WINDOW, STEP, WINDOW } from "../../../stores/heldRows";
import { drawn } from "../testing";
import * as layout from "./layout";

const { mei, priya, tomas } = people;

const HEIGHT = 600;

/** What a row is high: a line, two lines, three. */
function heightOf(key: string): number {
  return 24 + 20 * (Number(key.replaceAll(/\D/gu, "")) % 3);
}

/** Gives the document a layout: rows of several heights in a list as high as it says, and a position that is clamped. */
function giveScrolling(): void {
  const positions = new WeakMap<Element, number>();
  const inPixels = (length: string | undefined) => Number.parseFloat(length ?? "") || 0;
  const total = (element: HTMLElement) =>
    inPixels(element.querySelector<HTMLElement>(".sizer")?.style.blockSize);
  const clamped = (element: HTMLElement, wanted: number) =>
    Math.max(Math.min(wanted, total(element) - HEIGHT), 0);
  const get = (property: "clientHeight" | "offsetHeight" | "scrollHeight" | "scrollTop") =>
    vi.spyOn(HTMLElement.prototype, property, "get");
  get("clientHeight").mockReturnValue(HEIGHT);
  get("offsetHeight").mockImplementation(function (this: HTMLElement) {
    const key = this.dataset["row"];
    return key === undefined ? HEIGHT : heightOf(key);
  });
  get("scrollHeight").mockImplementation(function (this: HTMLElement) {
    return total(this);
  });
  get("scrollTop").mockImplementation(function (this: HTMLElement) {
    return clamped(this, positions.get(this) ?? 0);
  });
  vi.spyOn(HTMLElement.prototype, "scrollTop", "set").mockImplementation(function (this: HTMLElement, to) {
    positions.set(this, clamped(this, to));
    requestAnimationFrame(() => this.dispatchEvent(new Event("scroll")));
  });
}

beforeEach(giveScrolling);

function many(count: number, name: string): TimelineRow[] {
  return Array.from({ length: count }, (_, n) =>
    message(n % 6 < 3 ? priya : tomas, (count - n) * 0.5 + 1, `${name} ${n}`, {
      id: { type: "event", id: `$${name}-${n}` as EventId },
    }),
  );
}

const frames = (count = 4) =>
  act(async () => {
    for (let n = 0; n < count; n += 1) {
      await new Promise((done) => requestAnimationFrame(done));
    }
  });

async function opened(rows: readonly TimelineRow[], paging?: Paging) {
  const engine = new FakeEngine();
  engine.answer("timeline_paginate", () => ({}));
  const view = await drawn({ rows, engine });
  await frames(8);
  const feed = screen.getByRole("feed");
  const scroller = feed.closest<HTMLElement>("[role=presentation]") as HTMLElement;
  const tell = async (diffs: Diff<TimelineRow>[], pages: Paging | null = null) => {
    act(() =>
      view.engine.tellAll(({ what }) => what === "timeline", {
        type: "timeline",
        value: { rows: diffs, paging: pages },
      }),
    );
    await frames();
  };
  if (paging !== undefined) {
    await tell([], paging);
  }
  const scrollBy = async (pixels: number) => {
    scroller.scrollTop += pixels;
    await frames();
  };
  const articles = () => [...feed.querySelectorAll<HTMLElement>("article")];
  /** Where a row that is drawn stands, from the top of the view. */
  const topOf = (key: string) => {
    let top = Number.parseFloat(feed.style.insetBlockStart) - scroller.scrollTop;
    for (const each of feed.querySelectorAll<HTMLElement>("[data-row]")) {
      if (each.dataset["row"] === key) {
        return top;
      }
      top += heightOf(each.dataset["row"] ?? "");
    }
    return null;
  };
  /** The first message in view, and where it stands. */
  const read = () => {
    const first = articles().find((each) => {
      const key = each.dataset["row"] ?? "";
      return (topOf(key) ?? 0) + heightOf(key) > 0;
    });
    const key = first?.dataset["row"] ?? "";
    return { key, top: topOf(key) ?? Number.NaN };
  };
  const isDrawn = (text: string) => feed.textContent.includes(text);
  return { ...view, feed, scroller, tell, scrollBy, articles, topOf, read, isDrawn };
}

const MIDDLE: Paging = { backwards: "idle", forwards: "end" };
const WHOLE: Paging = { backwards: "end", forwards: "end" };

/**
 * Scrolls a few steps at a time, each time from near the end of what is laid out, until a text is drawn, and checks in
 * every step that nothing moves but what is scrolled.
 */
async function readUntil(view: Awaited<ReturnType<typeof opened>>, text: string, step: number) {
  const { scroller } = view;
  for (let n = 0; n < 40 && !view.isDrawn(text); n += 1) {
    scroller.scrollTop = step < 0 ? 1_300 : scroller.scrollHeight - HEIGHT - 1_300;
    await frames();
    for (let steps = 0; steps < 8; steps += 1) {
      const { key, top } = view.read();
      await view.scrollBy(step);
      const now = view.topOf(key);
      expect(now, `${key} is drawn still`).not.toBeNull();
      const moved = (now ?? 0) - top;
      // By what was scrolled, or by less where an edge was in the way; never further, and never back.
      expect(moved, key).toBeGreaterThanOrEqual(Math.min(-step, 0) - 2);
      expect(moved, key).toBeLessThanOrEqual(Math.max(-step, 0) + 2);
    }
  }
  expect(view.isDrawn(text)).toBe(true);
}

describe("reading through many messages", () => {
  it("costs a page the same, however many were read", async () => {
    const lay = vi.spyOn(layout, "layRows");
    const view = await opened(many(100_000, "row"), MIDDLE);
    fireEvent.keyDown(view.articles().at(-1) as Element, { key: "Home" });
    await waitFor(() => expect(view.isDrawn("row 0")).toBe(true));
    await frames(8);
    lay.mockClear();
    for (let n = 0; n < 100; n += 1) {
      await view.tell(
        many(30, `page ${n}`)
          .toReversed()
          .map((value) => ({ op: "pushFront", value })),
      );
      view.scroller.scrollTop = 0;
    }
    expect(lay.mock.calls.length).toBeGreaterThanOrEqual(100);
    expect(lay.mock.calls.length).toBeLessThan(210);
    expect(Math.max(...lay.mock.calls.map(([rows]) => rows.length))).toBeLessThan(LARGEST_WINDOW + 2 * STEP);
  });

  it("moves nothing but what is scrolled, back to the first message and on to the newest", async () => {
    const view = await opened(many(4_000, "row"), WHOLE);
    expect(view.isDrawn("row 3999")).toBe(true);
    await readUntil(view, "row 0", -200);
    expect(screen.getByRole("button", { name: /Newest/ })).toBeTruthy();
    await readUntil(view, "row 3999", 200);
    await frames(8);
    expect(screen.queryByRole("button", { name: /Newest/ })).toBeNull();
    expect(view.articles().length).toBeLessThan(80);
  }, 60_000);
});

describe("what lies outside of what is laid out", () => {
  /** Opens 4,000 messages and goes to the first with the keyboard. */
  async function atFirst(rows = many(4_000, "row")) {
    const view = await opened(rows, WHOLE);
    const newest = view.articles().at(-1) as HTMLElement;
    newest.focus();
    fireEvent.keyDown(newest, { key: "Home" });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/row 0$/u));
    await frames(8);
    return view;
  }
  const pill = () => screen.getByRole("button", { name: /Newest/u });
  const numbers = (each: Element | undefined) => [
    each?.getAttribute("aria-posinset"),
    each?.getAttribute("aria-setsize"),
  ];

  it("is gone to by keys, and every message says its number", async () => {
    const view = await atFirst();
    expect(view.isDrawn("This is where")).toBe(true);
    expect(numbers(document.activeElement ?? undefined)).toEqual(["1", "4000"]);
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/row 1$/u));
    fireEvent.keyDown(document.activeElement as Element, { key: "End" });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/row 3999$/u));
    expect(numbers(document.activeElement ?? undefined)).toEqual(["4000", "4000"]);
    expect(view.engine.requests("timeline_open")).toHaveLength(1);
  });

  it("is stepped into message by message", async () => {
    const view = await opened(many(WINDOW + 30, "row"), MIDDLE);
    view.scroller.scrollTop = 1_000;
    await frames();
    view.articles().at(0)?.focus();
    for (let n = 0; n < 60; n += 1) {
      fireEvent.keyDown(document.activeElement as Element, { key: "ArrowUp" });
      await frames(1);
    }
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/row 0$/u));
    expect(numbers(document.activeElement ?? undefined)).toEqual(["1", "-1"]);
  });

  it("is where the newest is, and how many came in is said", async () => {
    const view = await atFirst();
    const { key, top } = view.read();
    await view.tell([
      { op: "append", values: [message(mei, 0, "The tide is in."), message(mei, 0, "High.")] },
    ]);
    expect(view.read()).toEqual({ key, top });
    expect(pill().textContent).toMatch(/2/u);
    const heard = [...view.container.querySelectorAll("[aria-live=polite]")].at(-1);
    expect(heard?.textContent).toMatch(/2.*Mei-Lin Zhou/u);
    fireEvent.click(pill());
    await waitFor(() => expect(view.isDrawn("High.")).toBe(true));
    await frames(8);
    expect(view.scroller.scrollTop).toBe(view.scroller.scrollHeight - HEIGHT);
    expect(screen.queryByRole("button", { name: /Newest/u })).toBeNull();
    expect(view.engine.requests("timeline_open")).toHaveLength(1);
  });

  it("is shown when this account writes", async () => {
    const view = await atFirst();
    await view.tell([{ op: "pushBack", value: message(me, 0, "Mine.", { send: { type: "sending" } }) }]);
    await waitFor(() => expect(view.isDrawn("Mine.")).toBe(true));
    await frames(8);
    expect(view.scroller.scrollTop).toBe(view.scroller.scrollHeight - HEIGHT);
  });

  it("is jumped to from a quote, and leads back", async () => {
    const rows = many(4_000, "row");
    const event = "$row-700" as EventId;
    const answer = message(mei, 0, "Yes.", { replyTo: { event, quote: { type: "unavailable" } } });
    const view = await opened([...rows, answer], WHOLE);
    fireEvent.click(screen.getByRole("button", { name: /Show the message this answers/u }));
    await waitFor(() => expect(view.isDrawn("row 700")).toBe(true));
    await frames(8);
    const quoted = view.articles().find((each) => each.textContent.endsWith("row 700"));
    expect(quoted?.className).toMatch(/target/u);
    const top = view.topOf(quoted?.dataset["row"] ?? "") ?? Number.NaN;
    expect(top).toBeGreaterThan(HEIGHT / 4);
    expect(top).toBeLessThan((HEIGHT * 3) / 4);
    fireEvent.click(pill());
    await waitFor(() => expect(view.isDrawn("Yes.")).toBe(true));
    expect(view.engine.requests("timeline_open")).toHaveLength(1);
  });

  it("can begin with the unread line", async () => {
    const rows = [...many(1_000, "read"), row({ type: "unread" }), ...many(3_000, "new")];
    const view = await opened(rows, MIDDLE);
    expect(view.isDrawn("New since")).toBe(true);
    expect(view.isDrawn("new 0")).toBe(true);
    expect(pill()).toBeTruthy();
    expect(view.engine.requests("room_mark_read")).toEqual([]);
  });

  it("comes below what is read without moving it, at the very end too", async () => {
    const rows = many(4_000, "row");
    const view = await atFirst(rows);
    fireEvent.wheel(view.scroller);
    view.scroller.scrollTop = view.scroller.scrollHeight;
    await frames();
    const last = rows[WINDOW - 1]?.key ?? "";
    expect(view.isDrawn(`row ${WINDOW}`)).toBe(true);
    expect(view.topOf(last)).toBeGreaterThan(HEIGHT / 2);
    expect(view.topOf(last)).toBeLessThan(HEIGHT);
  });

  it("grows as more comes in, while the newest are being read", async () => {
    const view = await opened(many(WINDOW, "row"), WHOLE);
    const lay = vi.spyOn(layout, "layRows");
    for (let n = 0; n < 15; n += 1) {
      await view.tell([{ op: "append", values: many(100, `later ${n}`) }]);
      await frames();
      expect(view.scroller.scrollTop).toBe(view.scroller.scrollHeight - HEIGHT);
    }
    expect(view.isDrawn("later 14 99")).toBe(true);
    expect(Math.max(...lay.mock.calls.map(([rows]) => rows.length))).toBeLessThanOrEqual(
      LARGEST_WINDOW + STEP,
    );
  });

  it("leaves what is selected drawn", async () => {
    const view = await opened(many(4_000, "row"), WHOLE);
    const lay = vi.spyOn(layout, "layRows");
    const laidOut = () => lay.mock.lastCall?.[0].length ?? 0;
    while (laidOut() < LARGEST_WINDOW) {
      view.scroller.scrollTop = 100;
      await frames();
    }
    view.scroller.scrollTop = 1_300;
    await frames();
    const [first] = view.articles();
    const body = first?.querySelector("[data-body]") as Element;
    getSelection()?.setBaseAndExtent(
      body,
      0,
      view.articles().at(3)?.querySelector("[data-body]") as Element,
      1,
    );
    document.dispatchEvent(new Event("selectionchange"));
    for (let n = 0; n < 20; n += 1) {
      await view.scrollBy(-200);
      expect(body.isConnected).toBe(true);
    }
    expect(laidOut()).toBeLessThan(LARGEST_WINDOW);
    getSelection()?.removeAllRanges();
  });

  it("is where the message is that a writer changes", async () => {
    const own = message(me, 1, "Mine.", { can: { reply: true, react: true, edit: true, delete: true } });
    const view = await atFirst([...many(4_000, "row"), own]);
    expect(view.isDrawn("Mine.")).toBe(false);
    fireEvent.keyDown(screen.getByRole("textbox"), { key: "ArrowUp" });
    await waitFor(() => expect(screen.getByRole("textbox").textContent).toBe("Mine."));
  });
});
