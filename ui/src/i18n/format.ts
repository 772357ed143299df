import type { Translate } from "./bundles";

/** Writes times, dates, numbers and lists as the reader does. All times are milliseconds since 1970. */
export interface Format {
  /** `09:26`. */
  time(at: number): string;
  /** `Today`, `Yesterday`, `Thursday 19 November`, or with the year where it is another one. */
  day(at: number): string;
  /** For a list's end column: `09:26` today, `Yesterday`, `Thu` within a week, `3 Mar`, `3 Mar 2024`. */
  listTime(at: number): string;
  /** `Thursday 19 November 2026 at 09:26`. */
  full(at: number): string;
  /** `1,204`. */
  number(value: number): string;
  /** `2.4 MB`. */
  fileSize(bytes: number): string;
  /** `0:42`, `1:02:09`. */
  duration(milliseconds: number): string;
  /** `Priya, Tomas and Idris`. */
  list(items: readonly string[]): string;
}

const DAY = 86_400_000;

/** The number of midnights between two moments, on this machine's calendar. */
function daysBetween(earlier: number, later: number): number {
  const start = new Date(earlier);
  const end = new Date(later);
  const from = Date.UTC(start.getFullYear(), start.getMonth(), start.getDate());
  const to = Date.UTC(end.getFullYear(), end.getMonth(), end.getDate());
  return Math.round((to - from) / DAY);
}

/** Makes the formats of a locale; `now` is asked whenever "today" matters. */
export function makeFormat(locale: string, translate: Translate, now: () => number): Format {
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const time = date({ hour: "2-digit", minute: "2-digit" });
  const weekday = date({ weekday: "short" });
  const shortDate = date({ day: "numeric", month: "short" });
  const shortDateYear = date({ day: "numeric", month: "short", year: "numeric" });
  const longDate = date({ weekday: "long", day: "numeric", month: "long" });
  const longDateYear = date({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const full = date({ dateStyle: "full", timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction", style: "long" });
  const sameYear = (at: number) => new Date(at).getFullYear() === new Date(now()).getFullYear();
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

  return {
    time: (at) => time.format(at),
    day: (at) => {
      const days = daysBetween(at, now());
      if (days === 0) {
        return translate("common-today");
      }
      if (days === 1) {
        return translate("common-yesterday");
      }
      return capital((sameYear(at) ? longDate : longDateYear).format(at));
    },
    listTime: (at) => {
      const days = daysBetween(at, now());
      if (days <= 0) {
        return time.format(at);
      }
      if (days === 1) {
        return translate("common-yesterday");
      }
      if (days < 7) {
        return capital(weekday.format(at));
      }
      return (sameYear(at) ? shortDate : shortDateYear).format(at);
    },
    full: (at) => full.format(at),
    number: (value) => number.format(value),
    fileSize: (bytes) => {
      const steps = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
      let value = bytes;
      let step = 0;
      while (value >= 1000 && step < steps.length - 1) {
        value /= 1000;
        step += 1;
      }
      return new Intl.NumberFormat(locale, {
        style: "unit",
        unit: steps[step] ?? "byte",
        unitDisplay: "short",
        maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
      }).format(value);
    },
    duration: (milliseconds) => {
      const seconds = Math.max(0, Math.round(milliseconds / 1000));
      const two = (value: number) => String(value).padStart(2, "0");
      const minutes = Math.floor(seconds / 60);
      return minutes < 60
        ? `${minutes}:${two(seconds % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
    },
    list: (items) => list.format(items),
  };
}
