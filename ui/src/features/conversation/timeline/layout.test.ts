import { describe, expect, it } from "vitest";

import { message, row } from "../../../bridge/fake/conversation";
import { me, people } from "../../../bridge/fake/people";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import type { Timestamp } from "../../../bridge/generated/Timestamp";
import { layRows, regrouped, timeAfter, withBeginning, withoutSetUp } from "./layout";

const { priya, tomas } = people;

function firsts(rows: TimelineRow[]): boolean[] {
  return layRows(rows).map((laid) => laid.first);
}

function joined(): TimelineRow {
  const timestamp = Date.now() as Timestamp;
  return row({ type: "event", actor: tomas, event: { type: "joined", person: tomas }, timestamp, id: null });
}

describe("grouping", () => {
  it("puts a sender's messages together for five minutes", () => {
    expect(firsts([message(priya, 20, "a"), message(priya, 15.1, "b"), message(priya, 9.9, "c")])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("begins a group with another sender", () => {
    expect(
      firsts([message(priya, 3, "a"), message(tomas, 2, "b"), message(me, 1, "c"), message(me, 0, "d")]),
    ).toEqual([true, true, true, false]);
  });

  it("begins a group after a day, the unread line and an event", () => {
    const day = row({ type: "day", timestamp: Date.now() as Timestamp });
    const unread = row({ type: "unread" });
    for (const between of [day, unread, joined()]) {
      expect(firsts([message(priya, 2, "a"), between, message(priya, 1, "b")])).toEqual([true, false, true]);
    }
  });
});

describe("withoutSetUp", () => {
  const at = (
    type: "created" | "rightsChanged" | "accessChanged" | "encryptionOn",
    seconds: number,
    actor = priya,
  ) => row({ type: "event", actor, event: { type }, timestamp: (seconds * 1000) as Timestamp, id: null });

  it("leaves out what the maker's client wrote at once, and nothing else", () => {
    const made = at("created", 100);
    const encrypted = at("encryptionOn", 101);
    const [later, others] = [at("accessChanged", 900), at("rightsChanged", 102, tomas)];
    const rows = [made, at("rightsChanged", 100), at("accessChanged", 101), encrypted, others, later];
    expect(withoutSetUp(rows)).toEqual([made, encrypted, others, later]);
  });

  it("keeps the same rows where there is nothing to leave out", () => {
    const rows = [at("rightsChanged", 100), message(priya, 2, "a")];
    expect(withoutSetUp(rows)).toBe(rows);
  });
});

describe("withBeginning", () => {
  it("stands above the first row of a whole conversation, once", () => {
    const rows = [message(priya, 2, "a")];
    const whole = withBeginning(rows, true);
    expect(whole.map(({ content }) => content.type)).toEqual(["start", "message"]);
    expect(withBeginning(whole, true)).toBe(whole);
    expect(withBeginning(rows, false)).toBe(rows);
    expect(withBeginning([], true)).toEqual([]);
  });
});

describe("layRows", () => {
  it("numbers what can be stepped onto, and nothing else", () => {
    const rows = [row({ type: "start" }), row({ type: "unread" }), message(priya, 2, "a"), joined()];
    expect(layRows(rows).map(({ place }) => place)).toEqual([null, null, 1, 2]);
  });

  it("keeps rows that did not change, so that they are not drawn again", () => {
    const rows = [message(priya, 3, "a"), message(priya, 2, "b"), message(tomas, 1, "c")];
    const before = layRows(rows);
    const after = layRows([...rows, message(tomas, 0, "d")], before);
    expect(after.slice(0, 3)).toEqual(before);
    for (const [index, laid] of before.entries()) {
      expect(after[index]).toBe(laid);
    }
  });

  it("keeps them when a page comes in above, and continues what lies outside", () => {
    const rows = [message(priya, 3, "a"), message(tomas, 2, "b")];
    const before = layRows(rows);
    const after = layRows([message(tomas, 5, "x"), message(tomas, 4, "y"), ...rows], before);
    expect(after.slice(2)).toEqual(before);
    expect(after[2]).toBe(before[0]);
    expect(after.map(({ place }) => place)).toEqual([-1, 0, 1, 2]);
    expect(layRows(rows, [], message(priya, 4, "before")).map(({ first }) => first)).toEqual([false, true]);
  });

  it("replaces a row whose content changed", () => {
    const first = message(priya, 3, "a");
    const before = layRows([first]);
    const after = layRows([{ ...first }], before);
    expect(after[0]).not.toBe(before[0]);
  });

  it("says which rows lost their name to a page above them", () => {
    const shown = message(priya, 3, "a");
    const before = layRows([shown]);
    const after = layRows([message(priya, 4, "earlier"), shown], before);
    expect([...regrouped(before, after)]).toEqual([shown.key]);
    expect(regrouped(after, after).size).toBe(0);
  });
});

describe("timeAfter", () => {
  it("takes the time of the first message below the line", () => {
    const rows = layRows([row({ type: "unread" }), row({ type: "start" }), message(priya, 7, "a")]);
    const { content } = rows[2]?.row ?? {};
    expect(timeAfter(rows, 0)).toBe(content?.type === "message" ? content.timestamp : undefined);
    expect(timeAfter(rows, 2)).toBeNull();
  });
});
