import { describe, expect, it } from "vitest";

import { message, row } from "../../../bridge/fake/conversation";
import { me, people } from "../../../bridge/fake/people";
import type { EventId } from "../../../bridge/generated/EventId";
import type { Paging } from "../../../bridge/generated/Paging";
import type { PageState } from "../../../bridge/generated/PageState";
import { layRows, messageOf } from "./layout";
import {
  compensates,
  countNew,
  leftEndAt,
  offersJump,
  openingTarget,
  ownArrived,
  wantsNewer,
  wantsOlder,
} from "./scrollPolicy";

const { priya } = people;
const EVENT = "$wanted" as EventId;
const paging = (backwards: PageState, forwards: PageState = "end"): Paging => ({ backwards, forwards });

describe("where a timeline opens", () => {
  const rows = layRows([message(priya, 3, "a"), row({ type: "unread" }), message(priya, 2, "b")]);

  it("opens at the unread line, else at the newest end", () => {
    expect(openingTarget(rows, null)).toEqual({ type: "row", index: 1, align: "start" });
    expect(openingTarget(rows.slice(2), null)).toEqual({ type: "end" });
    expect(openingTarget([], null)).toBeNull();
  });

  it("opens with the wanted message in the middle", () => {
    const wanted = message(priya, 1, "c", { id: { type: "event", id: EVENT } });
    expect(openingTarget([...rows, ...layRows([wanted])], EVENT)).toEqual({
      type: "row",
      index: 3,
      align: "center",
    });
    expect(openingTarget(rows, EVENT)).toEqual({ type: "end" });
  });
});

describe("when more is fetched", () => {
  const near = { offset: 1_700, height: 600, fromEnd: 1_700 };
  const far = { offset: 1_900, height: 600, fromEnd: 1_900 };

  it("asks three screens before an edge", () => {
    expect(wantsOlder(near, paging("idle"))).toBe(true);
    expect(wantsOlder(far, paging("idle"))).toBe(false);
    expect(wantsNewer(near, paging("end", "idle"))).toBe(true);
    expect(wantsNewer(far, paging("end", "idle"))).toBe(false);
  });

  it.each(["loading", "end", "failed"] as const)("does not ask by itself while %s", (state) => {
    expect(wantsOlder(near, paging(state))).toBe(false);
    expect(wantsNewer(near, paging("end", state))).toBe(false);
  });

  it("does not ask before it knows, nor in a pane that is not shown", () => {
    expect(wantsOlder(near, null)).toBe(false);
    expect(wantsOlder({ offset: 0, height: 0, fromEnd: 0 }, paging("idle"))).toBe(false);
  });
});

describe("the way back to the newest", () => {
  it("is offered more than one screen away, and wherever the newest is not in the list", () => {
    expect(offersJump({ offset: 0, height: 600, fromEnd: 600 }, true)).toBe(false);
    expect(offersJump({ offset: 0, height: 600, fromEnd: 601 }, true)).toBe(true);
    expect(offersJump({ offset: 0, height: 600, fromEnd: 0 }, false)).toBe(true);
  });

  it("counts others' messages since the reader left the end", () => {
    const rows = [message(priya, 5, "a"), message(priya, 4, "b")];
    const since = leftEndAt(null, false, rows);
    const after = [...rows, message(priya, 1, "c"), message(me, 0, "d")];
    expect(since).toBe(rows[1]?.key);
    expect(leftEndAt(since, false, after)).toBe(since);
    expect(countNew(after, since)).toBe(1);
    expect(leftEndAt(since, true, after)).toBeNull();
    expect(countNew(after, null)).toBe(0);
    expect(countNew(after, "gone")).toBe(0);
  });
});

describe("own messages", () => {
  const before = [message(priya, 5, "a")];

  it("are gone to when they are sent here", () => {
    const own = message(me, 0, "b", { send: { type: "sending" } });
    expect(ownArrived(before, [...before, own])).toBe(true);
  });

  it("are not gone to when they come from another device, nor when others write", () => {
    expect(ownArrived(before, [...before, message(me, 0, "b")])).toBe(false);
    expect(ownArrived(before, [...before, message(priya, 0, "b")])).toBe(false);
    expect(ownArrived([], before)).toBe(false);
    expect(ownArrived(before, before)).toBe(false);
  });
});

describe("compensates", () => {
  it("keeps what is below still when a row above it changes", () => {
    expect(compensates({ start: 0, end: 90 }, 100, true, false)).toBe(true);
    expect(compensates({ start: 120, end: 200 }, 100, false, true)).toBe(false);
  });

  it("lets a row that is half over the edge grow downwards, unless its height was a guess or its name went", () => {
    const half = { start: 50, end: 150 };
    expect(compensates(half, 100, true, false)).toBe(false);
    expect(compensates(half, 100, false, false)).toBe(true);
    expect(compensates(half, 100, true, true)).toBe(true);
  });
});

it("finds a message in a row", () => {
  expect(messageOf(undefined)).toBeNull();
  expect(messageOf(row({ type: "unread" }))).toBeNull();
});
