/** How long silence is asked for. */
export type Quiet = "halfHour" | "hour" | "fourHours" | "tomorrow" | "monday";

const MINUTE = 60_000;
/** When the working day begins, on this machine's clock. */
const MORNING = 8;

/** When silence ends that begins now, in milliseconds since 1970. */
export function endOf(quiet: Quiet, now: Date): number {
  switch (quiet) {
    case "halfHour":
      return now.getTime() + 30 * MINUTE;
    case "hour":
      return now.getTime() + 60 * MINUTE;
    case "fourHours":
      return now.getTime() + 240 * MINUTE;
    case "tomorrow":
      return morning(now, 1);
    case "monday":
      // The next one: on a Monday, in a week.
      return morning(now, (8 - now.getDay()) % 7 || 7);
    default:
      return quiet;
  }
}

/** Through the calendar and not by adding hours, because a day can have 23 or 25. */
function morning(now: Date, days: number): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING).getTime();
}
