import { ORGANIZATION_KINDS } from "../domain/organization.ts";
import { ORGANIZATION_SORT_ORDERS, SORT_ORDERS } from "../domain/sort.ts";
import { STATUSES } from "../domain/status.ts";
import { LANGUAGES } from "../domain/text.ts";

/** A query parameter: what it accepts, its default, and how it is parsed. */
export interface Parameter<Value> {
  /** What it accepts, for people: the end of the sentence "The parameter takes …". */
  readonly description: { readonly sv: string; readonly en: string };
  /** The value if the parameter is absent or empty (a form sends its empty fields too). */
  readonly default: Value;
  /** What it accepts, for programs: a JSON Schema. */
  readonly schema: Readonly<Record<string, string | number | readonly string[]>>;
  /** The value of a text; undefined where it is not accepted. */
  readonly parse: (text: string) => Value | undefined;
  /** Its name in URLs, if it differs: `sort` has other values for organizations. */
  readonly queryName?: string;
}

const MAX_QUERY_LENGTH = 200;

/** More than any URL of ours with all its parameters. */
const MAX_URL_LENGTH = 2_000;

/** Pixels; no frame is larger. */
const MAX_FRAME_SIZE = 10_000;

/** Every query parameter of the service (docs: the table of parameters). */
export const QUERY_PARAMETERS = {
  lang: oneOf(LANGUAGES, "sv"),
  heading: headingLevel(),
  sender: oneOf(["show", "none"], "show"),
  links: oneOf(["text", "sitevision", "plain"], "text"),
  onerror: oneOf(["status", "empty", "link"], "status"),
  scheme: oneOf(["auto", "light", "dark"], "auto"),
  view: oneOf(["list", "cards", "table"], "list"),
  matrixView: { ...oneOf(["table", "list"], "table"), queryName: "view" },
  form: id(),
  member: id(),
  area: id(),
  status: optional(oneOf(STATUSES, "active")),
  q: text(MAX_QUERY_LENGTH),
  sort: optional(oneOf(SORT_ORDERS, "name")),
  wrap: turboFrame(),
  page: wholeNumber(1_000_000, 1),
  limit: optional(wholeNumber(100, 20)),
  part: optional(wholeNumber(1_000_000, 1)),
  kind: optional(oneOf(ORGANIZATION_KINDS, "municipality")),
  collaboration: id(),
  format: optional(oneOf(["rdf", "ttl", "jsonld"], "rdf")),
  organizationSort: { ...optional(oneOf(ORGANIZATION_SORT_ORDERS, "name")), queryName: "sort" },
  url: text(MAX_URL_LENGTH),
  oembedFormat: { ...oneOf(["json", "xml"], "json"), queryName: "format" },
  show: viewParameter(),
  system: optional(oneOf(["sitevision", "wordpress", "cms", "server", "other"], "other")),
  language: optional(oneOf(LANGUAGES, "sv")),
  frameScheme: { ...oneOf(["light", "dark", "auto"], "light"), queryName: "scheme" },
  maxwidth: maxFrameSize(),
  maxheight: maxFrameSize(),
} as const;

/** The name of a parameter in the table above; `queryName` is the one in URLs. */
export type ParameterName = keyof typeof QUERY_PARAMETERS;

/** The type of a parameter's value. */
export type ParameterValue<Name extends ParameterName> =
  (typeof QUERY_PARAMETERS)[Name] extends Parameter<infer Value> ? Value : never;

/** A known parameter with a value that it does not accept. */
export interface InvalidParameter {
  readonly name: string;
  readonly description: Parameter<unknown>["description"];
}

/** The values of some parameters by name. */
export type Params<Name extends ParameterName> = { readonly [Each in Name]: ParameterValue<Each> };

/** The parsed query string of a request. */
export interface ParsedQuery<Name extends ParameterName> {
  /** The values; defaults for absent and invalid ones. */
  readonly params: Params<Name>;
  readonly invalid: readonly InvalidParameter[];
  /** The canonical query: known parameters that are not the default, in a fixed order. */
  readonly canonical: string;
}

/**
 * Parses the named parameters of a query; others are ignored. A parameter with two different values is invalid.
 */
export function parseQuery<Name extends ParameterName>(
  names: readonly Name[],
  query: URLSearchParams,
): ParsedQuery<Name> {
  const values: Partial<Record<ParameterName, unknown>> = {};
  const invalid: InvalidParameter[] = [];
  const canonical = new URLSearchParams();
  for (const name of names) {
    const parameter: Parameter<unknown> = QUERY_PARAMETERS[name];
    const queryName = parameter.queryName ?? name;
    const given = [...new Set(query.getAll(queryName))].filter((each) => each !== "");
    const [only = ""] = given;
    const value = given.length === 0 ? parameter.default : given.length === 1 ? parameter.parse(only) : undefined;
    if (value === undefined && given.length > 0) invalid.push({ name: queryName, description: parameter.description });
    else if (value !== parameter.default) canonical.append(queryName, String(value));
    values[name] = value ?? parameter.default;
  }
  // Each value was parsed by the parameter of its own name, which the mapped type cannot see.
  return { params: values as Params<Name>, invalid, canonical: canonical.toString() };
}

function oneOf<const Value extends string>(choices: readonly Value[], fallback: NoInfer<Value>): Parameter<Value> {
  const list = choices.join(", ");
  return {
    description: { sv: list, en: `one of ${list}` },
    schema: { type: "string", enum: choices },
    default: fallback,
    parse: (text) => choices.find((choice) => choice === text),
  };
}

function optional<Value>(parameter: Parameter<Value>): Parameter<Value | undefined> {
  return { ...parameter, default: undefined };
}

function wholeNumber(to: number, fallback: number): Parameter<number> {
  return {
    description: { sv: `ett heltal från 1 till ${to}`, en: `a whole number from 1 to ${to}` },
    schema: { type: "integer", minimum: 1, maximum: to },
    default: fallback,
    parse: (text) => {
      const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
      return value >= 1 && value <= to ? value : undefined;
    },
  };
}

/** The level of the top heading of a fragment, or none where the page around it has that heading. */
function headingLevel(): Parameter<number | "none"> {
  const level = wholeNumber(6, 2);
  return {
    description: { sv: `${level.description.sv}, eller none`, en: `${level.description.en}, or none` },
    schema: { type: "string", enum: ["1", "2", "3", "4", "5", "6", "none"] },
    default: level.default,
    parse: (text) => (text === "none" ? text : level.parse(text)),
  };
}

/** A maximum size in whole pixels. A value out of range is clamped, not an error. */
function maxFrameSize(): Parameter<number | undefined> {
  return {
    description: { sv: "ett heltal", en: "a whole number" },
    schema: { type: "integer" },
    default: undefined,
    parse: (text) => (/^-?\d+$/.test(text) ? Math.min(MAX_FRAME_SIZE, Math.max(1, Number(text))) : undefined),
  };
}

/** An id in the data; an unknown one gives an empty list, not an error. */
function id(): Parameter<string | undefined> {
  return matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 100, {
    sv: "ett id: små bokstäver a-z, siffror och bindestreck",
    en: "an id: lower-case letters a-z, digits and hyphens",
  });
}

/** The id of a view: `overview`, `collaborations/smohf`. The URL of its page and words of its name are accepted too. */
function viewParameter(): Parameter<string | undefined> {
  const words = text(MAX_QUERY_LENGTH);
  return { ...words, parse: (value) => words.parse(value.trim().replace(/^https?:\/\/[^/]+\/|[?#].*$/g, "")) };
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

function matching(
  pattern: RegExp,
  longest: number,
  description: Parameter<string>["description"],
): Parameter<string | undefined> {
  return {
    description,
    schema: { type: "string", maxLength: longest, pattern: pattern.source },
    default: undefined,
    parse: (given) => (given.length <= longest && pattern.test(given) ? given : undefined),
  };
}
