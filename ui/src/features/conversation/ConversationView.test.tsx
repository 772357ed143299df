import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { FILE, message, row, words } from "../../bridge/fake/conversation";
import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { me, people } from "../../bridge/fake/people";
import type { Authenticity } from "../../bridge/generated/Authenticity";
import type { EventId } from "../../bridge/generated/EventId";
import type { MessageContent } from "../../bridge/generated/MessageContent";
import type { RoomEvent } from "../../bridge/generated/RoomEvent";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { RowContent } from "../../bridge/generated/RowContent";
import type { SendFailure } from "../../bridge/generated/SendFailure";
import type { SendState } from "../../bridge/generated/SendState";
import type { Timestamp } from "../../bridge/generated/Timestamp";
import type { UnreadableCause } from "../../bridge/generated/UnreadableCause";
import { draw, drawn, faults, giveLayout } from "./testing";

const { helen, idris, mei, priya } = people;
const NOW = Date.now() as Timestamp;

beforeEach(giveLayout);

/** The text of the one row that is drawn, without the marks that keep directions apart. */
function said(container: Element): string {
  return [...container.querySelectorAll("[data-row]")]
    .map((each) => each.textContent)
    .join("\n")
    .replaceAll(/[\u2068\u2069]/gu, "");
}

describe("every kind of row", () => {
  const rows: Record<RowContent["type"], [RowContent, RegExp]> = {
    day: [{ type: "day", timestamp: NOW }, /^Today$/m],
    unread: [{ type: "unread" }, /^New since \d\d:\d\d$/m],
    start: [{ type: "start" }, /This is where Harbour wall repairs begins/],
    message: [message(priya, 1, "Words.").content, /Words\./],
    event: [
      { type: "event", actor: priya, event: { type: "pinsChanged" }, timestamp: NOW, id: null },
      /Priya Raman changed the pinned messages/,
    ],
  };

  it.each(Object.entries(rows))("%s is drawn", async (_type, [content, expected]) => {
    const { container } = await drawn({ rows: [row(content), message(mei, 0, "Below.")] });
    expect(said(container)).toMatch(expected);
  });
});

describe("every kind of message", () => {
  const text = words("Words.") as Extract<MessageContent, { type: "text" }>;
  const contents: Record<MessageContent["type"], [MessageContent, RegExp]> = {
    text: [text, /Words\./],
    file: [{ ...FILE, name: "Survey.pdf", caption: text.blocks }, /Survey\.pdf.*PDF.*2\.4.*Words\./],
    poll: [
      { type: "poll", question: "Which day?", answers: ["Tuesday", "Wednesday"] },
      /Which day\?.*Tuesday.*Wednesday/,
    ],
    deleted: [{ type: "deleted" }, /This message was deleted/],
    unreadable: [{ type: "unreadable", cause: "keyMissing" }, /can’t be read yet/],
    unknown: [
      { type: "unknown", eventType: "org.example.note", fallback: "A note", malformed: false },
      /A note.*does not know \(org\.example\.note\)/,
    ],
  };

  it.each(Object.entries(contents))("%s is drawn, others' and own", async (_type, [content, expected]) => {
    const { container } = await drawn({ rows: [message(priya, 2, content), message(me, 1, content)] });
    const [others, own] = container.querySelectorAll("article");
    expect(others?.textContent?.replaceAll(/[\u2068\u2069]/gu, "")).toMatch(expected);
    expect(own?.textContent?.replaceAll(/[\u2068\u2069]/gu, "")).toMatch(expected);
  });

  it("a malformed one is set aside as such", async () => {
    const content: MessageContent = {
      type: "unknown",
      eventType: "m.room.message",
      fallback: "",
      malformed: true,
    };
    const { container } = await drawn({ rows: [message(priya, 1, content)] });
    expect(said(container)).toMatch(/A damaged message was set aside \(m\.room\.message\)/);
  });

  it.each([
    ["emote", /Priya Raman waves/],
    ["notice", /waves/],
    ["plain", /waves/],
  ] as const)("%s words are drawn", async (style, expected) => {
    const { container } = await drawn({
      rows: [message(priya, 1, { ...words("waves"), style } as MessageContent)],
    });
    expect(said(container)).toMatch(expected);
  });
});

describe("why a message cannot be read", () => {
  const causes: Record<UnreadableCause, RegExp> = {
    keyMissing: /read yet.*has not arrived.*appears by itself/,
    sentBeforeJoining: /read here.*before you joined/,
    senderIdentityChanged: /read yet.*identity of Idris Vaughan changed/,
    senderDeviceUnsigned: /read yet.*Idris Vaughan wrote it on a device they have not confirmed/,
    senderDeviceUnknown: /read yet.*not known to belong to Idris Vaughan/,
    historyNotBackedUp: /read here.*its key was never saved/,
    withheldFromThisDevice: /read here.*shares keys with confirmed devices only/,
    withheldBySender: /read here.*did not pass on the key/,
    historyNeedsRecovery: /read yet.*Your recovery code brings it back/,
  };
  it.each(Object.entries(causes))("%s is said", async (cause, expected) => {
    const content: MessageContent = { type: "unreadable", cause: cause as UnreadableCause };
    const { container } = await drawn({ rows: [message(idris, 1, content)] });
    expect(said(container)).toMatch(expected);
  });

  it("heals by itself", async () => {
    const { container, engine, room } = await drawn({
      rows: [message(idris, 1, { type: "unreadable", cause: "keyMissing" })],
    });
    const [sealed] = room.rows;
    if (sealed?.content.type !== "message") {
      throw new Error("no message");
    }
    const value = { ...sealed, content: { ...sealed.content, content: words("Here it is.") } };
    engine.tellAll(({ what }) => what === "timeline", {
      type: "timeline",
      value: { rows: [{ op: "set", index: 0, value }], paging: null },
    });
    await waitFor(() => expect(said(container)).toMatch(/Here it is\./));
  });
});

describe("how far an own message has come", () => {
  const states: Record<Exclude<SendState["type"], "failed" | "received">, RegExp> = {
    sending: /Sending/,
    uploading: /Uploading.*1.*of.*4/,
    waiting: /Waiting for the network/,
    blocked: /Waiting behind a message that was not sent/,
    sent: /Sent/,
  };
  it.each(Object.entries(states))("%s is said", async (type, expected) => {
    const { container } = await drawn({
      rows: [message(me, 1, "x", { send: { type, sent: 1_000_000, total: 4_000_000 } as SendState })],
    });
    expect(said(container)).toMatch(expected);
  });

  const failures: Record<SendFailure["type"], [SendFailure, RegExp]> = {
    insecureDevices: [{ type: "insecureDevices", people: [helen] }, /Helen Marsh uses a device/],
    identityChanged: [
      { type: "identityChanged", people: [helen, mei] },
      /identities of Helen Marsh and Mei-Lin Zhou/,
    ],
    deviceNotConfirmed: [{ type: "deviceNotConfirmed" }, /Enter your recovery code/],
    fileMissing: [{ type: "fileMissing" }, /no longer on this device/],
    fileTypeInvalid: [{ type: "fileTypeInvalid" }, /type of the file/],
    notAllowed: [{ type: "notAllowed" }, /may not write in this room any more/],
    roomGone: [{ type: "roomGone" }, /no longer in this room/],
    tooLong: [{ type: "tooLong" }, /too long/],
    fileTooLarge: [{ type: "fileTooLarge", limit: 50_000_000 }, /larger than the .*50.* MB/],
    encryptionWithdrawn: [{ type: "encryptionWithdrawn" }, /no longer protected/],
    refused: [{ type: "refused" }, /service refused/],
  };
  it.each(Object.entries(failures))("%s is said, and the text stays", async (_type, [reason, expected]) => {
    const { container } = await drawn({
      rows: [message(me, 1, "The words.", { send: { type: "failed", reason } })],
    });
    expect(said(container)).toMatch(expected);
    expect(said(container)).toMatch(/The words\./);
    expect(screen.getByRole("button", { name: "Discard" })).toBeTruthy();
  });

  it("tries again and discards", async () => {
    const { engine, room } = await drawn({
      rows: [message(me, 1, "x", { send: { type: "failed", reason: { type: "refused" } } })],
    });
    const id = room.rows[0]?.content.type === "message" ? room.rows[0].content.id : null;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("message_retry")).toMatchObject([{ message: id }]));
  });

  it("names whoever could not be given the key", async () => {
    const { container } = await drawn({ rows: [message(me, 1, "x", { unreached: [helen, idris] })] });
    expect(said(container)).toMatch(/Helen Marsh and Idris Vaughan could not be given the key/);
  });

  it("counts those whom it does not name", async () => {
    const missed = { unreached: [helen, idris], unreachedCount: 4_000 };
    const { container } = await drawn({ rows: [message(me, 1, "x", missed)] });
    expect(said(container)).toMatch(/Helen Marsh, Idris Vaughan and 3,998 more could not be given the key/);
  });
});

describe("where a message comes from", () => {
  const remarks: Record<Authenticity, RegExp> = {
    unremarkable: /^((?!guaranteed|confirmed|encrypted|trust).)*$/s,
    notGuaranteed: /cannot be guaranteed/,
    unconfirmedDevice: /device that has not been confirmed/,
    identityChanged: /identity changed/,
    sentInClear: /Not encrypted/,
    senderMismatch: /Do not trust it/,
  };
  it.each(Object.entries(remarks))("%s is remarked", async (authenticity, expected) => {
    const { container } = await drawn({
      rows: [message(priya, 1, "x", { authenticity: authenticity as Authenticity })],
    });
    expect(said(container)).toMatch(expected);
  });
});

describe("what happened in the room", () => {
  const room = "!new:works.gov.example" as RoomId;
  const events: Record<RoomEvent["type"], [RoomEvent, RegExp]> = {
    created: [{ type: "created" }, /created/],
    encryptionOn: [{ type: "encryptionOn" }, /encryption/],
    joined: [{ type: "joined", person: mei }, /Mei-Lin Zhou joined/],
    left: [{ type: "left", person: mei }, /Mei-Lin Zhou left/],
    invited: [{ type: "invited", person: mei }, /invited Mei-Lin Zhou/],
    invitationDeclined: [{ type: "invitationDeclined", person: mei }, /declined/],
    invitationWithdrawn: [{ type: "invitationWithdrawn", person: mei }, /withdrew/],
    removed: [{ type: "removed", person: mei }, /removed Mei-Lin Zhou/],
    banned: [{ type: "banned", person: mei }, /barred Mei-Lin Zhou/],
    unbanned: [{ type: "unbanned", person: mei }, /let Mei-Lin Zhou/],
    knocked: [{ type: "knocked", person: mei }, /asks to join/],
    personRenamed: [
      { type: "personRenamed", person: mei, before: "Mei", after: "Mei-Lin" },
      /Mei is now called Mei-Lin/,
    ],
    personPictureChanged: [{ type: "personPictureChanged", person: mei }, /new picture/],
    roomRenamed: [{ type: "roomRenamed", name: "Harbour" }, /named the room “Harbour”/],
    topicChanged: [{ type: "topicChanged", topic: "Walls" }, /topic to “Walls”/],
    roomPictureChanged: [{ type: "roomPictureChanged" }, /picture/],
    rightsChanged: [{ type: "rightsChanged" }, /who may do what/],
    accessChanged: [{ type: "accessChanged" }, /who may join/],
    historyVisibilityChanged: [{ type: "historyVisibilityChanged" }, /earlier messages/],
    pinsChanged: [{ type: "pinsChanged" }, /pinned/],
    replaced: [{ type: "replaced", by: room }, /replaced/],
    callStarted: [{ type: "callStarted" }, /call/],
    unknown: [{ type: "unknown", eventType: "org.example.state", malformed: false }, /org\.example\.state/],
  };
  it.each(Object.entries(events))("%s is a sentence", async (_type, [event, expected]) => {
    const { container } = await drawn({
      rows: [row({ type: "event", actor: priya, event, timestamp: NOW, id: null })],
    });
    expect(said(container)).toMatch(expected);
  });
});

describe("acting on messages", () => {
  it("toggles a reaction, and says who gave it", async () => {
    const { engine } = await drawn({
      rows: [
        message(priya, 1, "x", { reactions: [{ key: "👍", people: [mei, idris], count: 2, own: false }] }),
      ],
    });
    const button = screen.getByRole("button", { name: /👍.*2.*reactions: .*Mei-Lin Zhou and Idris Vaughan/ });
    expect(button.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(button);
    await waitFor(() => expect(button.getAttribute("aria-pressed")).toBe("true"));
    expect(engine.requests("reaction_toggle")).toMatchObject([{ key: "👍" }]);
  });

  it("asks before it deletes, and keeps by default", async () => {
    const { engine } = await drawn({ rows: [message(me, 1, "x")] });
    const [own] = screen.getAllByRole("article");
    own?.focus();
    fireEvent.keyDown(own as Element, { key: "Enter" });
    fireEvent.click(await screen.findByRole("button", { name: "More actions" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: /^Delete/ }));
    const dialog = await screen.findByRole("alertdialog");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
    fireEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(engine.requests("message_delete")).toHaveLength(1));
  });

  it("says where a link really goes before anybody goes there", async () => {
    const link = words("See ", {
      type: "link",
      href: "https://evil.example/x",
      host: "evil.example",
      dangers: ["otherAddress"],
      content: [{ type: "text", text: "works.gov.example" }],
    });
    const { container, onFollowLink } = await drawn({ rows: [message(priya, 1, link)] });
    expect(container.querySelector("a")).toBeNull();
    const shown = screen.getByRole("link", { name: "works.gov.example" });
    expect(shown.title).toMatch(/another address.*evil\.example/);
    expect(container.textContent).toMatch(/works\.gov\.example \(evil\.example\)/);
    fireEvent.click(shown);
    expect(onFollowLink.mock.lastCall?.[0]).toMatchObject({
      href: "https://evil.example/x",
      dangers: ["otherAddress"],
    });
  });

  it("follows a mention to the person", async () => {
    const mention = words({ type: "mention", user: people.mei.user, name: "Mei-Lin Zhou" });
    const { onFollowLink } = await drawn({ rows: [message(priya, 1, mention)] });
    fireEvent.click(screen.getByRole("link", { name: /Mei-Lin Zhou/ }));
    expect(onFollowLink.mock.lastCall?.[0].href).toBe(
      `https://matrix.to/#/${encodeURIComponent(people.mei.user)}`,
    );
  });

  it("shows the message that a link leads to", async () => {
    const event = "$linked" as EventId;
    const { engine } = await drawn({ wanted: { event } });
    await waitFor(() => expect(engine.requests("timeline_open").at(-1)).toMatchObject({ around: event }));
  });

  it("keeps covered words out of the page until they are uncovered", async () => {
    const covered = words({ type: "spoiler", reason: "the sum", content: [{ type: "text", text: "£1.9m" }] });
    const { container } = await drawn({ rows: [message(priya, 1, covered)] });
    expect(container.textContent).not.toMatch("£1.9m");
    fireEvent.click(screen.getByRole("button", { name: /Covered: .*the sum/ }));
    expect(container.textContent).toMatch("£1.9m");
  });

  it("opens the conversation around a quoted message that is not there, and leads back", async () => {
    const event = "$long-ago" as EventId;
    const { engine } = await drawn({
      rows: [message(priya, 1, "Yes.", { replyTo: { event, quote: { type: "unavailable" } } })],
    });
    fireEvent.click(screen.getByRole("button", { name: /Show the message this answers/ }));
    await waitFor(() => expect(engine.requests("timeline_open").at(-1)).toMatchObject({ around: event }));
  });

  it("says it when the quoted message cannot be shown, and leads back", async () => {
    const event = "$gone" as EventId;
    const { engine } = await drawn({
      rows: [message(priya, 1, "Yes.", { replyTo: { event, quote: { type: "unavailable" } } })],
    });
    engine.fail("timeline_open", { type: "messageGone" });
    fireEvent.click(screen.getByRole("button", { name: /Show the message this answers/ }));
    await screen.findByText("This message cannot be shown");
    fireEvent.click(screen.getByRole("button", { name: "Go to the newest messages" }));
    await waitFor(() => expect(engine.requests("timeline_open").at(-1)).toMatchObject({ around: null }));
  });
});

describe("the keyboard", () => {
  it("steps from message to message over one stop", async () => {
    await drawn({ rows: [message(priya, 3, "one"), row({ type: "unread" }), message(mei, 2, "two")] });
    const [one, two] = screen.getAllByRole("article");
    expect([one?.tabIndex, two?.tabIndex]).toEqual([-1, 0]);
    two?.focus();
    fireEvent.keyDown(two as Element, { key: "ArrowUp" });
    await waitFor(() => expect(document.activeElement).toBe(one));
    expect([one?.tabIndex, two?.tabIndex]).toEqual([0, -1]);
    fireEvent.keyDown(one as Element, { key: "End" });
    await waitFor(() => expect(document.activeElement).toBe(two));
  });

  it("opens a message's actions with Enter and closes them with Escape", async () => {
    await drawn({ rows: [message(priya, 3, "one")] });
    const [one] = screen.getAllByRole("article");
    one?.focus();
    fireEvent.keyDown(one as Element, { key: "Enter" });
    const bar = await screen.findByRole("toolbar");
    await waitFor(() => expect(bar.contains(document.activeElement)).toBe(true));
    // The first closes the name that shows beside the focused action.
    fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
    fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
    await waitFor(() => expect(document.activeElement).toBe(one));
    expect(screen.queryByRole("toolbar")).toBeNull();
  });
});

describe("the conversation as a whole", () => {
  it("is read when its newest message can be seen in a focused window", async () => {
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    const { engine } = await drawn();
    await waitFor(() => expect(engine.requests("room_mark_read")).toHaveLength(1));
  });

  it.each([
    ["another program has the focus", false, true, "visible"],
    ["something covers it", true, false, "visible"],
    ["its window is hidden", true, true, "hidden"],
  ] as const)("is not read while %s", async (_, hasFocus, isInSight, visibility) => {
    vi.spyOn(document, "hasFocus").mockReturnValue(hasFocus);
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibility);
    const { engine } = await drawn({ isInSight });
    // Longer than it takes in sight.
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(engine.requests("room_mark_read")).toEqual([]);
  });

  it("tells those who listen what comes in, apart from the list", async () => {
    const { container, engine, room } = await drawn();
    const region = [...container.querySelectorAll("[aria-live=polite]")].at(-1);
    expect(region?.textContent).toBe("");
    act(() =>
      engine.tellAll((watching) => watching.what === "timeline" && watching.room === room.summary.room, {
        type: "timeline",
        value: { rows: [{ op: "pushBack", value: message(mei, 0, "The tide is in.") }], paging: null },
      }),
    );
    await waitFor(() => expect(region?.textContent).toMatch(/Mei-Lin Zhou, .*: The tide is in\./));
  });

  it("fails with a way to try again", async () => {
    const engine = new FakeEngine();
    engine.fail("timeline_open", { type: "internal" });
    draw({ engine });
    await screen.findByText("This conversation did not open");
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("timeline_open")).toHaveLength(2));
  });

  it("says that nothing is written yet", async () => {
    draw({ rows: [] });
    await screen.findByText("Nothing written yet");
  });

  it("says it when earlier messages could not be fetched", async () => {
    const { engine } = await drawn();
    engine.tellAll(({ what }) => what === "timeline", {
      type: "timeline",
      value: { rows: [], paging: { backwards: "failed", forwards: "end" } },
    });
    await screen.findByText("Earlier messages could not be fetched.");
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() =>
      expect(engine.requests("timeline_paginate")).toMatchObject([{ direction: "backwards" }]),
    );
  });

  it("has no fault of accessibility", async () => {
    const { container } = await drawn({
      rows: [
        row({ type: "start" }),
        row({ type: "day", timestamp: NOW }),
        message(priya, 9, words({ type: "mention", user: me.user, name: me.name }, " please"), {
          mentionsMe: true,
        }),
        row({
          type: "event",
          actor: priya,
          event: { type: "joined", person: mei },
          timestamp: NOW,
          id: null,
        }),
        row({ type: "unread" }),
        message(idris, 7, { type: "unreadable", cause: "keyMissing" }),
        message(me, 5, "Yes.", { readBy: [priya, mei], edited: true }),
        message(me, 1, "No.", { send: { type: "failed", reason: { type: "refused" } } }),
      ],
    });
    expect(await faults(container)).toEqual([]);
  });
});
