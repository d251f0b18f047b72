import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { QUERY_PARAMETERS } from "../../src/worker/query.ts";
import { PATHS } from "../../src/worker/urls.ts";
import fc from "../fast-check.ts";
import { PUBLIC_PATHS } from "../public-paths.ts";
import { expectHarmlessText, expectInertMarkup } from "./expect-inert.ts";
import { serviceWithOurData } from "./service.ts";

/** The number of requests of each test; the long form has many more (`npm run fuzz`). */
const numRuns = Number(env.FUZZ_RUNS);

/** A marker that no response contains by itself: if it is in one with its brackets, it was not escaped. */
const ECHO = "<xss>";

/** Pieces of what people and scanners send: encodings, separators, look-alikes, prototypes, numbers, markup. */
const piece = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "%2e%2e",
    "%00",
    "%",
    "%zz",
    "%c3%28",
    "%E2%80%AE",
    "__proto__",
    "constructor",
    "toString",
    "smohf",
    "ЅМОНF",
    "tyreso",
    "tyresö",
    ECHO,
    encodeURIComponent(ECHO),
    `"${ECHO}`,
    "<!--#exec cmd=id-->",
    "{{7*7}}",
    "#{7*7}",
    "%0d%0aSet-Cookie:a=b",
    "-1",
    "0",
    "1e9",
    "99999999999999999999",
    "NaN",
    "Infinity",
    "0x10",
    "1.5",
    "٣",
    "null",
    "undefined",
    "true",
    "[]",
    "{}",
    "' OR 1=1",
    "turbo:a",
    `turbo:${ECHO}`,
    "sv",
    "en",
    "EN",
    "x".repeat(300),
    "ö".repeat(120),
    "\u202e",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const path = fc.oneof(
  fc.constantFrom(...PUBLIC_PATHS).chain((pattern) => piece.map((text) => pattern.replace(/:\w+/, () => text))),
  fc.array(piece, { maxLength: 4 }).map((pieces) => `/${pieces.join("/")}`),
  fc
    .tuple(fc.constantFrom("/api/", "/fragments/", "/assets/", "/embeds/"), piece)
    .map(([folder, text]) => folder + text),
);

const name = fc.oneof(
  fc.constantFrom(...Object.keys(QUERY_PARAMETERS)),
  fc.constantFrom("lang[]", "lang[a]", "__proto__", "__proto__[lang]", "constructor", "LANG", "utm_source", ""),
  piece,
);

const query = fc
  .array(fc.tuple(name, piece), { maxLength: 6 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join("&"));

const headers = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "If-None-Match",
        "If-Modified-Since",
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Range",
        "Cookie",
        "Origin",
        "traceparent",
        "Content-Type",
        "X-Forwarded-Host",
        "Turbo-Frame",
        "HX-Request",
      ),
      fc.oneof(
        fc.constantFrom("*", '"', 'W/"', ",,,", "text/html;q=2", "bytes=0-", "null", "x".repeat(5_000)),
        fc.string({ maxLength: 40 }),
      ),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => pairs.flatMap(([key, value]) => (isHeaderValue(value) ? [[key, value] as const] : [])));

const method = fc.constantFrom("GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "PROPFIND");

test("no request causes a failure, an unescaped echo, or a response without Cache-Control", async () => {
  const { request, logged } = await serviceWithOurData();
  let requests = 0;
  await fc.assert(
    fc.asyncProperty(method, path, query, headers, async (verb, requestedPath, search, given) => {
      const address = search === "" ? requestedPath : `${requestedPath}?${search}`;
      if (!isAddress(address)) return;
      requests += 1;
      const response = await request(address.startsWith("/") ? address : `/${address}`, {
        method: verb,
        headers: [...given].map((pair) => [...pair]),
      });
      // oEmbed 1.0, section 2.3.3: a format that we do not have.
      if (response.status !== 501 || !requestedPath.startsWith(PATHS.oembed)) expect(response.status).toBeLessThan(500);
      expect(response.headers.get("Cache-Control")).toMatch(/^(?:no-store|public, max-age=\d+.*)$/);
      expect(response.headers.has("Set-Cookie")).toBe(false);
      await expectWellFormed(response, verb);
    }),
    { numRuns },
  );
  expect(logged).toEqual([]);
  console.error(`fuzz: ${requests} requests, 0 failures`);
});

/** Asserts that a body has the format of its media type and contains nothing of the request unescaped. */
async function expectWellFormed(response: Response, verb: string): Promise<void> {
  const text = await response.text();
  if (verb === "HEAD" || response.status === 204 || response.status === 304) return expect(text).toBe("");
  expect(text).not.toContain(ECHO);
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("text/html")) return expectInertMarkup(text);
  if (type.includes("json")) expect(JSON.parse(text)).toBeTypeOf("object");
  // A picture is no text.
  if (!type.startsWith("image/") || type.includes("svg")) expectHarmlessText(text);
}

function isAddress(text: string): boolean {
  return URL.canParse(`https://samverkan.example${text.startsWith("/") ? text : `/${text}`}`);
}

function isHeaderValue(text: string): boolean {
  try {
    new Headers([["x-test", text]]);
    return true;
  } catch {
    return false;
  }
}
