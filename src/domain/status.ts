import { endOf, type IsoDate, type PartialDate, startOf } from "./dates.ts";
import { lazy } from "./lazy.ts";

/** The phases of a collaboration, a membership or a project on a day. */
export const STATUSES = ["planned", "active", "ended"] as const;
export type Status = (typeof STATUSES)[number];

/** The first and last date of something. An unknown start is in the past, an absent end in the future. */
interface DateRange {
  readonly since?: PartialDate | undefined;
  readonly until?: PartialDate | undefined;
}

/**
 * Whether the day is before, within or after the range. A partial date covers all of its days: `founded: 2027` starts on
 * 1 January 2027, `ended: 2024` ends on 31 December 2024.
 */
export function statusAt(day: IsoDate, { since, until }: DateRange): Status {
  if (since !== undefined && day < startOf(since)) return "planned";
  if (until !== undefined && day > endOf(until)) return "ended";
  return "active";
}

/** The status of a collaboration on a day. */
export function getStatus(
  { founded, ended }: { readonly founded?: PartialDate | undefined; readonly ended?: PartialDate | undefined },
  day: IsoDate,
): Status {
  return statusAt(day, { since: founded, until: ended });
}

/** Made when a date is first needed: Node takes 9 ms for the first one. */
const swedishDay = lazy(() => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }));

/** Milliseconds. */
const HOUR = 3_600_000;

/**
 * Creates a function that gives the date in Sweden, from a clock in milliseconds since 1970. Formats once an hour: Swedish
 * time is whole hours from UTC.
 */
export function createTodayClock(clock: () => number): () => IsoDate {
  // Made here, when a Worker starts, and not in its first request.
  swedishDay();
  let hour = Number.NaN;
  let day: IsoDate = "";
  return () => {
    const now = clock();
    if (Math.floor(now / HOUR) !== hour) {
      hour = Math.floor(now / HOUR);
      day = toSwedishDate(now);
    }
    return day;
  };
}

/** The date in Sweden at an instant in milliseconds since 1970. */
export function toSwedishDate(instant: number): IsoDate {
  return swedishDay().format(instant);
}
