import type { Diff } from "../bridge/generated/Diff";

/**
 * Applies changes to an ordered list and answers the new one; the old one stays as it was.
 *
 * Every change means something, so one that does not fit (an index beyond the end) is a defect and throws.
 */
export function applyDiffs<T>(list: readonly T[], diffs: readonly Diff<T>[]): readonly T[] {
  if (diffs.length === 0) {
    return list;
  }
  const next = [...list];
  for (const diff of diffs) {
    applyDiff(next, diff);
  }
  return next;
}

function applyDiff<T>(list: T[], diff: Diff<T>): void {
  switch (diff.op) {
    case "append":
      pushAll(list, diff.values);
      return;
    case "clear":
      list.length = 0;
      return;
    case "pushFront":
      list.unshift(diff.value);
      return;
    case "pushBack":
      list.push(diff.value);
      return;
    case "popFront":
      list.shift();
      return;
    case "popBack":
      list.pop();
      return;
    case "insert":
      check(diff.index, list.length);
      list.splice(diff.index, 0, diff.value);
      return;
    case "set":
      check(diff.index, list.length - 1);
      list[diff.index] = diff.value;
      return;
    case "remove":
      check(diff.index, list.length - 1);
      list.splice(diff.index, 1);
      return;
    case "truncate":
      check(diff.length, list.length);
      list.length = diff.length;
      return;
    case "reset":
      list.length = 0;
      pushAll(list, diff.values);
      return;
    default:
      unreachable(diff);
  }
}

/** Not `push(...values)`: a long list would exceed the number of arguments an engine takes. */
function pushAll<T>(list: T[], values: readonly T[]): void {
  for (const value of values) {
    list.push(value);
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
