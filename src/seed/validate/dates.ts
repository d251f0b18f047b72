import { endOf, type IsoDate, isIsoDate, isPartialDate, startOf } from "../../domain/dates.ts";
import type { Diagnostic, Message } from "../diagnostic.ts";
import type { Field } from "./field.ts";

/** The range of plausible years: the municipal ordinances are from 1862, and plans reach only some years ahead. */
const EARLIEST_YEAR = 1800;
const YEARS_AHEAD = 30;

/** Checks the dates of a collaboration by themselves and against each other. One diagnostic per date. */
export function checkDates(collaboration: Field, today: IsoDate): readonly Diagnostic[] {
  const founded = collaboration.at("founded");
  const past = [
    collaboration.at("reviewed"),
    ...collaboration.inEach("events", "date"),
    ...collaboration.inEach("sources", "date"),
    ...collaboration.inEach("members", "verified"),
  ];
  const open = [founded, collaboration.at("ended"), ...periodsOf(collaboration).flat()];
  const impossible = [...checkPastDates(past, today), ...open.flatMap((field) => checkYear(field, today) ?? [])];
  const reported = new Set(impossible.map(({ field }) => field));
  const start = dateOf(founded);
  const isPlanned = start !== undefined && !reported.has("founded") && startOf(start) > addDays(today, 1);
  return [
    ...impossible,
    ...(isPlanned ? [founded.warning(PLANNED)] : []),
    ...checkOrder(collaboration, reported).filter(({ field }) => !reported.has(field)),
    ...checkReviewed(collaboration, reported),
  ];
}

/** Checks these dates, which must be in the past. */
export function checkPastDates(fields: readonly Field[], today: IsoDate): readonly Diagnostic[] {
  return fields.flatMap((field) => checkYear(field, today) ?? checkPast(field, today) ?? []);
}

/** The beginning and the end of every membership and project. */
function periodsOf(collaboration: Field): readonly (readonly [since: Field, until: Field])[] {
  const entries = [...collaboration.at("members").items, ...collaboration.at("projects").items];
  return entries.map((entry) => [entry.at("since"), entry.at("until")]);
}

function checkYear(field: Field, today: IsoDate): Diagnostic | undefined {
  const date = dateOf(field);
  if (date === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  if (year >= EARLIEST_YEAR && year <= Number(today.slice(0, 4)) + YEARS_AHEAD) return undefined;
  const when = year < EARLIEST_YEAR ? `före år ${EARLIEST_YEAR}` : "långt in i framtiden";
  return field.error({
    what: `${date} ligger ${when}.`,
    advice: "Läs datumet i källan igen. Troligen är en siffra fel.",
  });
}

function checkPast(field: Field, today: IsoDate): Diagnostic | undefined {
  const date = dateOf(field);
  // One day of tolerance: in Sweden a day begins up to two hours before it does in UTC.
  if (date === undefined || startOf(date) <= addDays(today, 1)) return undefined;
  const advice = `Det som fältet \`${field.name}\` berättar om har redan hänt. Läs datumet i källan igen.`;
  return field.error({ what: `${date} ligger i framtiden.`, advice });
}

/** Finds periods that end before they begin, and periods outside the lifetime of the collaboration. */
function checkOrder(collaboration: Field, reported: ReadonlySet<string | undefined>): readonly Diagnostic[] {
  // With a date that has been reported nothing is compared.
  const founded = reported.has("founded") ? undefined : dateOf(collaboration.at("founded"));
  const isWrong = founded === undefined ? [] : checkRange(collaboration.at("founded"), collaboration.at("ended"));
  const ended = isWrong.length > 0 || reported.has("ended") ? undefined : dateOf(collaboration.at("ended"));
  const note = collaboration.at("foundedNote");
  const isExact = note.text === undefined && note.at("sv").text === undefined;
  return [
    ...isWrong,
    ...periodsOf(collaboration).flatMap(([since, until]) => checkRange(since, until)),
    ...collaboration.inEach("members", "since").flatMap((field) => {
      const since = dateOf(field);
      if (since !== undefined && founded !== undefined && endOf(since) < startOf(founded)) {
        const message = {
          what: `Medlemskapet börjar ${since}, men samarbetet bildades ${founded}.`,
          advice: "Jämför `since` och `founded` med källan.",
        };
        // A year with a note is often the year of a decision, and members can have joined earlier.
        return isExact ? field.error(message) : field.warning(message);
      }
      if (since === undefined || ended === undefined || startOf(since) <= endOf(ended)) return [];
      return field.error({
        what: `Medlemskapet börjar ${since}, men samarbetet upphörde ${ended}.`,
        advice: "Jämför `since` och `ended` med källan.",
      });
    }),
    ...collaboration.inEach("events", "date").flatMap((field) => {
      const date = dateOf(field);
      if (date === undefined || founded === undefined || endOf(date) >= startOf(founded)) return [];
      return field.warning({
        what: `Händelsen är från ${date}, men samarbetet bildades ${founded}.`,
        advice: "Jämför datumet och `founded` med källan.",
      });
    }),
  ];
}

function checkRange(from: Field, to: Field): readonly Diagnostic[] {
  const [start, end] = [dateOf(from), dateOf(to)];
  if (start === undefined || end === undefined || startOf(start) <= endOf(end)) return [];
  const what = `Slutet ${end} ligger före början ${start}.`;
  const advice = `Jämför \`${from.name}\` och \`${to.name}\` med källan. Kanske har de bytt plats.`;
  return [to.error({ what, advice })];
}

/** A review cannot be older than the sources that it compared. */
function checkReviewed(collaboration: Field, reported: ReadonlySet<string | undefined>): readonly Diagnostic[] {
  const field = collaboration.at("reviewed");
  const reviewed = field.text;
  if (reviewed === undefined || !isIsoDate(reviewed) || reported.has("reviewed")) return [];
  const [latest] = collaboration
    .at("sources")
    .items.flatMap((source) => {
      const date = reported.has(source.at("date").formattedPath) ? undefined : dateOf(source.at("date"));
      return date === undefined ? [] : [{ date, id: source.at("id").text ?? "" }];
    })
    .toSorted((a, b) => startOf(b.date).localeCompare(startOf(a.date)));
  if (latest === undefined || startOf(latest.date) <= reviewed) return [];
  return [
    field.error({
      what: `Uppgifterna granskades ${reviewed}, men källan \`${latest.id}\` är från ${latest.date}.`,
      advice: "Skriv dagen då någon senast jämförde uppgifterna med alla källor. Den kan inte ligga före en källa.",
    }),
  ];
}

const PLANNED: Message = {
  what: "Samarbetet bildas först i framtiden, så det visas som kommande.",
  advice: "Läs datumet i källan igen. Stämmer det behöver inget göras.",
};

function dateOf({ text }: Field): string | undefined {
  return text !== undefined && isPartialDate(text) ? text : undefined;
}

/** The day after a number of days. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
