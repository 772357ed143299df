import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Bridge } from "../../bridge/bridge";
import { FakeEngine, signedIn } from "../../bridge/fake/FakeEngine";
import type { Nothing } from "../../bridge/generated/Nothing";
import type { RoomId } from "../../bridge/generated/RoomId";
import { RoomListStore } from "../../stores/RoomListStore";
import { expectAccessible, giveSize, plain, renderView } from "../../test/view";
import { RoomListView } from "./RoomListView";

const nothing = () => undefined;

function List({ bridge, onOpenRoom = nothing }: { bridge: Bridge; onOpenRoom?: (room: RoomId) => void }) {
  const [selected, setSelected] = useState<RoomId | null>(null);
  const [store] = useState(() => new RoomListStore(bridge));
  useEffect(() => store.watch(), [store]);
  return (
    <main>
      <RoomListView
        store={store}
        selected={selected}
        whereabouts={selected ?? ""}
        onOpenRoom={(room) => {
          setSelected(room);
          onOpenRoom(room);
        }}
        onFind={nothing}
        onNewChat={nothing}
        onNewRoom={nothing}
      />
    </main>
  );
}

function show(engine = new FakeEngine(), onOpenRoom: (room: RoomId) => void = nothing) {
  renderView(<List bridge={engine} onOpenRoom={onOpenRoom} />, engine);
  return engine;
}

async function rows(): Promise<string[]> {
  const list = await screen.findByRole("listbox");
  return within(list)
    .getAllByRole("option")
    .map((option) => plain(option.getAttribute("aria-label")));
}

describe("RoomListView", () => {
  beforeEach(giveSize);

  it("shows conversations, each with all its news for those who listen", async () => {
    show();
    const labels = await rows();
    expect(labels[0]).toMatch(/^Harbour wall repairs, favourite, Mei-Lin Zhou is typing/);
    expect(labels[1]).toMatch(
      /^Priya Raman, mentions you 1 time, 2 unread messages, Chief Secretary has the note/,
    );
    expect(labels.find((label) => label.startsWith("Duty"))).toMatch(/4 unread messages, muted/);
    expect(labels.find((label) => label.startsWith("Parliamentary"))).toMatch(/Not sent: 1 message/);
    await expectAccessible();
  });

  it("opens a conversation by pointer and by keyboard", async () => {
    const open = vi.fn();
    show(new FakeEngine(), open);
    const [first, second] = within(await screen.findByRole("listbox")).getAllByRole("option");
    if (!first || !second) {
      throw new Error("no rows");
    }
    await userEvent.click(first);
    expect(open).toHaveBeenLastCalledWith("!harbour:works.gov.example");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(open).toHaveBeenLastCalledWith("!priya:works.gov.example");
  });

  it("accepts an invitation and opens the room, and declines one", async () => {
    const open = vi.fn();
    const engine = show(new FakeEngine(), open);
    expect(plain((await screen.findByText("Tidal gates review")).closest("li")?.textContent ?? "")).toContain(
      "Tomas Lindqvist invites you@tomas.lindqvist:rivers.gov.example",
    );
    await userEvent.click(screen.getByRole("button", { name: /Accept the invitation/ }));
    await waitFor(() => expect(open).toHaveBeenCalledWith("!tidal:works.gov.example"));
    expect(engine.requests("room_join")[0]?.room).toBe("!tidal:works.gov.example");
  });

  it("leaves alone who went elsewhere while a room was being joined", async () => {
    const open = vi.fn();
    const engine = new FakeEngine();
    let join: () => void = nothing;
    const joined = new Promise<Nothing>((resolve) => (join = () => resolve({})));
    engine.answer("room_join", () => joined);
    show(engine, open);
    await userEvent.click(await screen.findByRole("button", { name: /Accept the invitation/ }));
    const [first] = within(await screen.findByRole("listbox")).getAllByRole("option");
    await userEvent.click(first as HTMLElement);
    join();
    const decline = screen.getByRole<HTMLButtonElement>("button", { name: /Decline the invitation/ });
    await waitFor(() => expect(decline.disabled).toBe(false));
    expect(open.mock.calls).toEqual([["!harbour:works.gov.example"]]);
  });

  it("declines an invitation", async () => {
    const engine = show();
    await userEvent.click(await screen.findByRole("button", { name: /Decline the invitation/ }));
    await waitFor(() => expect(engine.requests("room_leave")).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText("Tidal gates review")).toBeNull());
  });

  it.each([
    ["Unread 4", ["Priya Raman", "Sandbank dredging", "Duty office"]],
    ["People", ["Priya Raman", "Samuel Okafor", "Helen Marsh", "يوسف الحداد"]],
    ["Favourites", ["Harbour wall repairs", "Samuel Okafor"]],
  ])("shows only what the filter %s lets through", async (name, expected) => {
    show();
    await rows();
    await userEvent.click(screen.getByRole("radio", { name: new RegExp(name.replace(" ", "\\s*")) }));
    await waitFor(async () => expect((await rows()).map((label) => label.split(",")[0])).toEqual(expected));
  });

  it("says what an empty list means, and what to do", async () => {
    show(new FakeEngine(signedIn(), []));
    expect(await screen.findByText("No conversations yet")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Find a colleague" })).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Favourites" }));
    expect(await screen.findByText("No favourites yet")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: /Unread/ }));
    expect(await screen.findByText("Nothing unread")).toBeTruthy();
  });

  it("shows the shape of what comes only after a while", async () => {
    const engine = new FakeEngine();
    engine.answer("room_list_open", () => new Promise(nothing));
    show(engine);
    const status = screen.getByRole("status");
    expect(status.children).toHaveLength(0);
    await waitFor(() => expect(status.children.length).toBeGreaterThan(4));
    await expectAccessible();
  });

  it("tells why the list did not open, and tries again", async () => {
    const engine = new FakeEngine();
    engine.fail("room_list_open", { type: "storage" });
    show(engine);
    expect(await screen.findByText("The list did not open")).toBeTruthy();
    expect(document.body.textContent).toContain("cannot write to this device’s disk");
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("room_list_open")).toHaveLength(2));
  });
});
