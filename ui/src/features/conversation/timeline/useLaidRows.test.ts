import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { message, row } from "../../../bridge/fake/conversation";
import { me, people } from "../../../bridge/fake/people";
import type { RoomEvent } from "../../../bridge/generated/RoomEvent";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import type { Timestamp } from "../../../bridge/generated/Timestamp";
import { FIRST_ROWS, isLine, isStop } from "../../../stores/heldRows";
import type { TimelineSnapshot } from "../../../stores/TimelineStore";
import { numbering } from "./layout";
import { useLaidRows } from "./useLaidRows";

const { mei, priya } = people;

function at(type: "created" | "rightsChanged" | "encryptionOn", seconds: number): TimelineRow {
  const event: RoomEvent = { type };
  return row({ type: "event", actor: priya, event, timestamp: (seconds * 1000) as Timestamp, id: null });
}

/** Everything that a row can depend on its neighbours for: groups, days, events, own messages, the unread line. */
function conversation(lineAt: number): readonly TimelineRow[] {
  const rows = Array.from({ length: 400 }, (_, n) => {
    if (n % 29 === 0) return row({ type: "day", timestamp: n as Timestamp });
    if (n % 31 === 0) return at("rightsChanged", 3_600 + n);
    const minutes = 900 - n * 2 + (n % 11 === 0 ? 1 : 0);
    return message([priya, priya, priya, mei, mei, me][n % 6] ?? priya, minutes, `${n}`);
  });
  const beginning = [at("created", 0), at("rightsChanged", 1), at("encryptionOn", 2), at("rightsChanged", 3)];
  const all = [...beginning, ...rows];
  return [...all.slice(0, lineAt), row({ type: "unread" }), ...all.slice(lineAt)];
}

function snapshot(rows: readonly TimelineRow[], from: number, to: number): TimelineSnapshot {
  const stops = rows.filter(isStop).length;
  const above = rows.slice(0, from).filter(isStop).length;
  return {
    opening: 1,
    around: null,
    held: { rows, from, to, stops, above, line: rows.findIndex(isLine) },
    rows: rows.slice(from, to),
    paging: { backwards: from === 0 ? "end" : "idle", forwards: to === rows.length ? "end" : "idle" },
    live: true,
    newest: to === rows.length,
    complete: true,
    ready: true,
    failed: null,
  };
}

/** What is drawn of each row. */
function drawn(shown: TimelineSnapshot, ...then: readonly TimelineSnapshot[]) {
  const { result, rerender } = renderHook(({ now }) => useLaidRows(now, true), {
    initialProps: { now: shown },
  });
  for (const now of then) {
    rerender({ now });
  }
  const last = then.at(-1) ?? shown;
  const { shift, total } = numbering(last, result.current);
  return result.current.map(({ key, first, place }) => ({
    key,
    first,
    position: place === null ? null : place + shift,
    total,
  }));
}

describe("rows at the ends of what is laid out", () => {
  // The engine's line is shown where it was found, and not where it came under its reader's eyes.
  it.each([true, false])(
    "are drawn as they would be if everything was; the unread line shown: %s",
    (isShown) => {
      for (const lineAt of [150, 200]) {
        const rows = conversation(lineAt);
        const read = rows.filter((each) => !isLine(each));
        const show = (from: number, to: number) =>
          isShown
            ? drawn(snapshot(rows, from, to))
            : drawn(snapshot(read, from, to - 1), snapshot(rows, from, to));
        const whole = show(0, rows.length);
        expect(whole.length).toBe(rows.length - 2 + (isShown ? 1 : 0));
        expect(whole.some(({ key }) => key === "unread")).toBe(isShown);
        for (let from = FIRST_ROWS; from < 320; from += 1) {
          const shown = show(from, from + 60);
          const start = whole.findIndex(({ key }) => key === shown[0]?.key);
          expect(shown).toEqual(whole.slice(start, start + shown.length));
          expect(shown.length).toBeGreaterThanOrEqual(59);
        }
      }
    },
  );

  it("hold the unread line where it stood while others were laid out", () => {
    const rows = conversation(150);
    const read = rows.filter((each) => !isLine(each));
    const there = snapshot(rows, 100, 200);
    const back = drawn(there, snapshot(read, 300, 400), snapshot(read, 100, 200));
    const index = back.findIndex(({ key }) => key === "unread");
    expect(back[index + 1]?.key).toBe(rows.slice(151).find(isStop)?.key);
    expect(drawn(there, snapshot(read, 300, 400)).every(({ key }) => key !== "unread")).toBe(true);
  });
});
