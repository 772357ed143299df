import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { message } from "../../../bridge/fake/conversation";
import { me, member, people } from "../../../bridge/fake/people";
import type { EventId } from "../../../bridge/generated/EventId";
import type { MessageContent } from "../../../bridge/generated/MessageContent";
import type { RoomId } from "../../../bridge/generated/RoomId";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { toasts } from "../../../design/primitives/toasts";
import { drawn, faults, giveLayout } from "../testing";
import { messageLink } from "./messageLink";

const { idris, mei, priya } = people;
const written = vi.fn((_text: string) => Promise.resolve());

beforeEach(() => {
  giveLayout();
  written.mockClear();
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(written);
});

const reactions = [
  { key: "👍", people: [mei, idris], count: 2, own: false },
  { key: "👀", people: [priya], count: 24, own: false },
];

/** A conversation with one row, which has the focus. */
async function focused(row: TimelineRow) {
  const view = await drawn({ rows: [row] });
  await screen.findByRole("textbox", { name: /Message to/ });
  const [article] = screen.getAllByRole("article");
  article?.focus();
  return { ...view, article: article as HTMLElement };
}

async function fromMenu(article: HTMLElement, name: RegExp): Promise<void> {
  fireEvent.keyDown(article, { key: "Enter" });
  fireEvent.click(await screen.findByRole("button", { name: "More actions" }));
  fireEvent.click(await screen.findByRole("menuitem", { name }));
}

describe("the bar of a message", () => {
  it("has what is usual at hand and the rest in a menu, with their keys", async () => {
    const { article } = await focused(message(me, 1, "x", { reactions }));
    fireEvent.keyDown(article, { key: "Enter" });
    const bar = await screen.findByRole("toolbar");
    const names = within(bar)
      .getAllByRole("button")
      .map((button) => button.getAttribute("aria-label"));
    expect(names).toEqual(["React", "Reply", "Copy text", "Edit", "More actions"]);
    fireEvent.click(within(bar).getByRole("button", { name: "More actions" }));
    const items = await screen.findAllByRole("menuitem");
    expect(items.map((item) => item.textContent)).toEqual(["Copy linkL", "Who reactedW", "DeleteDelete"]);
  });

  it("offers nothing that cannot be done", async () => {
    const can = { reply: false, react: false, edit: false, delete: false };
    const { article } = await focused(message(priya, 1, { type: "deleted" }, { can }));
    fireEvent.keyDown(article, { key: "Enter" });
    const bar = await screen.findByRole("toolbar");
    expect(within(bar).getAllByRole("button")).toHaveLength(1);
    fireEvent.click(within(bar).getByRole("button", { name: "More actions" }));
    expect((await screen.findAllByRole("menuitem")).map((item) => item.textContent)).toEqual(["Copy linkL"]);
  });

  it("copies a link to the message and says so", async () => {
    const shown = vi.spyOn(toasts, "show");
    const { article, room } = await focused(message(priya, 1, "x"));
    await fromMenu(article, /^Copy link/);
    await waitFor(() => expect(shown).toHaveBeenCalledWith({ message: "Copied" }));
    expect(written.mock.calls[0]?.[0]).toMatch(
      `https://matrix.to/#/${encodeURIComponent(room.summary.room)}/%24event`,
    );
  });

  it("shows who reacted, follows along, and says how many more there are", async () => {
    const { article, engine, room } = await focused(message(priya, 1, "x", { reactions }));
    await fromMenu(article, /^Who reacted/);
    const dialog = await screen.findByRole("dialog", { name: "Reactions" });
    const thumbs = within(dialog).getByRole("region", { name: /👍.*2.* people/ });
    expect(within(thumbs).getAllByRole("listitem")).toHaveLength(2);
    expect(thumbs.textContent).toMatch(/Mei-Lin Zhou.*Idris Vaughan/);
    expect(dialog.textContent).toMatch(/Priya Raman.*and .*23.* more people/);
    expect(await faults(dialog)).toEqual([]);
    const [row] = room.rows;
    if (row?.content.type !== "message") {
      throw new Error("no message");
    }
    const value = { ...row, content: { ...row.content, reactions: [] } };
    act(() =>
      engine.tellAll(({ what }) => what === "timeline", {
        type: "timeline",
        value: { rows: [{ op: "set", index: 0, value }], paging: null },
      }),
    );
    await within(dialog).findByText("All reactions have been taken back.");
  });
});

describe("the keys of a focused message", () => {
  it("R answers it, with a quote that leads back to it", async () => {
    const { article, engine } = await focused(message(priya, 1, "The tide is in."));
    fireEvent.keyDown(article, { key: "r" });
    const quote = await screen.findByRole("group", { name: /Reply to .*Priya Raman/ });
    expect(quote.textContent).toMatch(/The tide is in\./);
    fireEvent.click(within(quote).getByRole("button", { name: /Show the message this answers/ }));
    // It is loaded: nothing is opened anew.
    expect(engine.requests("timeline_open")).toHaveLength(1);
    await waitFor(() => expect(article.className).toMatch(/target/));
  });

  it("E changes it, with its formatting", async () => {
    const content: MessageContent = {
      type: "text",
      style: "plain",
      emojiOnly: false,
      plain: "Noon at the latest",
      blocks: [
        {
          type: "paragraph",
          content: [
            { type: "styled", style: "strong", content: [{ type: "text", text: "Noon" }] },
            { type: "text", text: " at the latest" },
          ],
        },
      ],
    };
    const { article, engine } = await focused(message(me, 1, content));
    fireEvent.keyDown(article, { key: "e" });
    await screen.findByText("Editing your message");
    const box = screen.getByRole("textbox");
    expect(box.textContent).toBe("**Noon** at the latest");
    // Saved as it was, nothing is sent.
    fireEvent.click(screen.getByRole("button", { name: "Save the change" }));
    await waitFor(() => expect(screen.queryByText("Editing your message")).toBeNull());
    expect(engine.requests("message_edit")).toEqual([]);
  });

  it("+ offers reactions and gives the one that is chosen", async () => {
    const { article, engine } = await focused(message(priya, 1, "x"));
    fireEvent.keyDown(article, { key: "+", shiftKey: true });
    const picker = await screen.findByRole("dialog");
    const [first] = within(picker).getAllByRole("option");
    fireEvent.click(first as Element);
    await waitFor(() => expect(engine.requests("reaction_toggle")).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  });

  it("Ctrl C copies what it says, unless something is selected", async () => {
    const { article } = await focused(message(priya, 1, "The tide is in."));
    fireEvent.keyDown(article, { key: "c", ctrlKey: true });
    expect(written.mock.calls).toEqual([["The tide is in."]]);
    document.getSelection()?.selectAllChildren(article);
    fireEvent.keyDown(article, { key: "c", ctrlKey: true });
    expect(written).toHaveBeenCalledTimes(1);
    document.getSelection()?.removeAllRanges();
  });

  it("Delete asks first", async () => {
    const { article, engine } = await focused(message(me, 1, "x"));
    fireEvent.keyDown(article, { key: "Delete" });
    await screen.findByRole("alertdialog");
    expect(engine.requests("message_delete")).toEqual([]);
  });

  it("others, and those of what may not be done, do nothing", async () => {
    const { article, engine } = await focused(message(priya, 1, "x"));
    const before = engine.calls.length;
    for (const pressed of [
      { key: "e" },
      { key: "Delete" },
      { key: "r", ctrlKey: true },
      { key: "r", altKey: true },
      { key: "R", shiftKey: true },
      { key: "c" },
      { key: "q" },
    ]) {
      fireEvent.keyDown(article, pressed);
    }
    expect(engine.calls).toHaveLength(before);
    expect(written).not.toHaveBeenCalled();
    expect(screen.queryByRole("group", { name: /Reply/ })).toBeNull();
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });
});

describe("a long press", () => {
  it("opens the actions as a sheet and presses nothing", async () => {
    const { article, engine } = await focused(message(me, 1, "x", { reactions }));
    vi.useFakeTimers();
    const chip = within(article).getByRole("button", { name: /👍/ });
    fireEvent.pointerDown(chip, { pointerType: "touch" });
    act(() => vi.advanceTimersByTime(500));
    vi.useRealTimers();
    fireEvent.pointerUp(chip, { pointerType: "touch" });
    fireEvent.click(chip);
    expect(engine.requests("reaction_toggle")).toEqual([]);
    const sheet = await screen.findByRole("dialog", { name: "Actions for this message" });
    const names = within(sheet)
      .getAllByRole("button")
      .map((button) => button.textContent);
    expect(names).toEqual(["", "React", "Reply", "Copy text", "Edit", "Copy link", "Who reacted", "Delete"]);
    expect(await faults(sheet)).toEqual([]);
    fireEvent.click(within(sheet).getByRole("button", { name: "Edit" }));
    await screen.findByText("Editing your message");
  });
});

describe("the address of a message", () => {
  const room = "!pier:works.gov.example" as RoomId;
  it("names the servers where most people are, and not those who were only invited", () => {
    const members = [
      member(priya),
      member(idris),
      member(people.helen),
      member(mei),
      member(me),
      member(people.aoife),
    ];
    const link = messageLink(
      { room, members: [...members, member(people.tomas, "member", true)] },
      "$a/b" as EventId,
    );
    expect(link).toBe(
      "https://matrix.to/#/!pier%3Aworks.gov.example/%24a%2Fb?via=treasury.gov.example&via=works.gov.example&via=northgate.example",
    );
  });
  it("is whole without any", () => {
    expect(messageLink({ room, members: [] }, "$a" as EventId)).toBe(
      "https://matrix.to/#/!pier%3Aworks.gov.example/%24a",
    );
  });
});
