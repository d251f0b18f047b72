import { type Day, firstDay, lastDay, type PartialDate } from "./partial-date.ts";

export const STATUSES = ["planned", "active", "ended"] as const;
export type Status = (typeof STATUSES)[number];

/** The first and the last date of something; an unknown beginning is past, an absent end is still to come. */
export interface Period {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}

/**
 * Whether the day lies before, within or after the period. A partial date is read so that the period is never cut
 * short: `founded: 2027` begins on 1 January 2027, `ended: 2024` ends with 31 December 2024.
 */
export function statusOn(day: Day, period: Period): Status {
  if (period.from !== undefined && day < firstDay(period.from)) return "planned";
  if (period.to !== undefined && day > lastDay(period.to)) return "ended";
  return "active";
}

const SWEDISH_DAY = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const HOUR = 3_600_000;

/**
 * Tells the day in Sweden by a clock in milliseconds since 1970. Swedish time is whole hours from UTC, so a day is worked
 * out once an hour.
 */
export function swedishCalendar(clock: () => number): () => Day {
  let hour = Number.NaN;
  let day: Day = "";
  return () => {
    const now = clock();
    if (Math.floor(now / HOUR) !== hour) {
      hour = Math.floor(now / HOUR);
      day = swedishDay(now);
    }
    return day;
  };
}

/** The day in Sweden at an instant given in milliseconds since 1970. */
export function swedishDay(instant: number): Day {
  return SWEDISH_DAY.format(instant);
}
