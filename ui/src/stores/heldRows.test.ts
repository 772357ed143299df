import { describe, expect, it } from "vitest";

import type { Diff } from "../bridge/generated/Diff";
import type { EventId } from "../bridge/generated/EventId";
import type { TimelineRow } from "../bridge/generated/TimelineRow";
import type { Timestamp } from "../bridge/generated/Timestamp";
import {
  LARGEST_WINDOW,
  MARGIN,
  NO_ROWS,
  STEP,
  WINDOW,
  centred,
  changed,
  extended,
  isStop,
  trimmed,
} from "./heldRows";
import type { HeldRows } from "./heldRows";

const EVENT = "$wanted" as EventId;
const PERSON = { user: "@priya:works", name: "Priya", avatar: null } as never;

function stop(key: string, id: EventId | null = null): TimelineRow {
  return {
    key,
    content: { type: "event", actor: PERSON, event: { type: "created" }, timestamp: 0 as Timestamp, id },
  };
}

const day = (key: string): TimelineRow => ({ key, content: { type: "day", timestamp: 0 as Timestamp } });
const line: TimelineRow = { key: "line", content: { type: "unread" } };
const many = (count: number, name = "row") => Array.from({ length: count }, (_, n) => stop(`${name}-${n}`));
const opened = (rows: readonly TimelineRow[], around: EventId | null = null) =>
  changed(NO_ROWS, [{ op: "reset", values: [...rows] }], around);
const page = (count: number, name: string): Diff<TimelineRow>[] =>
  many(count, name).map((value) => ({ op: "pushFront", value }));

/** The rows of the window, by their ends. */
function ends({ rows, from, to }: HeldRows): [string | undefined, string | undefined, number] {
  return [rows[from]?.key, rows[to - 1]?.key, to - from];
}

/** What a change keeps count of is what counting anew would find. */
function expectTrue(held: HeldRows): void {
  expect(held.stops).toBe(held.rows.filter(isStop).length);
  expect(held.above).toBe(held.rows.slice(0, held.from).filter(isStop).length);
  expect(held.line).toBe(held.rows.findIndex(({ content }) => content.type === "unread"));
  expect(0 <= held.from && held.from <= held.to && held.to <= held.rows.length).toBe(true);
}

describe("where a window begins", () => {
  it("shows the newest, all of them if there are few", () => {
    expect(ends(opened(many(5_000)))).toEqual([`row-${5_000 - WINDOW}`, "row-4999", WINDOW]);
    expect(ends(opened(many(WINDOW)))).toEqual(["row-0", `row-${WINDOW - 1}`, WINDOW]);
    expect(ends(opened([]))).toEqual([undefined, undefined, 0]);
  });

  it("shows the unread line, and the event it was opened around", () => {
    const rows = [...many(1_000), line, ...many(4_000, "new")];
    const unread = opened(rows);
    expect(unread.line).toBe(1_000);
    expect(ends(unread)).toEqual([`row-${1_000 - WINDOW / 2}`, `new-${WINDOW / 2 - 2}`, WINDOW]);
    const around = opened([...many(2_000), stop("it", EVENT), ...many(2_000, "new")], EVENT);
    expect(ends(around)).toEqual([`row-${2_000 - WINDOW / 2}`, `new-${WINDOW / 2 - 2}`, WINDOW]);
    expectTrue(unread);
  });
});

describe("what comes in", () => {
  it("is in the window where it joins its end, and else leaves it as it is", () => {
    const newest = opened(many(5_000));
    const [first, , size] = ends(newest);
    const later = changed(newest, [{ op: "pushBack", value: stop("later") }], null);
    expect(ends(later)).toEqual([first, "later", size + 1]);
    const older = changed(newest, page(30, "older"), null);
    expect(ends(older)).toEqual(ends(newest));
    expectTrue(older);

    const oldest = centred(newest, 0);
    expect(ends(changed(oldest, page(30, "older"), null))).toEqual(["older-29", "row-1199", WINDOW + 30]);
    expect(ends(changed(oldest, [{ op: "pushBack", value: stop("later") }], null))).toEqual(ends(oldest));
  });

  it("is followed through every kind of change, and counted", () => {
    const rows = many(5_000).map((row, n) => (n % 9 === 0 ? day(row.key) : row));
    let held = centred(opened([...rows.slice(0, 4_000), line, ...rows.slice(4_000)]), 2_500);
    const [top, bottom] = [rows[1_900] as TimelineRow, rows[3_099] as TimelineRow];
    expect(ends(held)).toEqual([top.key, bottom.key, WINDOW]);
    const steps: Diff<TimelineRow>[][] = [
      [...page(30, "older"), { op: "insert", index: 0, value: day("today") }, { op: "remove", index: 31 }],
      [{ op: "set", index: 2_000, value: stop("other") }, { op: "popFront" }],
      [
        { op: "remove", index: 4_029 },
        { op: "append", values: [line, ...many(3, "later")] },
      ],
      [{ op: "popBack" }, { op: "truncate", length: 4_500 }],
    ];
    for (const diffs of steps) {
      held = changed(held, diffs, null);
      expectTrue(held);
      expect(ends(held).slice(0, 2)).toEqual([top.key, bottom.key]);
    }
    // The window's first rows are taken out, and its last.
    const out = (index: number, times: number) =>
      Array.from({ length: times }, (): Diff<TimelineRow> => ({ op: "remove", index }));
    held = changed(held, out(held.from - 5, 10), null);
    expectTrue(held);
    expect(ends(held)[0]).toBe("row-1905");
    held = changed(held, out(held.to - 5, 10), null);
    expectTrue(held);
    expect(ends(held)[1]).toBe("row-3094");
  });

  it("keeps the window when all rows are told anew", () => {
    const held = centred(opened(many(5_000)), 2_000);
    const anew = changed(held, [{ op: "reset", values: [...many(40, "older"), ...held.rows] }], null);
    expect(ends(anew)).toEqual(ends(held));
    expectTrue(anew);
    const others = changed(held, [{ op: "clear" }, { op: "append", values: many(3_000, "other") }], null);
    expect(ends(others)).toEqual([`other-${3_000 - WINDOW}`, "other-2999", WINDOW]);
    expectTrue(others);
  });

  it("does not fill a window that nobody looks at without end", () => {
    let held = opened(many(WINDOW));
    for (let n = 0; n < 50; n += 1) {
      held = changed(held, [{ op: "append", values: many(100, `later-${n}`) }], null);
      expect(held.to - held.from).toBeLessThanOrEqual(2 * LARGEST_WINDOW);
    }
    expect(held.to).toBe(held.rows.length);
    expectTrue(held);
  });
});

describe("a window that moves", () => {
  const held = centred(opened(many(10_000)), 5_000);

  it("is extended by what is held, to its ends and no further", () => {
    const older = extended(held, "backwards");
    expect(ends(older)).toEqual(["row-4200", "row-5599", WINDOW + STEP]);
    expectTrue(older);
    expect(ends(extended(older, "forwards"))).toEqual(["row-4200", "row-5799", WINDOW + 2 * STEP]);
    const oldest = centred(held, 0);
    expect(extended(oldest, "backwards")).toBe(oldest);
    const newest = centred(held, 9_999);
    expect(extended(newest, "forwards")).toBe(newest);
  });

  it("never leaves just the beginning out", () => {
    expect(centred(held, WINDOW / 2 + 50).from).toBe(0);
    expect(extended({ ...held, from: STEP + 50 }, "backwards").from).toBe(0);
  });

  it("is trimmed where its reader is not, and keeps what is around them", () => {
    const large = { ...held, from: 4_000, to: 4_000 + LARGEST_WINDOW + 1, above: 4_000 };
    expect(ends(trimmed(large, 0, 30))).toEqual(["row-4000", "row-5199", WINDOW]);
    expect(ends(trimmed(large, 1_970, 2_000))).toEqual(["row-4801", "row-6000", WINDOW]);
    const middle = trimmed(large, 985, 1_015);
    expect(ends(middle)).toEqual([`row-4000`, `row-${5_015 + MARGIN}`, 1_016 + MARGIN]);
    for (const [first, last] of [
      [0, 30],
      [1_970, 2_000],
      [985, 1_015],
    ] as const) {
      expectTrue(trimmed(large, first, last));
    }
    expect(trimmed(held, 0, 30)).toBe(held);
  });
});
