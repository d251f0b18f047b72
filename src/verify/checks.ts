import type { Check } from "./expectation.ts";

/** Bodies are quoted up to so many characters. */
const QUOTED = 120;

/** The status is one of these. */
export function status(...expected: readonly number[]): Check {
  return (response) =>
    expected.includes(response.status) ? undefined : `svarar ${response.status}, ska svara ${expected.join(" eller ")}`;
}

/** The header has this value, or one that the expression matches. */
export function header(name: string, expected: string | RegExp): Check {
  return ({ headers }) => {
    const value = headers.get(name);
    if (value === null) return `saknar ${name}, som ska vara ${expected}`;
    const isExpected = typeof expected === "string" ? value === expected : expected.test(value);
    return isExpected ? undefined : `har ${name}: ${value}, ska vara ${expected}`;
  };
}

/** The header has this among the values that a comma separates; case does not matter. */
export function headerNames(name: string, expected: string): Check {
  return ({ headers }) => {
    const values = (headers.get(name) ?? "").toLowerCase().split(/\s*,\s*/);
    return values.includes(expected.toLowerCase()) ? undefined : `saknar ${expected} i ${name}`;
  };
}

/** The header is not there. */
export function noHeader(name: string): Check {
  return ({ headers }) => (headers.has(name) ? `har ${name}: ${headers.get(name)}, som inte ska finnas` : undefined);
}

/** The text has this; `{origin}` stands for the public origin. */
export function contains(expected: string): Check {
  return ({ body }, { origin }) => {
    const text = expected.replaceAll("{origin}", origin);
    return body.includes(text) ? undefined : `innehåller inte ${text}`;
  };
}

/** The text does not have this. */
export function containsNot(unexpected: string): Check {
  return ({ body }) => (body.includes(unexpected) ? `innehåller ${unexpected}, som inte ska finnas` : undefined);
}

/** There is no body. */
export const isEmpty: Check = ({ body }) =>
  body === "" ? undefined : `har ett innehåll, ska vara tomt: ${body.slice(0, QUOTED)}`;

/** The text is JSON in which a condition holds; the description, in Swedish, ends "ska ha …". */
export function json(description: string, holds: (value: unknown) => boolean): Check {
  return ({ body }) => {
    try {
      return holds(JSON.parse(body)) ? undefined : `ska ha ${description}: ${body.slice(0, QUOTED)}`;
    } catch {
      return `är inte JSON: ${body.slice(0, QUOTED)}`;
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

/** Facts come from the release that is live: not from an old copy, not from what the Worker was deployed with. */
export const isLive: Check = (response, target) =>
  isPurged(response, target) ??
  header("X-Samverkan-Source", "live")(response, target) ??
  header("X-Samverkan-Release", target.release)(response, target);

/** What Cloudflare's cache has kept is of the live release: the others are purged within 90 s of a publication. */
const isPurged: Check = ({ headers }, { release }) => {
  const [state, kept] = [headers.get("Cf-Cache-Status"), headers.get("X-Samverkan-Release")];
  if (state === null || !KEPT.has(state) || kept === null || kept === release) return undefined;
  return `kommer ur cachen (Cf-Cache-Status: ${state}) med release ${kept}, fast ${release} är publicerad`;
};

/** What `Cf-Cache-Status` says of an answer that the cache had, and of one that it does not keep. */
const KEPT = new Set(["HIT", "STALE", "UPDATING", "REVALIDATED"]);
const NOT_KEPT = new Set(["BYPASS", "DYNAMIC"]);

/** What Cloudflare's cache says of itself agrees with what we allow it, where it says anything. */
const agreesWithCache: Check = ({ headers }) => {
  const state = headers.get("Cf-Cache-Status") ?? "";
  const isStored = headers.get("Cache-Control") !== "no-store";
  if (KEPT.has(state) && !isStored) return `kommer ur cachen (Cf-Cache-Status: ${state}), fast den har no-store`;
  if (NOT_KEPT.has(state) && isStored) return `går förbi cachen (Cf-Cache-Status: ${state}), fast den får sparas`;
  return undefined;
};

/** Links carry the public origin, and not the address that was asked, under which nobody else may know the service. */
const carriesOrigin: Check = ({ body }, { address, origin }) =>
  address !== origin && body.includes(`${address}/`) ? `länkar till ${address}, ska länka till ${origin}` : undefined;

/** A browser that has been here once never comes without encryption again. */
const staysEncrypted: Check = (response, target) =>
  target.origin.startsWith("https:")
    ? header("Strict-Transport-Security", "max-age=31536000")(response, target)
    : undefined;

/** What is true of every response: nothing is guessed, nothing tells of the reader, nothing is set on the reader. */
export const EVERYWHERE: readonly Check[] = [
  header("X-Content-Type-Options", "nosniff"),
  header("Referrer-Policy", "no-referrer"),
  noHeader("Set-Cookie"),
  noHeader("Last-Modified"),
  staysEncrypted,
  carriesOrigin,
  agreesWithCache,
];
