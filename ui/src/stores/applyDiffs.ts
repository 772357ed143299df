import type { Diff } from "../bridge/generated/Diff";

/** A stretch of a list that is taken out, and what comes in its place. */
export interface Splice<T> {
  readonly at: number;
  readonly removed: number;
  readonly values: readonly T[];
}

/**
 * Applies changes to an ordered list and answers the new one; the old one stays as it was.
 *
 * Every change means something, so one that does not fit (an index beyond the end) is a defect and throws.
 */
export function applyDiffs<T>(list: readonly T[], diffs: readonly Diff<T>[]): readonly T[] {
  if (diffs.length === 0) {
    return list;
  }
  const [first, ...others] = splicesOf(list.length, diffs);
  const next = first === undefined ? [...list] : spliced(list, first);
  for (const each of others) {
    splice(next, each);
  }
  return next;
}

/**
 * Changes to a list of so many values as splices, in order. A page of history comes as many changes side by side: they
 * become one, since each moves everything behind it.
 */
export function splicesOf<T>(length: number, diffs: readonly Diff<T>[]): readonly Splice<T>[] {
  const splices: Splice<T>[] = [];
  let now = length;
  for (const diff of diffs) {
    const next = spliceOf(diff, now);
    now += next.values.length - next.removed;
    const last = splices.at(-1);
    const joined = last === undefined ? null : join(last, next);
    if (joined === null) {
      splices.push({ ...next, values: [...next.values] });
    } else {
      splices[splices.length - 1] = joined;
    }
  }
  return splices;
}

/** A new list after a splice. At an end it is copied once: a copy that is then changed there would be copied again. */
export function spliced<T>(list: readonly T[], each: Splice<T>): T[] {
  const { at, removed, values } = each;
  if (at === list.length) {
    return list.concat(values);
  }
  if (at === 0) {
    return values.concat(removed === 0 ? list : list.slice(removed));
  }
  const next = [...list];
  splice(next, each);
  return next;
}

/** Carries out a splice in place. */
export function splice<T>(list: T[], { at, removed, values }: Splice<T>): void {
  // A long list would exceed the number of arguments an engine takes.
  if (values.length < 10_000) {
    list.splice(at, removed, ...values);
    return;
  }
  const rest = list.splice(at).slice(removed);
  for (const each of [values, rest]) {
    for (const value of each) {
      list.push(value);
    }
  }
}

/** Two splices as one, if the later begins in what the earlier brought. */
function join<T>(first: Splice<T>, next: Splice<T>): Splice<T> | null {
  const place = next.at - first.at;
  if (place < 0 || place > first.values.length) {
    return null;
  }
  const covered = Math.min(next.removed, first.values.length - place);
  // Only ever a list that `splicesOf` made.
  const values = first.values as T[];
  splice(values, { at: place, removed: covered, values: next.values });
  return { at: first.at, removed: first.removed + next.removed - covered, values };
}

function spliceOf<T>(diff: Diff<T>, length: number): Splice<T> {
  switch (diff.op) {
    case "append":
      return { at: length, removed: 0, values: diff.values };
    case "clear":
      return { at: 0, removed: length, values: [] };
    case "pushFront":
      return { at: 0, removed: 0, values: [diff.value] };
    case "pushBack":
      return { at: length, removed: 0, values: [diff.value] };
    case "popFront":
      return { at: 0, removed: Math.min(length, 1), values: [] };
    case "popBack":
      return { at: Math.max(length - 1, 0), removed: Math.min(length, 1), values: [] };
    case "insert":
      check(diff.index, length);
      return { at: diff.index, removed: 0, values: [diff.value] };
    case "set":
      check(diff.index, length - 1);
      return { at: diff.index, removed: 1, values: [diff.value] };
    case "remove":
      check(diff.index, length - 1);
      return { at: diff.index, removed: 1, values: [] };
    case "truncate":
      check(diff.length, length);
      return { at: diff.length, removed: length - diff.length, values: [] };
    case "reset":
      return { at: 0, removed: length, values: diff.values };
    default:
      return unreachable(diff);
  }
}

function check(index: number, last: number): void {
  if (index > last) {
    throw new RangeError(`change at ${index}, list ends at ${last}`);
  }
}

/** Fails to compile when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`unknown: ${JSON.stringify(value)}`);
}
