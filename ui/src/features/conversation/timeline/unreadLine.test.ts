import { expect, it } from "vitest";

import { message, row } from "../../../bridge/fake/conversation";
import { me, people } from "../../../bridge/fake/people";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import type { Timestamp } from "../../../bridge/generated/Timestamp";
import { nextLine, noLine, withLine } from "./unreadLine";

const { priya } = people;
const [one, two, three] = [message(priya, 3, "one"), message(priya, 2, "two"), message(priya, 1, "three")];
const own = message(me, 0, "own");
const told = row({ type: "unread" });

/** Rows as they are held. */
function held(rows: readonly TimelineRow[]) {
  return { rows, line: rows.findIndex(({ content }) => content.type === "unread") };
}

/** Plays what comes in, each with whether the reader looked, and answers what is shown in the end. */
function play(...steps: readonly (readonly [readonly TimelineRow[], boolean])[]): readonly string[] {
  let line = noLine(1);
  let shown: readonly TimelineRow[] = [];
  for (const [rows, looking] of steps) {
    line = nextLine(line, 1, held(rows), looking);
    shown = withLine(rows, line);
  }
  return shown.map(({ content }) => {
    if (content.type !== "message") return content.type;
    return content.content.type === "text" ? content.content.plain : content.content.type;
  });
}

it("stays where it was found when its reader has seen everything", () => {
  expect(play([[one, told, two], false], [[one, two], true])).toEqual(["one", "unread", "two"]);
});

it("stands above the first message, whatever day begins there", () => {
  const day = row({ type: "day", timestamp: 0 as Timestamp });
  expect(play([[one, told, day, two], false])).toEqual(["one", "day", "unread", "two"]);
});

it("does not come while its reader looks", () => {
  expect(play([[one], false], [[one, told, two], true])).toEqual(["one", "two"]);
});

it("comes, and comes anew, while they look elsewhere", () => {
  expect(play([[one], false], [[one, told, two], false])).toEqual(["one", "unread", "two"]);
  expect(play([[one, told, two], false], [[one, two], true], [[one, two, told, three], false])).toEqual([
    "one",
    "two",
    "unread",
    "three",
  ]);
});

it("stays above what it was about while more comes in under their eyes", () => {
  expect(play([[one, told, two], false], [[one, two], true], [[one, two, told, three], true])).toEqual([
    "one",
    "unread",
    "two",
    "three",
  ]);
});

it("goes when they answer", () => {
  expect(play([[one, told, two], false], [[one, two, own], true])).toEqual(["one", "two", "own"]);
  expect(play([[one, told, two], false], [[one, two, own], true], [[one, two, own, three], true])).toEqual([
    "one",
    "two",
    "own",
    "three",
  ]);
});

it("is about one opening", () => {
  const before = nextLine(noLine(1), 1, held([one, told, two]), false);
  expect(nextLine(before, 2, held([]), false)).toEqual(noLine(2));
  expect(nextLine(before, 2, held([one, two]), true).above).toBeNull();
});

it("keeps rows and line as they are when nothing has changed", () => {
  const rows = [one, two];
  expect(withLine(rows, noLine(1))).toBe(rows);
  const line = nextLine(noLine(1), 1, held(rows), true);
  expect(nextLine(line, 1, held(rows), true)).toBe(line);
});
