import { describe, expect, it } from "vitest";

import { FakeEngine, signedIn } from "../bridge/fake/FakeEngine";
import { makeManyRooms, makeRooms } from "../bridge/fake/rooms";
import { RoomListStore } from "./RoomListStore";

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}

describe("RoomListStore", () => {
  it("shows what the engine tells: order, rooms and totals", async () => {
    const engine = new FakeEngine();
    const store = new RoomListStore(engine);
    store.watch();
    expect(store.getSnapshot().loading.type).toBe("loading");
    await settle();
    const { order, rooms, totals, loading } = store.getSnapshot();
    expect(loading.type).toBe("loaded");
    expect(order.map((room) => rooms.get(room)?.name).slice(0, 2)).toEqual([
      "Harbour wall repairs",
      "Priya Raman",
    ]);
    expect(totals).toEqual({ unread: 4, mentions: 1 });
  });

  it("keeps the object of a room that did not change, so that its row is not drawn again", async () => {
    const engine = new FakeEngine();
    const store = new RoomListStore(engine);
    store.watch();
    await settle();
    const [first, second] = store.getSnapshot().order;
    const before = store.getSnapshot().rooms;
    const room = engine.rooms[0];
    if (!first || !second || !room) {
      throw new Error("no rooms");
    }
    engine.tellAll(({ what }) => what === "roomList", {
      type: "roomList",
      value: { order: [], rooms: [{ ...room.summary, unread: 3 }], totals: null, loading: null },
    });
    await settle();
    const after = store.getSnapshot();
    expect(after.rooms.get(first)?.unread).toBe(3);
    expect(after.rooms.get(second)).toBe(before.get(second));
    expect(after.totals).toEqual({ unread: 4, mentions: 1 });
  });

  it("says that it is switching until the rooms of the new filter are there", async () => {
    const engine = new FakeEngine();
    const store = new RoomListStore(engine);
    store.watch();
    await settle();
    store.setFilter("people");
    expect(store.getSnapshot()).toMatchObject({ filter: "people", switching: true });
    await settle();
    const { switching, order, rooms } = store.getSnapshot();
    expect(switching).toBe(false);
    const joined = order.map((room) => rooms.get(room)).filter((room) => room?.membership.type === "joined");
    expect(joined.every((room) => room?.direct !== null)).toBe(true);
  });

  it("grows by a page, asking once at a time, and stops at the end", async () => {
    const engine = new FakeEngine(signedIn(), makeManyRooms(45));
    const store = new RoomListStore(engine);
    store.watch();
    await settle();
    store.grow();
    store.grow();
    await settle();
    expect(store.getSnapshot().order).toHaveLength(40);
    store.grow();
    await settle();
    expect(store.getSnapshot()).toMatchObject({ loading: { more: false } });
    expect(store.getSnapshot().order).toHaveLength(45);
    store.grow();
    await settle();
    expect(engine.requests("room_list_grow")).toHaveLength(2);
  });

  it("tells why it could not be opened, and opens when tried again", async () => {
    const engine = new FakeEngine(signedIn(), makeRooms());
    engine.fail("room_list_open", { type: "storage" });
    const store = new RoomListStore(engine);
    store.watch();
    await settle();
    expect(store.getSnapshot().failed?.code.type).toBe("storage");
    const whole = new FakeEngine();
    engine.answer("room_list_open", () => engine.watch({ what: "roomList", filter: "all", shown: 1 }));
    store.watch();
    await settle();
    expect(store.getSnapshot().failed).toBeNull();
    expect(whole.calls).toEqual([]);
  });
});
