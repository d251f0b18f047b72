/**
 * A year, a month or a day of the Gregorian calendar, as precise as the source is: `2010`, `2010-04` or `2010-04-01`
 * (ISO 8601 reduced precision).
 */
export type PartialDate = string;

/** A whole day, `YYYY-MM-DD`. */
export type IsoDate = string;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year, a month or a day that the calendar has: `2023-02-29` is not. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (year === "0000") return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** Whether the text is a whole day that the calendar has. */
export function isIsoDate(text: string): boolean {
  return text.length === "YYYY-MM-DD".length && isPartialDate(text);
}

/** The first day that the date may mean: `2010-04` gives `2010-04-01`. */
export function startOf(date: PartialDate): IsoDate {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

/** The last day that the date may mean: `2010-04` gives `2010-04-30`. */
export function endOf(date: PartialDate): IsoDate {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return `${year}-${month}-${daysInMonth(Number(year), Number(month))}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
