import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import type { RoomId } from "../../bridge/generated/RoomId";
import { expectAccessible, plain, renderView } from "../../test/view";
import { NewChatDialog } from "./NewChatDialog";
import { NewRoomDialog } from "./NewRoomDialog";
import { QuickSwitcher } from "./QuickSwitcher";

const nothing = () => undefined;

function newChat(engine = new FakeEngine()) {
  const open = vi.fn();
  renderView(<NewChatDialog isOpen onClose={nothing} onOpenRoom={open} />, engine);
  return { engine, open };
}

const text = () => plain(document.body.textContent);

describe("NewChatDialog", () => {
  it("finds a person by name and opens the conversation with them", async () => {
    const { engine, open } = newChat();
    await userEvent.type(screen.getByRole("combobox"), "hart");
    const option = await screen.findByRole("option");
    expect(option.textContent).toContain("Ilse Hartmann@ilse.hartmann:works.gov.example");
    await expectAccessible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(open).toHaveBeenCalledTimes(1));
    expect(engine.requests("direct_open")[0]?.user).toBe("@ilse.hartmann:works.gov.example");
  });

  it("opens the conversation there is, and makes no second one", async () => {
    const { engine, open } = newChat();
    await userEvent.type(screen.getByRole("combobox"), "priya");
    await userEvent.click(await screen.findByRole("option"));
    await waitFor(() => expect(open).toHaveBeenCalledWith("!priya:works.gov.example"));
    expect(engine.requests("direct_open")).toHaveLength(0);
  });

  it("reaches anybody by full address", async () => {
    const { engine } = newChat();
    await userEvent.type(screen.getByRole("combobox"), "@someone:far.example");
    await userEvent.click(await screen.findByRole("option"));
    await waitFor(() => expect(engine.requests("direct_open")[0]?.user).toBe("@someone:far.example"));
  });

  it("says who was asked when nobody is found", async () => {
    newChat();
    await userEvent.type(screen.getByRole("combobox"), "zzz");
    await waitFor(() => expect(text()).toContain("Nobody called “zzz”"));
    expect(text()).toContain("your server’s directory and the people you share a room with");
    await expectAccessible();
  });

  it("says when the directory did not answer", async () => {
    newChat();
    await userEvent.type(screen.getByRole("combobox"), "offline");
    await waitFor(() => expect(text()).toContain("The directory did not answer"));
  });

  it("says when nobody answers to a full address", async () => {
    newChat();
    await userEvent.type(screen.getByRole("combobox"), "@nobody:works.gov.example");
    await waitFor(() => expect(text()).toContain("Nobody answers to @nobody:works.gov.example"));
  });

  it("asks the directory once typing rests, not for every letter", async () => {
    const { engine } = newChat();
    await userEvent.type(screen.getByRole("combobox"), "hartmann");
    await screen.findByRole("option");
    expect(engine.requests("people_search")).toHaveLength(1);
  });
});

describe("NewRoomDialog", () => {
  it("creates a room with a name, a topic and people", async () => {
    const engine = new FakeEngine();
    const open = vi.fn();
    renderView(<NewRoomDialog isOpen onClose={nothing} onOpenRoom={open} />, engine);
    const create = screen.getByRole<HTMLButtonElement>("button", { name: "Create room" });
    expect(create.disabled).toBe(true);
    await userEvent.type(screen.getByLabelText("Name"), " Harbour lights ");
    await userEvent.type(screen.getByLabelText("What it is about"), "Lamps");
    await userEvent.click(screen.getByRole("button", { name: "Add people" }));
    await userEvent.type(screen.getByRole("combobox"), "tomas");
    await userEvent.click(await screen.findByRole("option"));
    expect(screen.getByRole("option").getAttribute("aria-selected")).toBe("true");
    await expectAccessible();
    await userEvent.click(create);
    await waitFor(() => expect(open).toHaveBeenCalledTimes(1));
    expect(engine.requests("room_create")[0]).toMatchObject({
      name: "Harbour lights",
      topic: "Lamps",
      invite: ["@tomas.lindqvist:rivers.gov.example"],
    });
  });

  it("keeps what was typed when it fails, and tries again as the same act", async () => {
    const engine = new FakeEngine();
    engine.fail("room_create", { type: "rateLimited", retryAfterSeconds: 40 });
    renderView(<NewRoomDialog isOpen onClose={nothing} onOpenRoom={nothing} />, engine);
    await userEvent.type(screen.getByLabelText("Name"), "Harbour lights");
    await userEvent.click(screen.getByRole("button", { name: "Create room" }));
    expect(plain((await screen.findByRole("alert")).textContent)).toContain("Try again in 40 seconds");
    await userEvent.click(screen.getByRole("button", { name: "Create room" }));
    const [first, second] = engine.requests("room_create");
    expect(first?.operation).toBe(second?.operation);
    expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Harbour lights");
  });
});

describe("QuickSwitcher", () => {
  function show(engine = new FakeEngine()) {
    const open = vi.fn<(room: RoomId) => void>();
    const close = vi.fn();
    renderView(<QuickSwitcher isOpen onClose={close} onOpenRoom={open} onNewChat={nothing} />, engine);
    return { engine, open, close };
  }

  it("shows recent conversations first, then what the letters fit", async () => {
    show();
    await screen.findAllByRole("option");
    expect(screen.getByRole("group", { name: "Recent" })).toBeTruthy();
    await expectAccessible();
    await userEvent.type(screen.getByRole("combobox"), "ha");
    await waitFor(() => expect(screen.getByRole("group", { name: "People" })).toBeTruthy());
    const people = within(screen.getByRole("group", { name: "People" }));
    expect(people.getAllByRole("option").map((option) => option.textContent)).toContain(
      "IHIlse Hartmann@ilse.hartmann:works.gov.example",
    );
  });

  it("says that it could not look, and tries again", async () => {
    const engine = new FakeEngine();
    engine.fail("switcher_search", { type: "storage" });
    show(engine);
    const retry = await screen.findByRole("button", { name: "Try again" });
    expect(screen.queryByRole("option")).toBeNull();
    await expectAccessible();
    engine.answer("switcher_search", () => ({ rooms: [], people: [] }));
    await userEvent.click(retry);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
    expect(engine.requests("switcher_search")).toHaveLength(2);
  });

  it("moves along with the arrows and opens with Enter, the focus staying in the field", async () => {
    const { open, close } = show();
    const field = screen.getByRole("combobox");
    const options = await screen.findAllByRole("option");
    expect(field.getAttribute("aria-activedescendant")).toBe(options[0]?.id);
    await userEvent.type(field, "{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(field.getAttribute("aria-activedescendant")).toBe(options[1]?.id);
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(field.getAttribute("aria-activedescendant")).toBe(options.at(-1)?.id);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(open).toHaveBeenCalledWith("!harbour:works.gov.example");
    expect(close).toHaveBeenCalled();
  });

  it("says what was asked when nothing fits, with a way on", async () => {
    show();
    await userEvent.type(screen.getByRole("combobox"), "qqq");
    await waitFor(() => expect(text()).toContain("Nothing called “qqq”"));
    expect(screen.getByRole("button", { name: "Search the directory" })).toBeTruthy();
  });
});
