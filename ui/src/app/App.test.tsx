import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { CODE } from "../bridge/fake/accountCommands";
import { FakeEngine, signedIn } from "../bridge/fake/FakeEngine";
import type { AccountState } from "../bridge/generated/AccountState";
import type { RecoveryProgress } from "../bridge/generated/RecoveryProgress";
import type { RoomId } from "../bridge/generated/RoomId";
import { preferences } from "../stores/PreferencesStore";
import { expectAccessible, giveSize, plain } from "../test/view";
import { App } from "./App";

/** Sets the window's width; 16 pixels to a rem. */
function setWidth(pixels: number): void {
  vi.stubGlobal("innerWidth", pixels);
  window.dispatchEvent(new Event("resize"));
}

async function openHarbour(): Promise<void> {
  const option = await screen.findByRole("option", { name: /^Harbour wall repairs/ });
  await userEvent.click(option);
}

describe("App", () => {
  beforeEach(() => {
    giveSize();
    setWidth(1280);
    preferences.change({ language: "en", details: true });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each<[AccountState, string]>([
    [{ type: "starting" }, "Opening your messages"],
    [{ type: "signedOut" }, "Use your work e-mail"],
    [{ type: "closed", trouble: "locked", user: null }, "Your password store is locked"],
    [{ type: "damaged", user: null }, "Your messages cannot be opened"],
    [signedIn({ type: "checking" }), "Preparing your account"],
    [signedIn({ type: "keepRecoveryCode" }), "Keep your recovery code"],
    [signedIn({ type: "enterRecoveryCode", available: true }), "Enter your recovery code"],
    [signedIn({ type: "signInAgain" }), "Your server ended this session"],
    [signedIn(), "Choose a conversation"],
  ])("shows what the account asks for: %j", async (account, told) => {
    render(<App bridge={new FakeEngine(account)} />);
    await waitFor(() => expect(plain(document.body.textContent)).toContain(told));
    await expectAccessible();
  });

  it("goes from sign-in to the conversations as the account's state does", async () => {
    render(<App bridge={new FakeEngine({ type: "signedOut" })} />);
    await userEvent.type(await screen.findByLabelText("Work e-mail"), "jonas@works.gov.example{Enter}");
    await userEvent.type(await screen.findByLabelText("Password"), "tide{Enter}");
    await userEvent.click(await screen.findByRole("checkbox"));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("option", { name: /^Harbour wall repairs/ })).toBeTruthy();
  });

  it("shows three panes on a laptop, and keeps the details as they were left", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await openHarbour();
    // Of two watchers one would miss where to go: it is told once.
    expect(engine.requests("account_watch")).toHaveLength(1);
    expect(await screen.findByRole("complementary", { name: "Room details" })).toBeTruthy();
    expect(screen.getByRole("main", { name: "Conversation" })).toBeTruthy();
    await expectAccessible();
    await userEvent.click(within(screen.getByRole("complementary")).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(preferences.getSnapshot().details).toBe(false);
  });

  it("shows one pane at a time at phone width, with a way back", async () => {
    setWidth(390);
    render(<App bridge={new FakeEngine()} />);
    expect(await screen.findByRole("main", { name: "Conversations" })).toBeTruthy();
    await openHarbour();
    expect(screen.getByRole("main", { name: "Conversation" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Conversations" })).toBeNull();
    await expectAccessible();
    await userEvent.click(await screen.findByRole("button", { name: /^Back/ }));
    expect(screen.getByRole("main", { name: "Conversations" })).toBeTruthy();
  });

  it("opens the quick switcher with Ctrl-K and goes to a room", async () => {
    render(<App bridge={new FakeEngine()} />);
    await screen.findByRole("listbox");
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox"), "sandbank");
    await waitFor(() => expect(within(screen.getByRole("dialog")).getAllByRole("option")).toHaveLength(1));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.title).toBe("(4) Sandbank dredging · Chancery"));
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("tells since when the server has been out of reach, and that what is written waits", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await screen.findByRole("listbox");
    expect(document.body.textContent).not.toContain("Offline since");
    act(() => engine.setAccount({ ...signedIn(), connection: "offline" } as AccountState));
    await waitFor(() => expect(document.body.textContent).toContain("Offline since"));
    expect(document.body.textContent).toContain("What you write waits here");
    await userEvent.click(screen.getByRole("button", { name: "Settings" }));
    const settings = await screen.findByRole("heading", { name: "Settings" });
    expect(settings.closest("[data-pane]")?.textContent).toContain("Offline since");
  });

  it("tells it at phone width in whichever pane shows", async () => {
    setWidth(390);
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await openHarbour();
    act(() => engine.setAccount({ ...signedIn(), connection: "offline" } as AccountState));
    const conversation = screen.getByRole("main", { name: "Conversation" });
    await waitFor(() => expect(conversation.textContent).toContain("Offline since"));
    await userEvent.click(await screen.findByRole("button", { name: "Details" }));
    const details = await screen.findByRole("main", { name: "Room details" });
    expect(details.textContent).toContain("Offline since");
  });

  it("changes language and colours at once, and keeps them", async () => {
    render(<App bridge={new FakeEngine()} />);
    await userEvent.click(await screen.findByRole("button", { name: "Settings" }));
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    await userEvent.click(screen.getByRole("button", { name: /Language/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Deutsch" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Einstellungen"));
    expect(document.documentElement.lang).toBe("de");
    expect(JSON.parse(localStorage.getItem("chancery-preferences") ?? "{}")).toMatchObject({
      theme: "dark",
      language: "de",
    });
    preferences.change({ theme: "system" });
  });

  it("signs out after saying what is erased", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await userEvent.click(await screen.findByRole("button", { name: /^Account/ }));
    await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    await userEvent.click(await screen.findByRole("button", { name: "Sign out and erase" }));
    expect(await screen.findByLabelText("Work e-mail")).toBeTruthy();
  });

  it("goes where a click on a notification leads, also from the settings", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await openHarbour();
    await userEvent.click(screen.getByRole("button", { name: "Settings" }));
    await screen.findByRole("heading", { name: "Settings" });
    const room = engine.rooms.find(({ summary }) => summary.name === "Priya Raman")?.summary.room;
    expect(room).toBeDefined();
    if (room) {
      act(() =>
        engine.tellAll(({ what }) => what === "account", { type: "navigate", value: { type: "room", room } }),
      );
    }
    await waitFor(() => expect(engine.requests("timeline_open").at(-1)).toMatchObject({ room }));
    expect(screen.queryByRole("heading", { name: "Settings" })).toBeNull();
  });

  it("shows a refused answer from a notification, also where the conversation is open already", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await openHarbour();
    const room = "!harbour:works.gov.example" as RoomId;
    await waitFor(() => expect(engine.requests("draft_load")).toHaveLength(1));
    await engine.call("draft_save", { room, draft: { text: "Refused", mentions: [], replyTo: null } });
    act(() =>
      engine.tellAll(({ what }) => what === "account", { type: "navigate", value: { type: "room", room } }),
    );
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: /^Message/ }).textContent).toBe("Refused"),
    );
  });

  it("says which room is in sight, and which language is spoken", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await openHarbour();
    const attended = () => engine.requests("room_attend").at(-1)?.room;
    await waitFor(() => expect(attended()).toBe("!harbour:works.gov.example"));
    await userEvent.click(screen.getByRole("button", { name: "Settings" }));
    await waitFor(() => expect(attended()).toBeNull());
    act(() => preferences.change({ language: "cy" }));
    await waitFor(() =>
      expect(engine.requests("language_set")).toEqual([{ language: "en" }, { language: "cy" }]),
    );
  });

  it("lets one in while earlier messages come back, and shows how far that is", async () => {
    const engine = new FakeEngine();
    engine.setAccount(signedIn({ type: "enterRecoveryCode", available: true }));
    engine.answer("recovery_restore", () => {
      engine.setGate({ type: "open" });
      return {};
    });
    render(<App bridge={engine} />);
    await userEvent.click(await screen.findByLabelText("Recovery code"));
    await userEvent.paste(CODE);
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("option", { name: /^Harbour wall repairs/ });
    expect(screen.queryByRole("progressbar")).toBeNull();
    const tell = (value: RecoveryProgress) =>
      act(() => engine.tellAll(({ what }) => what === "account", { type: "recovery", value }));
    tell({ type: "restoring", keys: 1_250, roomsDone: 3, rooms: 12 });
    const bar = await screen.findByRole("progressbar", { name: "Bringing your messages back" });
    expect(bar.getAttribute("aria-valuenow")).toBe("25");
    await expectAccessible();
    tell({ type: "done", keys: 5_000, roomsLeft: 0 });
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(screen.queryByText(/could not be fetched/)).toBeNull();
  });

  it("says of how many conversations earlier messages could not be fetched, until they were", async () => {
    const engine = new FakeEngine();
    render(<App bridge={engine} />);
    await screen.findByRole("option", { name: /^Harbour wall repairs/ });
    const tell = (roomsLeft: number) =>
      act(() =>
        engine.tellAll(({ what }) => what === "account", {
          type: "recovery",
          value: { type: "done", keys: 5_000, roomsLeft },
        }),
      );
    const left = (conversations: string) =>
      new RegExp(
        `^The earlier messages of \\u2068?${conversations}\\u2069? conversations? could not be fetched yet\\.`,
        "u",
      );
    tell(3);
    const told = await screen.findByText(left("3"));
    expect(told.closest("[role=status]")).not.toBeNull();
    expect(screen.queryByRole("progressbar")).toBeNull();
    await expectAccessible();
    tell(1);
    await screen.findByText(left("one"));
    tell(0);
    await waitFor(() => expect(screen.queryByText(/could not be fetched/)).toBeNull());
  });
});
