import { describe, expect, it, vi } from "vitest";

import type { Bridge } from "../bridge/bridge";
import type { ApiError } from "../bridge/generated/ApiError";
import type { EventId } from "../bridge/generated/EventId";
import type { RoomId } from "../bridge/generated/RoomId";
import type { SubscriptionId } from "../bridge/generated/SubscriptionId";
import type { TimelineRow } from "../bridge/generated/TimelineRow";
import type { TimelineUpdate } from "../bridge/generated/TimelineUpdate";
import type { Update } from "../bridge/generated/Update";
import { LARGEST_WINDOW, STEP, WINDOW } from "./heldRows";
import { TimelineStore } from "./TimelineStore";

const ROOM = "!harbour:works" as RoomId;
const EVENT = "$quoted" as EventId;

function row(key: string): TimelineRow {
  return { key, content: { type: "start" } };
}

/** A bridge of which the test holds every end: what was asked for, and the way to answer. */
class HeldBridge implements Bridge {
  send = vi.fn<Bridge["send"]>();
  mediaAddress = () => "";
  mediaBytes = vi.fn<Bridge["mediaBytes"]>();
  readonly calls: { name: string; request: unknown }[] = [];
  readonly listeners: ((update: Update) => void)[] = [];
  readonly failures: ((error: ApiError) => void)[] = [];
  closed = 0;
  refuse: ApiError | null = null;

  readonly call = ((name: string, request: unknown) => {
    this.calls.push({ name, request });
    if (this.refuse !== null && name === "timeline_paginate") {
      return Promise.reject(this.refuse);
    }
    return Promise.resolve(name === "timeline_open" ? { subscription: 7 as SubscriptionId } : {});
  }) as Bridge["call"];

  subscribe(
    open: () => Promise<unknown>,
    onUpdate: (update: Update) => void,
    onFailed?: (error: ApiError) => void,
  ) {
    void open();
    this.listeners.push(onUpdate);
    if (onFailed) {
      this.failures.push(onFailed);
    }
    return () => {
      this.closed += 1;
    };
  }

  tell(value: TimelineUpdate, which = this.listeners.length - 1): void {
    this.listeners[which]?.({ type: "timeline", value });
  }
}

const FAULT: ApiError = { code: { type: "internal" }, class: "fault", trace: "00c0ffee" };

async function opened(): Promise<{ bridge: HeldBridge; store: TimelineStore }> {
  const bridge = new HeldBridge();
  const store = new TimelineStore(bridge, ROOM);
  store.watch();
  await Promise.resolve();
  await Promise.resolve();
  return { bridge, store };
}

describe("TimelineStore", () => {
  it("is not ready before the first rows, and then is, even if there are none", async () => {
    const { bridge, store } = await opened();
    expect(bridge.calls).toEqual([{ name: "timeline_open", request: { room: ROOM, around: null } }]);
    expect(store.getSnapshot().ready).toBe(false);
    bridge.tell({ rows: [], paging: { backwards: "loading", forwards: "end" } });
    expect(store.getSnapshot().ready).toBe(false);
    bridge.tell({ rows: [{ op: "reset", values: [] }], paging: null });
    expect(store.getSnapshot()).toMatchObject({ ready: true, paging: { backwards: "loading" } });
  });

  it("keeps the rows it has not touched", async () => {
    const { bridge, store } = await opened();
    bridge.tell({ rows: [{ op: "reset", values: [row("b"), row("c")] }], paging: null });
    const [b, c] = store.getSnapshot().rows;
    bridge.tell({
      rows: [
        { op: "pushFront", value: row("a") },
        { op: "pushBack", value: row("d") },
      ],
      paging: null,
    });
    expect(store.getSnapshot().rows.map((each) => each.key)).toEqual(["a", "b", "c", "d"]);
    expect(store.getSnapshot().rows[1]).toBe(b);
    expect(store.getSnapshot().rows[2]).toBe(c);
  });

  it("drops what comes late for a part that is no longer shown", async () => {
    const { bridge, store } = await opened();
    bridge.tell({ rows: [{ op: "reset", values: [row("a")] }], paging: null });
    store.show(EVENT);
    expect(bridge.closed).toBe(1);
    expect(store.getSnapshot()).toMatchObject({ around: EVENT, rows: [], ready: false });
    bridge.tell({ rows: [{ op: "pushBack", value: row("late") }], paging: null }, 0);
    expect(store.getSnapshot().rows).toEqual([]);
    bridge.tell({ rows: [{ op: "reset", values: [row("x")] }], paging: null });
    expect(store.getSnapshot().rows.map((each) => each.key)).toEqual(["x"]);
  });

  it("opens again when a change does not fit", async () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const { bridge, store } = await opened();
    bridge.tell({ rows: [{ op: "reset", values: [row("a")] }], paging: null });
    bridge.tell({ rows: [{ op: "remove", index: 5 }], paging: null });
    expect(report).toHaveBeenCalledOnce();
    expect(store.getSnapshot()).toMatchObject({ opening: 2, ready: false });
    expect(bridge.calls.filter((each) => each.name === "timeline_open")).toHaveLength(2);
    vi.unstubAllGlobals();
  });

  it("asks for a page once at a time in each direction", async () => {
    const { bridge, store } = await opened();
    bridge.tell({ rows: [{ op: "reset", values: [] }], paging: { backwards: "idle", forwards: "idle" } });
    store.paginate("backwards");
    store.paginate("backwards");
    store.paginate("forwards");
    const asked = () =>
      bridge.calls.filter((each) => each.name === "timeline_paginate").map((each) => each.request);
    expect(asked()).toEqual([
      { subscription: 7, direction: "backwards" },
      { subscription: 7, direction: "forwards" },
    ]);
    await vi.waitFor(() => {
      store.paginate("backwards");
      expect(asked()).toHaveLength(3);
    });
  });

  it("lays out what it holds before it asks for more, and says what is there at the ends of that", async () => {
    const { bridge, store } = await opened();
    const values = Array.from({ length: WINDOW + STEP + 150 }, (_, n) => row(`${n}`));
    bridge.tell({ rows: [{ op: "reset", values }], paging: { backwards: "end", forwards: "end" } });
    const size = () => store.getSnapshot().rows.length;
    expect(store.getSnapshot()).toMatchObject({ newest: true, complete: true });
    expect(store.getSnapshot().paging).toEqual({ backwards: "idle", forwards: "end" });
    expect(size()).toBe(WINDOW);
    store.paginate("backwards");
    store.paginate("backwards");
    expect(size()).toBe(values.length);
    expect(store.getSnapshot().paging).toEqual({ backwards: "end", forwards: "end" });
    expect(bridge.calls.some(({ name }) => name === "timeline_paginate")).toBe(false);

    bridge.tell({
      rows: [{ op: "append", values: Array.from({ length: STEP * 3 }, (_, n) => row(`+${n}`)) }],
      paging: null,
    });
    expect(size()).toBeGreaterThan(LARGEST_WINDOW);
    store.trim(0, 20);
    expect(size()).toBe(WINDOW);
    expect(store.getSnapshot()).toMatchObject({ live: true, newest: false });
    expect(store.getSnapshot().paging).toEqual({ backwards: "end", forwards: "idle" });
    store.bring(store.getSnapshot().held.rows.length - 1);
    expect(store.getSnapshot().newest).toBe(true);
    const { rows } = store.getSnapshot();
    bridge.tell({ rows: [], paging: { backwards: "idle", forwards: "end" } });
    expect(store.getSnapshot().rows).toBe(rows);
  });

  it("knows whether what it holds ends with the newest", async () => {
    const { bridge, store } = await opened();
    expect(store.getSnapshot()).toMatchObject({ live: true, newest: true });
    store.show(EVENT);
    expect(store.getSnapshot()).toMatchObject({ live: false, newest: false });
    bridge.tell({
      rows: [{ op: "reset", values: [row("a")] }],
      paging: { backwards: "idle", forwards: "idle" },
    });
    expect(store.getSnapshot()).toMatchObject({ live: false, newest: false, complete: false });
    bridge.tell({ rows: [], paging: { backwards: "idle", forwards: "end" } });
    expect(store.getSnapshot()).toMatchObject({ live: true, newest: true, complete: false });
  });

  it("shows a page that could not be asked for as failed", async () => {
    const { bridge, store } = await opened();
    bridge.tell({ rows: [{ op: "reset", values: [] }], paging: { backwards: "idle", forwards: "end" } });
    bridge.refuse = FAULT;
    store.paginate("backwards");
    await vi.waitFor(() =>
      expect(store.getSnapshot().paging).toEqual({ backwards: "failed", forwards: "end" }),
    );
  });

  it("says why it could not be opened, and tries again", async () => {
    const { bridge, store } = await opened();
    bridge.failures[0]?.(FAULT);
    expect(store.getSnapshot().failed).toBe(FAULT);
    store.retry();
    expect(store.getSnapshot()).toMatchObject({ failed: null, opening: 2 });
  });
});
