import { ORGANIZATION_SORT_ORDERS, SORT_ORDERS } from "../domain/filter.ts";
import { ORGANIZATION_KINDS } from "../domain/organization.ts";
import { STATUSES } from "../domain/status.ts";
import { LANGUAGES } from "../domain/text.ts";

/** A query parameter: what it takes, what it is when absent, and how its text is read. */
export interface Parameter<Value> {
  /** What it takes, for people: the end of the sentence "The parameter takes …". */
  readonly takes: { readonly sv: string; readonly en: string };
  /** The value when the parameter is absent or empty (a form sends its empty fields too). */
  readonly absent: Value;
  /** What it takes, for programs: a JSON Schema. */
  readonly schema: Readonly<Record<string, string | number | readonly string[]>>;
  /** The value, or undefined where the text is not one it takes. */
  readonly read: (text: string) => Value | undefined;
  /** What addresses call it, where that is not its own name: other lists are sorted by other things. */
  readonly called?: string;
}

/** A known parameter with a value that it does not take. */
export interface ParameterProblem {
  readonly name: string;
  readonly takes: Parameter<unknown>["takes"];
}

const LONGEST_QUERY = 200;

/** Longer than any address of ours with all its parameters. */
const LONGEST_ADDRESS = 2_000;

/** Pixels; no frame is larger. */
const LARGEST_FRAME = 10_000;

/** Every query parameter of the service (docs: the table of parameters). */
export const PARAMETERS = {
  lang: oneOf(LANGUAGES, "sv"),
  heading: wholeNumber(1, 6, 2),
  links: oneOf(["text", "sitevision", "plain"], "text"),
  onerror: oneOf(["status", "empty", "link"], "status"),
  view: oneOf(["list", "cards", "table"], "list"),
  form: id(),
  member: id(),
  area: id(),
  status: optional(oneOf(STATUSES, "active")),
  q: text(LONGEST_QUERY),
  sort: optional(oneOf(SORT_ORDERS, "name")),
  wrap: turboFrame(),
  page: wholeNumber(1, 1_000_000, 1),
  limit: optional(wholeNumber(1, 100, 20)),
  kind: optional(oneOf(ORGANIZATION_KINDS, "municipality")),
  collaboration: id(),
  format: optional(oneOf(["rdf", "ttl", "jsonld"], "rdf")),
  organizationSort: { ...optional(oneOf(ORGANIZATION_SORT_ORDERS, "name")), called: "sort" },
  url: text(LONGEST_ADDRESS),
  oembedFormat: { ...oneOf(["json", "xml"], "json"), called: "format" },
  show: shownView(),
  language: optional(oneOf(LANGUAGES, "sv")),
  maxwidth: optional(wholeNumber(1, LARGEST_FRAME, 1)),
  maxheight: optional(wholeNumber(1, LARGEST_FRAME, 1)),
} as const;

export type ParameterName = keyof typeof PARAMETERS;

type ValueOf<Name extends ParameterName> = (typeof PARAMETERS)[Name] extends Parameter<infer Value> ? Value : never;

/** The values of some parameters by name. */
export type Values<Name extends ParameterName> = { readonly [Each in Name]: ValueOf<Each> };

/** What a query string means for the parameters of one address. */
export interface ReadQuery<Name extends ParameterName> {
  /** Values of the good ones, defaults for the absent and the bad ones. */
  readonly values: Values<Name>;
  readonly problems: readonly ParameterProblem[];
  /** The same query in one spelling: known parameters that are not the default, in a fixed order. */
  readonly canonical: string;
}

/**
 * Reads the named parameters from a query; others are ignored. One that is given twice with different values is bad:
 * there is no telling which was meant.
 */
export function readQuery<Name extends ParameterName>(names: readonly Name[], query: URLSearchParams): ReadQuery<Name> {
  const values: Partial<Record<ParameterName, unknown>> = {};
  const problems: ParameterProblem[] = [];
  const canonical = new URLSearchParams();
  for (const name of names) {
    const parameter: Parameter<unknown> = PARAMETERS[name];
    const called = parameter.called ?? name;
    const given = [...new Set(query.getAll(called))].filter((each) => each !== "");
    const [only = ""] = given;
    const value = given.length === 0 ? parameter.absent : given.length === 1 ? parameter.read(only) : undefined;
    if (value === undefined && given.length > 0) problems.push({ name: called, takes: parameter.takes });
    else if (value !== parameter.absent) canonical.append(called, String(value));
    values[name] = value ?? parameter.absent;
  }
  // Each value was read by the parameter of its own name, which the mapped type cannot see.
  return { values: values as Values<Name>, problems, canonical: canonical.toString() };
}

function oneOf<const Value extends string>(choices: readonly Value[], absent: NoInfer<Value>): Parameter<Value> {
  const list = choices.join(", ");
  return {
    takes: { sv: `något av ${list}`, en: `one of ${list}` },
    schema: { type: "string", enum: choices },
    absent,
    read: (text) => choices.find((choice) => choice === text),
  };
}

function optional<Value>(parameter: Parameter<Value>): Parameter<Value | undefined> {
  return { ...parameter, absent: undefined };
}

function wholeNumber(from: number, to: number, absent: number): Parameter<number> {
  return {
    takes: { sv: `ett heltal från ${from} till ${to}`, en: `a whole number from ${from} to ${to}` },
    schema: { type: "integer", minimum: from, maximum: to },
    absent,
    read: (text) => {
      const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
      return value >= from && value <= to ? value : undefined;
    },
  };
}

/** An id of the data; one that no data has gives an empty list, not an error. */
function id(): Parameter<string | undefined> {
  return matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 100, {
    sv: "ett id: små bokstäver a-z, siffror och bindestreck",
    en: "an id: lower-case letters a-z, digits and hyphens",
  });
}

/** A view as its address has it after the face: `overview`, `collaborations/smohf`. The address of its page will do too. */
function shownView(): Parameter<string | undefined> {
  const name = matching(/^[a-z]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 120, {
    sv: "namnet på en vy, till exempel overview eller collaborations/smohf",
    en: "the name of a view, such as overview or collaborations/smohf",
  });
  return { ...name, read: (text) => name.read(text.trim().replace(/^https?:\/\/[^/]+\/|[?#].*$/g, "")) };
}

function text(longest: number): Parameter<string | undefined> {
  return matching(/^\P{Cc}*$/u, longest, { sv: `högst ${longest} tecken text`, en: `at most ${longest} characters` });
}

function turboFrame(): Parameter<string | undefined> {
  return matching(/^turbo:[A-Za-z][A-Za-z0-9_-]*$/, 70, {
    sv: "turbo: följt av ramens id, som börjar med en bokstav och har bokstäver, siffror, _ och -",
    en: "turbo: followed by the id of the frame, which begins with a letter and has letters, digits, _ and -",
  });
}

function matching(pattern: RegExp, longest: number, takes: Parameter<string>["takes"]): Parameter<string | undefined> {
  return {
    takes,
    schema: { type: "string", maxLength: longest, pattern: pattern.source },
    absent: undefined,
    read: (given) => (given.length <= longest && pattern.test(given) ? given : undefined),
  };
}
