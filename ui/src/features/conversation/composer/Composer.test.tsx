import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

import { message } from "../../../bridge/fake/conversation";
import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { me, people } from "../../../bridge/fake/people";
import type { RoomDetails } from "../../../bridge/generated/RoomDetails";
import type { RoomId } from "../../../bridge/generated/RoomId";
import { draw, drawn, faults, giveLayout } from "../testing";
import { describeAudience } from "./Audience";
import type { Barrier } from "./barrier";
import { barrierOf } from "./barrier";

const { priya, mei } = people;

beforeEach(giveLayout);

async function field(): Promise<HTMLElement> {
  const box = await screen.findByRole("textbox", { name: /Message to/ });
  await waitFor(() => expect(box.getAttribute("contenteditable")).toBe("true"));
  return box;
}

/** Pastes, after putting the caret into the text as a web view does when the text gets the focus. */
async function paste(box: HTMLElement, content: Record<string, string>): Promise<void> {
  await act(async () => {
    box.focus();
    document.getSelection()?.collapse(box.querySelector("p"), 0);
    document.dispatchEvent(new Event("selectionchange"));
    await Promise.resolve();
    const clipboardData = new DataTransfer();
    for (const [kind, data] of Object.entries(content)) {
      clipboardData.setData(kind, data);
    }
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
}

async function type(box: HTMLElement, text: string): Promise<void> {
  await paste(box, { "text/plain": text });
}

describe("the keys of the place to write", () => {
  async function written(text: string) {
    const view = await drawn();
    const box = await field();
    await type(box, text);
    await waitFor(() => expect(box.textContent).toContain(text));
    return { ...view, box };
  }

  it("sends with Enter and is empty then", async () => {
    const { engine, box } = await written("Good morning");
    fireEvent.keyDown(box, { key: "Enter" });
    await waitFor(() => expect(engine.requests("message_send")).toMatchObject([{ text: "Good morning" }]));
    expect(box.textContent).toBe("");
  });

  it("breaks the line with Shift and Enter", async () => {
    const { engine, box } = await written("Good");
    fireEvent.keyDown(box, { key: "Enter", shiftKey: true });
    await waitFor(() => expect(box.querySelector("br")).not.toBeNull());
    expect(engine.requests("message_send")).toEqual([]);
  });

  it("does not send while letters are being composed", async () => {
    const { engine, box } = await written("こんにち");
    fireEvent.keyDown(box, { key: "Enter", isComposing: true });
    fireEvent.keyDown(box, { key: "Enter", keyCode: 229 });
    await Promise.resolve();
    expect(engine.requests("message_send")).toEqual([]);
    expect(box.textContent).toBe("こんにち");
  });

  it("does nothing with an empty text", async () => {
    const { engine } = await drawn();
    const box = await field();
    fireEvent.keyDown(box, { key: "Enter" });
    await Promise.resolve();
    expect(engine.requests("message_send")).toEqual([]);
  });

  it("takes up the last own message with Up, and leaves it with Escape", async () => {
    const rows = [message(me, 3, "Mine."), message(priya, 1, "Not mine.")];
    const { engine } = await drawn({ rows });
    const box = await field();
    box.focus();
    fireEvent.keyDown(box, { key: "ArrowUp" });
    await screen.findByText("Editing your message");
    expect(box.textContent).toBe("Mine.");
    fireEvent.keyDown(box, { key: "Escape" });
    await waitFor(() => expect(screen.queryByText("Editing your message")).toBeNull());
    expect(box.textContent).toBe("");
    expect(engine.requests("message_edit")).toEqual([]);
  });

  it("takes what is pasted as plain text", async () => {
    await drawn();
    const box = await field();
    await paste(box, { "text/plain": "plain", "text/html": "<b>bold</b><img src=x>" });
    await waitFor(() => expect(box.textContent).toBe("plain"));
    expect(box.querySelector("b, img")).toBeNull();
  });
});

describe("naming people", () => {
  it("offers them, moves by arrows and inserts with Enter instead of sending", async () => {
    const { engine } = await drawn();
    const box = await field();
    await type(box, "Ask @m");
    const list = await screen.findByRole("listbox");
    expect(box.getAttribute("aria-controls")).toBe(list.id);
    const options = screen.getAllByRole("option");
    expect(options.length).toBeGreaterThan(1);
    expect(box.getAttribute("aria-activedescendant")).toBe(options[0]?.id);
    fireEvent.keyDown(box, { key: "ArrowDown" });
    await waitFor(() => expect(box.getAttribute("aria-activedescendant")).toBe(options[1]?.id));
    const name = options[1]?.querySelector("bdi")?.textContent ?? "";
    fireEvent.keyDown(box, { key: "Enter" });
    await waitFor(() => expect(box.textContent).toBe(`Ask @${name} `));
    expect(engine.requests("message_send")).toEqual([]);
    fireEvent.keyDown(box, { key: "Enter" });
    await waitFor(() => expect(engine.requests("message_send")).toHaveLength(1));
    expect(engine.requests("message_send")[0]?.mentions.map((person) => person.name)).toEqual([name]);
  });

  it("closes with Escape and stays closed for that word", async () => {
    await drawn();
    const box = await field();
    await type(box, "Ask @m");
    await screen.findByRole("listbox");
    fireEvent.keyDown(box, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
    expect(box.textContent).toBe("Ask @m");
  });
});

describe("what was not taken", () => {
  it("is put back, with a sentence that says what to do", async () => {
    const engine = new FakeEngine();
    engine.fail("message_send", { type: "notAllowed" });
    await drawn({ engine });
    const box = await field();
    await type(box, "Important");
    fireEvent.keyDown(box, { key: "Enter" });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/Your text is kept/);
    expect(box.textContent).toBe("Important");
  });

  it("says how much is too much before it is sent", async () => {
    await drawn();
    const box = await field();
    await type(box, "x".repeat(48_100));
    await screen.findByText(/100.* characters too many/);
    expect(screen.getByRole("button", { name: "Send" })).toHaveProperty("disabled", true);
  });
});

describe("who will read it", () => {
  const said = (details: Partial<RoomDetails>) => {
    const engine = new FakeEngine();
    const room = engine.rooms[0];
    if (room === undefined) {
      throw new Error("no room");
    }
    const t = (id: string, values?: object) =>
      `${id.replace("screen-conversation-composer-", "")} ${JSON.stringify(values ?? {})}`;
    return describeAudience(t as never, { ...room.details, ...details }, me.user);
  };
  const member = (person: typeof me, invited = false) => ({ person, invited, role: "member" as const });

  it("names the only one", () => {
    expect(said({ joined: 2, invited: 0, members: [member(me), member(priya)] })).toBe(
      'to-one {"name":"Priya Raman"}',
    );
  });

  it("counts many, and those who were asked in", () => {
    expect(said({ joined: 14, invited: 0 })).toBe('to {"count":14}');
    expect(said({ joined: 14, invited: 2 })).toBe('to-people-invited {"count":14,"invited":2}');
  });

  it("says when nobody is there", () => {
    expect(said({ joined: 1, invited: 0, members: [member(me)] })).toBe("to-nobody {}");
    expect(said({ joined: 1, invited: 1, members: [member(me), member(mei, true)] })).toBe(
      'to-nobody-invited {"invited":1}',
    );
  });
});

describe("where nothing can be written", () => {
  const states: Record<Barrier["type"], [Partial<RoomDetails>, RegExp]> = {
    invited: [{ membership: { type: "invited", by: priya } }, /Priya Raman.* invites you/],
    knocked: [{ membership: { type: "knocked" } }, /asked to be let in/],
    left: [{ membership: { type: "left" } }, /left this room/],
    banned: [{ membership: { type: "banned" } }, /barred/],
    withdrawn: [{ encryption: "withdrawn" }, /no longer protected/],
    unknown: [{ encryption: "unknown" }, /Checking how this room is protected/],
    device: [{}, /Enter your recovery code/],
    replaced: [{ replacedBy: "!new:x" as RoomId }, /has been replaced/],
    readOnly: [{ rights: { send: false, invite: false, redact: false } }, /read here, but not write/],
  };

  it.each(Object.entries(states))("%s is said, and the draft is shown", async (kind, [details, expected]) => {
    const engine = new FakeEngine();
    if (kind === "device") {
      engine.setGate({ type: "enterRecoveryCode", available: true });
    }
    const [room] = engine.rooms;
    if (room !== undefined) {
      await engine.call("draft_save", {
        room: room.summary.room,
        draft: { text: "Half a sentence", mentions: [], replyTo: null },
      });
    }
    const { container } = draw({ engine, details });
    await waitFor(() => expect(container.textContent).toMatch(expected));
    expect(screen.queryByRole("textbox")).toBeNull();
    if (kind !== "invited") {
      await waitFor(() => expect(container.textContent).toMatch(/Half a sentence/));
    }
    expect(await faults(container)).toEqual([]);
  });

  it("leads to the room that replaces this one", async () => {
    const { onOpenRoom } = draw({ details: { replacedBy: "!new:x" as RoomId } });
    fireEvent.click(await screen.findByRole("button", { name: "Go to the new room" }));
    expect(onOpenRoom).toHaveBeenCalledWith("!new:x");
  });

  it("answers an invitation", async () => {
    const { engine } = draw({ details: { membership: { type: "invited", by: null } } });
    fireEvent.click(await screen.findByRole("button", { name: "Accept" }));
    await waitFor(() => expect(engine.requests("room_join")).toHaveLength(1));
  });

  it("puts the gravest first", () => {
    const engine = new FakeEngine();
    const details = engine.rooms[0]?.details;
    if (details === undefined) {
      throw new Error("no room");
    }
    const all = {
      ...details,
      encryption: "withdrawn" as const,
      rights: { send: false, invite: false, redact: false },
    };
    expect(barrierOf({ ...all, membership: { type: "left" } }, null)?.type).toBe("left");
    expect(barrierOf(all, null)?.type).toBe("withdrawn");
    expect(barrierOf(details, null)).toBeNull();
  });
});
