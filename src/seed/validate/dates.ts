import { endOf, type IsoDate, isIsoDate, isPartialDate, startOf } from "../../domain/dates.ts";
import type { Diagnostic, Message } from "../diagnostic.ts";
import { formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { fieldError, fieldWarning } from "./field-diagnostic.ts";
import { getItems, getString } from "./field-values.ts";

/** The range of plausible years: the municipal ordinances are from 1862, and plans reach only some years ahead. */
const EARLIEST_YEAR = 1800;
const YEARS_AHEAD = 30;

/** Checks the dates of a collaboration by themselves and against each other. One diagnostic per date. */
export function checkDates(document: YamlDocument, today: IsoDate): readonly Diagnostic[] {
  const at = (list: string, field: string) => getItems(document, [list]).map((entry): Path => [...entry, field]);
  const past = [["reviewed"], ...at("events", "date"), ...at("sources", "date"), ...at("members", "verified")];
  const open = [
    ["founded"],
    ["ended"],
    ...at("members", "since"),
    ...at("members", "until"),
    ...at("projects", "since"),
    ...at("projects", "until"),
  ];
  const impossible = [
    ...past.flatMap((path) => checkYear(document, path, today) ?? checkPast(document, path, today) ?? []),
    ...open.flatMap((path) => checkYear(document, path, today) ?? []),
  ];
  const reported = new Set(impossible.map(({ field }) => field));
  const founded = dateAt(document, ["founded"]);
  const isPlanned = founded !== undefined && !reported.has("founded") && startOf(founded) > addDays(today, 1);
  return [
    ...impossible,
    ...(isPlanned ? [fieldWarning(document, ["founded"], PLANNED)] : []),
    ...checkOrder(document, reported).filter(({ field }) => !reported.has(field)),
    ...checkReviewed(document, reported),
  ];
}

/** Checks the dates at these paths, which must be in the past. */
export function checkPastDates(document: YamlDocument, today: IsoDate, paths: readonly Path[]): readonly Diagnostic[] {
  return paths.flatMap((path) => checkYear(document, path, today) ?? checkPast(document, path, today) ?? []);
}

/** The paths of the dates of a file's sources. */
export function sourceDates(document: YamlDocument, list: Path = ["sources"]): readonly Path[] {
  return getItems(document, list).map((source): Path => [...source, "date"]);
}

function checkYear(document: YamlDocument, path: Path, today: IsoDate): Diagnostic | undefined {
  const date = dateAt(document, path);
  if (date === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  if (year >= EARLIEST_YEAR && year <= Number(today.slice(0, 4)) + YEARS_AHEAD) return undefined;
  const when = year < EARLIEST_YEAR ? `före år ${EARLIEST_YEAR}` : "långt in i framtiden";
  return fieldError(document, path, {
    what: `${date} ligger ${when}.`,
    advice: "Läs datumet i källan igen. Troligen är en siffra fel.",
  });
}

function checkPast(document: YamlDocument, path: Path, today: IsoDate): Diagnostic | undefined {
  const date = dateAt(document, path);
  // One day of tolerance: in Sweden a day begins up to two hours before it does in UTC.
  if (date === undefined || startOf(date) <= addDays(today, 1)) return undefined;
  const advice = `Det som fältet \`${path.at(-1)}\` berättar om har redan hänt. Läs datumet i källan igen.`;
  return fieldError(document, path, { what: `${date} ligger i framtiden.`, advice });
}

/** Finds periods that end before they begin, and periods outside the lifetime of the collaboration. */
function checkOrder(document: YamlDocument, reported: ReadonlySet<string | undefined>): readonly Diagnostic[] {
  const ranges = [...getItems(document, ["members"]), ...getItems(document, ["projects"])];
  // With a date that has been reported nothing is compared.
  const founded = reported.has("founded") ? undefined : dateAt(document, ["founded"]);
  const lifetime = founded === undefined ? [] : checkRange(document, ["founded"], ["ended"]);
  const ended = lifetime.length > 0 || reported.has("ended") ? undefined : dateAt(document, ["ended"]);
  const isExact =
    getString(document, ["foundedNote"]) === undefined && getString(document, ["foundedNote", "sv"]) === undefined;
  return [
    ...lifetime,
    ...ranges.flatMap((entry) => checkRange(document, [...entry, "since"], [...entry, "until"])),
    ...getItems(document, ["members"]).flatMap((member) => {
      const path = [...member, "since"];
      const since = dateAt(document, path);
      if (since !== undefined && founded !== undefined && endOf(since) < startOf(founded)) {
        const message = {
          what: `Medlemskapet börjar ${since}, men samarbetet bildades ${founded}.`,
          advice: "Jämför `since` och `founded` med källan.",
        };
        // A year with a note is often the year of a decision, and members can have joined earlier.
        return [isExact ? fieldError(document, path, message) : fieldWarning(document, path, message)];
      }
      if (since !== undefined && ended !== undefined && startOf(since) > endOf(ended)) {
        const message = {
          what: `Medlemskapet börjar ${since}, men samarbetet upphörde ${ended}.`,
          advice: "Jämför `since` och `ended` med källan.",
        };
        return [fieldError(document, path, message)];
      }
      return [];
    }),
    ...getItems(document, ["events"]).flatMap((event) => {
      const path = [...event, "date"];
      const date = dateAt(document, path);
      if (date === undefined || founded === undefined || endOf(date) >= startOf(founded)) return [];
      const message = {
        what: `Händelsen är från ${date}, men samarbetet bildades ${founded}.`,
        advice: "Jämför datumet och `founded` med källan.",
      };
      return [fieldWarning(document, path, message)];
    }),
  ];
}

function checkRange(document: YamlDocument, from: Path, to: Path): readonly Diagnostic[] {
  const [start, end] = [dateAt(document, from), dateAt(document, to)];
  if (start === undefined || end === undefined || startOf(start) <= endOf(end)) return [];
  const what = `Slutet ${end} ligger före början ${start}.`;
  const advice = `Jämför \`${from.at(-1)}\` och \`${to.at(-1)}\` med källan. Kanske har de bytt plats.`;
  return [fieldError(document, to, { what, advice })];
}

/** A review cannot be older than the sources that it compared. */
function checkReviewed(document: YamlDocument, reported: ReadonlySet<string | undefined>): readonly Diagnostic[] {
  const reviewed = getString(document, ["reviewed"]);
  if (reviewed === undefined || !isIsoDate(reviewed) || reported.has("reviewed")) return [];
  const latest = getItems(document, ["sources"])
    .flatMap((source) => {
      const path = [...source, "date"];
      const date = reported.has(formatPath(path)) ? undefined : dateAt(document, path);
      return date === undefined ? [] : [{ date, id: getString(document, [...source, "id"]) ?? "" }];
    })
    .toSorted((a, b) => startOf(b.date).localeCompare(startOf(a.date)))[0];
  if (latest === undefined || startOf(latest.date) <= reviewed) return [];
  const message = {
    what: `Uppgifterna granskades ${reviewed}, men källan \`${latest.id}\` är från ${latest.date}.`,
    advice: "Skriv dagen då någon senast jämförde uppgifterna med alla källor. Den kan inte ligga före en källa.",
  };
  return [fieldError(document, ["reviewed"], message)];
}

const PLANNED: Message = {
  what: "Samarbetet bildas först i framtiden, så det visas som kommande.",
  advice: "Läs datumet i källan igen. Stämmer det behöver inget göras.",
};

function dateAt(document: YamlDocument, path: Path): string | undefined {
  const text = getString(document, path);
  return text !== undefined && isPartialDate(text) ? text : undefined;
}

/** The day after a number of days. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
