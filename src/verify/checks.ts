import type { Check } from "./expectation.ts";

/** The longest quotation of a body in a message. Characters. */
const MAX_QUOTED = 120;

/** How the sentence of `status` begins. */
export const WRONG_STATUS = "svarar ";

/** Checks that the status is one of these. */
export function status(...expected: readonly number[]): Check {
  return (response) =>
    expected.includes(response.status)
      ? undefined
      : `${WRONG_STATUS}${response.status}, ska svara ${expected.join(" eller ")}`;
}

/** Checks that a header has this value. */
export function header(name: string, expected: string): Check {
  return headerWhere(name, (value) => value === expected, expected);
}

/** Checks that a header matches an expression, of which the operator sees an example. */
export function headerLike(name: string, pattern: RegExp, example: string): Check {
  return headerWhere(name, (value) => pattern.test(value), `till exempel ${example}`);
}

/** Checks a header by a condition; `expected` ends the sentence "ska vara …". */
export function headerWhere(name: string, isExpected: (value: string) => boolean, expected: string): Check {
  return ({ headers }) => {
    const value = headers.get(name);
    if (value === null) return `saknar ${name}, som ska vara ${expected}`;
    return isExpected(value) ? undefined : `har ${name}: ${value}, ska vara ${expected}`;
  };
}

/** Checks that a comma-separated header contains this value, ignoring case. */
export function headerNames(name: string, expected: string): Check {
  return ({ headers }) => {
    const values = (headers.get(name) ?? "").toLowerCase().split(/\s*,\s*/);
    return values.includes(expected.toLowerCase()) ? undefined : `saknar ${expected} i ${name}`;
  };
}

/** Checks that a header is absent. */
export function noHeader(name: string): Check {
  return ({ headers }) => (headers.has(name) ? `har ${name}: ${headers.get(name)}, som inte ska finnas` : undefined);
}

/** Checks that the body contains this text; `{origin}` stands for the public origin. */
export function contains(expected: string): Check {
  return ({ body }, { origin }) => {
    const text = expected.replaceAll("{origin}", origin);
    return body.includes(text) ? undefined : `innehåller inte ${text}`;
  };
}

/** Checks that the body does not contain this text. */
export function containsNot(unexpected: string): Check {
  return ({ body }) => (body.includes(unexpected) ? `innehåller ${unexpected}, som inte ska finnas` : undefined);
}

/** Checks that there is no body. */
export const isEmpty: Check = ({ body }) =>
  body === "" ? undefined : `har ett innehåll, ska vara tomt: ${body.slice(0, MAX_QUOTED)}`;

/** Checks that the body is JSON for which a condition holds; the description, in Swedish, ends "ska ha …". */
export function json(description: string, predicate: (value: unknown) => boolean): Check {
  return ({ body }) => {
    try {
      return predicate(JSON.parse(body)) ? undefined : `ska ha ${description}: ${body.slice(0, MAX_QUOTED)}`;
    } catch {
      return `är inte JSON: ${body.slice(0, MAX_QUOTED)}`;
    }
  };
}

/** The value at a path of keys in parsed JSON; undefined where a key is missing. */
export function valueAt(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}

/** Checks that the facts come from the live release, and not from an old copy or the bundle. */
export const isLive: Check = (response, target) =>
  isPurged(response, target) ??
  header("X-Samverkan-Source", "live")(response, target) ??
  header("X-Samverkan-Release", target.release)(response, target);

/** Checks that a response from Cloudflare's cache is of the live release: others are purged within 90 s of a publication. */
const isPurged: Check = ({ headers }, { release }) => {
  const [state, cachedRelease] = [headers.get("Cf-Cache-Status"), headers.get("X-Samverkan-Release")];
  if (state === null || !CACHED.has(state) || cachedRelease === null || cachedRelease === release) return undefined;
  return `kommer ur cachen (Cf-Cache-Status: ${state}) med release ${cachedRelease}, fast ${release} är publicerad`;
};

/** The values of `Cf-Cache-Status` for a cached response, and for one that is not cached. */
const CACHED = new Set(["HIT", "STALE", "UPDATING", "REVALIDATED"]);
const NOT_CACHED = new Set(["BYPASS", "DYNAMIC"]);

/** Checks that `Cf-Cache-Status`, if present, agrees with our cache headers. */
const agreesWithCache: Check = ({ headers }) => {
  const state = headers.get("Cf-Cache-Status") ?? "";
  const isStored = headers.get("Cache-Control") !== "no-store";
  if (CACHED.has(state) && !isStored) return `kommer ur cachen (Cf-Cache-Status: ${state}), fast den har no-store`;
  if (NOT_CACHED.has(state) && isStored) return `går förbi cachen (Cf-Cache-Status: ${state}), fast den får sparas`;
  return undefined;
};

/** Checks that links carry the public origin, and not the requested address, which may be internal. */
const carriesOrigin: Check = ({ body }, { address, origin }) =>
  address !== origin && body.includes(`${address}/`) ? `länkar till ${address}, ska länka till ${origin}` : undefined;

/** Checks Strict-Transport-Security on https. */
const hasHsts: Check = (response, target) =>
  target.origin.startsWith("https:")
    ? header("Strict-Transport-Security", "max-age=31536000")(response, target)
    : undefined;

/** The checks of every response: no type sniffing, no referrer, no cookies. */
export const EVERYWHERE: readonly Check[] = [
  header("X-Content-Type-Options", "nosniff"),
  header("Referrer-Policy", "no-referrer"),
  noHeader("Set-Cookie"),
  noHeader("Last-Modified"),
  hasHsts,
  carriesOrigin,
  agreesWithCache,
];
