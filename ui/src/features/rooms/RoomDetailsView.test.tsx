import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { member, people } from "../../bridge/fake/people";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import type { RoomEncryption } from "../../bridge/generated/RoomEncryption";
import type { RoomId } from "../../bridge/generated/RoomId";
import { expectAccessible, plain, renderView } from "../../test/view";
import { RoomDetailsView } from "./RoomDetailsView";

const HARBOUR = "!harbour:works.gov.example" as RoomId;

function show(engine: FakeEngine, room: RoomId = HARBOUR) {
  const left = vi.fn();
  const open = vi.fn();
  renderView(
    <main>
      <h1>Room</h1>
      <RoomDetailsView
        room={room}
        isAlone={false}
        onClose={() => undefined}
        onLeft={left}
        onOpenRoom={open}
      />
    </main>,
    engine,
  );
  return { left, open };
}

function change(engine: FakeEngine, details: Partial<RoomDetails>): void {
  const room = engine.room(HARBOUR);
  room.details = { ...room.details, ...details };
}

describe("RoomDetailsView", () => {
  it("shows topic, encryption, and people with their standing and address", async () => {
    show(new FakeEngine());
    expect(await screen.findByText("Phase two, estimates and site visits")).toBeTruthy();
    expect(screen.getByText("End-to-end encrypted")).toBeTruthy();
    expect(plain(screen.getByRole("heading", { level: 3 }).textContent)).toContain("9 people");
    const [first, , , ...rest] = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(first?.textContent).toContain("Aoife Branniganowner@aoife.brannigan:works.gov.example");
    expect(rest.at(-1)?.textContent).toContain("Hanna Adeyemiinvited");
    await expectAccessible();
  });

  it.each<[RoomEncryption, string]>([
    ["unknown", "Nothing is sent until it is known"],
    ["plain", "Not encrypted"],
    ["withdrawn", "This room is no longer protected"],
  ])("says what is known of the encryption: %s", async (encryption, told) => {
    const engine = new FakeEngine();
    change(engine, { encryption });
    show(engine);
    expect(await screen.findByText(new RegExp(told))).toBeTruthy();
    await expectAccessible();
  });

  it("leads on from a room that was replaced, and invites nobody into it", async () => {
    const engine = new FakeEngine();
    const newer = "!barrier:works.gov.example" as RoomId;
    change(engine, { replacedBy: newer });
    const { open } = show(engine);
    await userEvent.click(await screen.findByRole("button", { name: "Go to the new room" }));
    expect(open).toHaveBeenCalledWith(newer);
    expect(screen.queryByRole("button", { name: "Add people" })).toBeNull();
  });

  it("marks a favourite, and shows it at once as the engine tells", async () => {
    const engine = new FakeEngine();
    show(engine);
    await userEvent.click(await screen.findByRole("button", { name: "Favourite" }));
    expect(await screen.findByRole("button", { name: "Add to favourites" })).toBeTruthy();
    expect(engine.requests("room_favourite")[0]).toMatchObject({ room: HARBOUR, favourite: false });
  });

  it("leaves only after asking", async () => {
    const engine = new FakeEngine();
    const { left } = show(engine);
    await userEvent.click(await screen.findByRole("button", { name: "Leave" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    expect(dialog.getByText(/you need a new invitation/)).toBeTruthy();
    await expectAccessible();
    await userEvent.click(dialog.getByRole("button", { name: "Leave" }));
    await waitFor(() => expect(left).toHaveBeenCalled());
    expect(engine.requests("room_leave")).toHaveLength(1);
  });

  it("invites people, but nobody who is there already", async () => {
    const engine = new FakeEngine();
    show(engine);
    await userEvent.click(await screen.findByRole("button", { name: "Add people" }));
    await userEvent.type(await screen.findByRole("combobox"), "priya");
    await waitFor(() =>
      expect(plain(document.body.textContent)).toContain("“priya” is in this room already"),
    );
    await userEvent.clear(screen.getByRole("combobox"));
    await userEvent.type(screen.getByRole("combobox"), "owen");
    await userEvent.click(await screen.findByRole("option"));
    await userEvent.click(screen.getByRole("button", { name: /Invite .*1.* person/ }));
    await waitFor(() => expect(engine.requests("room_invite")[0]?.user).toBe("@owen.hale:northgate.example"));
  });

  it("shows a long list of people in part, and the whole on demand", async () => {
    const engine = new FakeEngine();
    const members = Array.from({ length: 40 }, (_, index) =>
      member({
        ...people.aoife,
        user: `@p${index}:works.gov.example` as typeof people.aoife.user,
        name: `Person ${index}`,
      }),
    );
    change(engine, { members, joined: 900, invited: 0, membersComplete: false });
    show(engine);
    expect(within(await screen.findByRole("list")).getAllByRole("listitem")).toHaveLength(12);
    await userEvent.click(screen.getByRole("button", { name: "See all" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(40);
    expect(plain(document.body.textContent)).toContain("and 860 more people");
  });

  it("tells why a room could not be watched, and tries again", async () => {
    const engine = new FakeEngine();
    engine.fail("room_watch", { type: "roomGone" });
    show(engine, "!gone:works.gov.example" as RoomId);
    expect(await screen.findByText("The details did not open")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("room_watch")).toHaveLength(2));
  });

  it("chooses what of the room notifies", async () => {
    const engine = new FakeEngine();
    show(engine);
    const choice = await screen.findByRole("button", { name: /Notifications/ });
    expect(plain(choice.textContent)).toContain("As everywhere: Every message");
    await userEvent.click(choice);
    await userEvent.click(await screen.findByRole("option", { name: "Mentions and keywords" }));
    expect(engine.requests("room_notify_set")).toMatchObject([{ room: HARBOUR, mode: "mentions" }]);
    await waitFor(() => expect(choice.textContent).toContain("Mentions and keywords"));
    await userEvent.click(choice);
    await userEvent.click(await screen.findByRole("option", { name: /As everywhere/ }));
    expect(engine.requests("room_notify_set").at(-1)).toMatchObject({ mode: null });
    await expectAccessible();
  });

  it("goes back to what holds where the choice was not taken", async () => {
    const engine = new FakeEngine();
    engine.fail("room_notify_set", { type: "networkUnavailable" });
    show(engine);
    const choice = await screen.findByRole("button", { name: /Notifications/ });
    await userEvent.click(choice);
    await userEvent.click(await screen.findByRole("option", { name: "Nothing" }));
    await waitFor(() => expect(plain(choice.textContent)).toContain("As everywhere"));
  });
});
