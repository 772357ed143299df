import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { message } from "../../../bridge/fake/conversation";
import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { me, people } from "../../../bridge/fake/people";
import type { EventId } from "../../../bridge/generated/EventId";
import type { Message } from "../../../bridge/generated/Message";
import type { RoomId } from "../../../bridge/generated/RoomId";
import { AttachmentStore } from "../attachments/AttachmentStore";
import { messageOf } from "../timeline/layout";
import { ComposerStore, SAVE_AFTER } from "./ComposerStore";
import { TEXT_LIMIT } from "./draft";
import { TYPING_EVERY } from "./TypingNotice";

const { priya } = people;
let engine: FakeEngine;
let room: RoomId;

beforeEach(() => {
  vi.useFakeTimers();
  engine = new FakeEngine();
  room = engine.rooms[0]?.summary.room as RoomId;
});

afterEach(() => {
  vi.useRealTimers();
});

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

async function opened(): Promise<{ store: ComposerStore; close: () => void }> {
  const store = new ComposerStore(engine, room, new AttachmentStore(engine));
  const close = store.open();
  await settle();
  return { store, close };
}

function ownMessage(): Message {
  const own = messageOf(message(me, 3, "Drawing C7 goes with it."));
  if (own === null) {
    throw new Error("not a message");
  }
  return own;
}

describe("drafts", () => {
  it("come back when a room is opened, and are taken over by the editor", async () => {
    await engine.call("draft_save", { room, draft: { text: "Kept", mentions: [], replyTo: null } });
    const store = new ComposerStore(engine, room, new AttachmentStore(engine));
    store.open();
    expect(store.getSnapshot().ready).toBe(false);
    await settle();
    expect(store.getSnapshot()).toMatchObject({ ready: true, revision: 1, draft: { text: "Kept" } });
  });

  it("do not keep anybody from writing when they cannot be read", async () => {
    engine.fail("draft_load", { type: "storage" });
    const { store } = await opened();
    expect(store.getSnapshot().ready).toBe(true);
  });

  it("are kept a moment after the last keystroke", async () => {
    const { store } = await opened();
    store.type("H", []);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    store.type("Hi @Priya Raman", [priya]);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    expect(engine.requests("draft_save")).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(engine.requests("draft_save")).toEqual([
      { room, draft: { text: "Hi @Priya Raman", mentions: [priya], replyTo: null } },
    ]);
  });

  it("are taken up again when words were put there elsewhere, and nothing typed is lost", async () => {
    const { store } = await opened();
    await engine.call("draft_save", { room, draft: { text: "Refused", mentions: [], replyTo: null } });
    store.refresh();
    await settle();
    expect(store.getSnapshot()).toMatchObject({ revision: 2, draft: { text: "Refused" } });
    await engine.call("draft_save", { room, draft: { text: "Too\nRefused", mentions: [], replyTo: null } });
    store.type("Refused, and more", []);
    store.refresh();
    await settle();
    expect(store.getSnapshot().draft.text).toBe("Too\nRefused\nRefused, and more");
    store.refresh();
    await settle();
    expect(store.getSnapshot().draft.text).toBe("Too\nRefused\nRefused, and more");
  });

  it("are kept when the room is left", async () => {
    const { store, close } = await opened();
    store.type("Half a sen", []);
    close();
    await settle();
    expect(engine.requests("draft_save").at(-1)?.draft.text).toBe("Half a sen");
  });

  it("keep what they answer", async () => {
    const { store, close } = await opened();
    store.reply("$quoted" as EventId);
    close();
    await settle();
    expect(engine.requests("draft_save").at(-1)?.draft.replyTo).toBe("$quoted");
  });
});

describe("sending", () => {
  it("clears the text at once, and the draft once the engine has the message", async () => {
    let take: () => void = () => undefined;
    engine.answer("message_send", () => new Promise((resolve) => (take = () => resolve({}))));
    const { store } = await opened();
    store.type("Hello", []);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    store.send();
    await settle();
    expect(store.getSnapshot().draft.text).toBe("");
    expect(engine.requests("draft_save").map(({ draft }) => draft.text)).toEqual(["Hello"]);
    take();
    await settle();
    expect(engine.requests("draft_save").map(({ draft }) => draft.text)).toEqual(["Hello", ""]);
  });

  it("says whom it names and what it answers", async () => {
    const { store } = await opened();
    store.reply("$quoted" as EventId);
    store.type("Ask @Priya Raman", [priya]);
    store.send();
    await settle();
    expect(engine.requests("message_send")).toMatchObject([
      { room, text: "Ask @Priya Raman", mentions: [priya], replyTo: "$quoted" },
    ]);
    expect(store.getSnapshot().draft.replyTo).toBeNull();
  });

  it("names every act differently", async () => {
    const { store } = await opened();
    for (const text of ["one", "two"]) {
      store.type(text, []);
      store.send();
      await settle();
    }
    const [first, second] = engine.requests("message_send");
    expect(first?.operation).not.toBe(second?.operation);
  });

  it.each(["", "  \n ", "x".repeat(TEXT_LIMIT + 1)])(
    "does nothing with an empty text or one that is too long",
    async (text) => {
      const { store } = await opened();
      store.type(text, []);
      store.send();
      await settle();
      expect(engine.requests("message_send")).toEqual([]);
      expect(store.getSnapshot().draft.text).toBe(text);
    },
  );

  it("puts the text back when it is not taken, before what was written since", async () => {
    engine.fail("message_send", { type: "notAllowed" });
    const { store } = await opened();
    store.type("First", []);
    store.send();
    store.type("Second", []);
    await settle();
    expect(store.getSnapshot()).toMatchObject({
      draft: { text: "First\nSecond" },
      failed: { code: { type: "notAllowed" } },
    });
    store.type("First\nSecond.", []);
    expect(store.getSnapshot().failed).toBeNull();
  });
});

describe("changing an own message", () => {
  it("puts what was being written aside and brings it back", async () => {
    const { store } = await opened();
    store.type("Unfinished", []);
    store.edit(ownMessage());
    expect(store.getSnapshot()).toMatchObject({ draft: { text: "Drawing C7 goes with it." } });
    store.cancelEdit();
    expect(store.getSnapshot()).toMatchObject({ editing: null, draft: { text: "Unfinished" } });
  });

  it("sends the change and is done", async () => {
    engine.answer("message_edit", () => ({}));
    const { store } = await opened();
    const own = ownMessage();
    store.edit(own);
    store.type("Drawing C8 goes with it.", []);
    store.send();
    expect(store.getSnapshot().busy).toBe(true);
    await settle();
    expect(engine.requests("message_edit")).toMatchObject([
      { message: own.id, text: "Drawing C8 goes with it." },
    ]);
    expect(store.getSnapshot()).toMatchObject({ editing: null, busy: false, draft: { text: "" } });
  });

  it("keeps the change when it is not taken", async () => {
    engine.fail("message_edit", { type: "messageGone" });
    const { store } = await opened();
    store.edit(ownMessage());
    store.type("Changed", []);
    store.send();
    await settle();
    expect(store.getSnapshot()).toMatchObject({ busy: false, draft: { text: "Changed" } });
    expect(store.getSnapshot().failed?.code.type).toBe("messageGone");
  });

  it("is never kept as a draft", async () => {
    const { store, close } = await opened();
    store.edit(ownMessage());
    store.type("Changed", []);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    close();
    await settle();
    expect(engine.requests("draft_save")).toEqual([]);
  });
});

describe("telling others that one is writing", () => {
  it("is done seldom, and once when it ends", async () => {
    const { store } = await opened();
    for (let letter = 1; letter <= 9; letter += 1) {
      store.type("x".repeat(letter), []);
      await vi.advanceTimersByTimeAsync(TYPING_EVERY / 4);
    }
    await settle();
    expect(engine.requests("typing_set").map(({ typing }) => typing)).toEqual([true, true, true]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.requests("typing_set").at(-1)?.typing).toBe(false);
  });

  it("ends with sending, and is not begun by an empty text", async () => {
    const { store } = await opened();
    store.type(" ", []);
    await settle();
    expect(engine.requests("typing_set")).toEqual([]);
    store.type("Hello", []);
    store.send();
    await settle();
    expect(engine.requests("typing_set").map(({ typing }) => typing)).toEqual([true, false]);
  });
});
