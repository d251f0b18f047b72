import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { transform } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { faultTests } from "./fault-tests.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { insideOf } from "./host-page.ts";
import { expectInMatrix } from "./matrix.ts";
import { DOWN, ROWS, type Row } from "./rows.ts";
import { type Services, sharedServices } from "./services.ts";

const FILE = "docs/embedding/sitevision-webapp.js";

/** As long as Sitevision waits. Milliseconds. */
const TIMEOUT = 5_000;

/** The cases of a server that requests the fragment for each page and forwards nothing of the visitor. */
const CASES = ROWS.filter(
  ({ id, copy, visitor }) => copy === undefined && visitor === undefined && id !== "two" && id !== "304",
);
const OUTAGE = DOWN.filter(({ copy }) => copy === undefined);

const cells: Record<string, Outcome> = {};
let services: Services;
let proxy: FaultyProxy;

beforeAll(async () => {
  services = await sharedServices();
  proxy = await startFaultyProxy(services.origins);
  await Promise.all(CASES.map(see));
}, 60_000);
afterAll(async () => {
  await proxy?.stop();
  await services?.stop();
});

async function see({ id, fragments: [path = ""] }: Row): Promise<void> {
  const query = `${path}${path.includes("?") ? "&" : "?"}links=sitevision`;
  const shown = await runWebApp(`http://127.0.0.1:${proxy.port}${query}`);
  cells[id] = insideOf(shown, [await services.fragment(query)]);
}

faultTests({
  name: "Sitevision WebApp",
  version: "ES5",
  keepsCopy: false,
  isNetworked: false,
  // It sees neither headers nor lengths.
  undetected: ["without-release"],
  started: () => ({
    proxy,
    fail: async () => {},
    site: {
      prepare: async () => {},
      page: async () => "",
      see: async (path) => {
        const query = `${path}&links=sitevision`;
        return insideOf(await runWebApp(`http://127.0.0.1:${proxy.port}${query}`), [await services.fragment(query)]);
      },
      expire: async () => {},
      revalidate: async () => {},
    },
  }),
});

test("no part of an error document is shown when the service is down", async () => {
  await proxy.stop();
  await Promise.all(OUTAGE.map(see));
  for (const { id, expected } of OUTAGE) expect([...expected, "fallback"]).toContain(cells[id]);
});

test("the WebApp is in a version of JavaScript that the oldest servers run", async () => {
  await expect(transform(readFileSync(FILE, "utf8"), { target: "es5" })).resolves.toBeDefined();
});

test.each(CASES)("$en", ({ id, expected }) => {
  expect([...expected, "fallback"]).toContain(cells[id]);
});

test("the matrix in the documentation has these outcomes", () => {
  expectInMatrix({ name: "Sitevision WebApp", version: "ES5", cells });
});

/** Runs the example as Sitevision does, with an address of the test's own, and gives what it sends. */
async function runWebApp(address: string): Promise<string> {
  const text = readFileSync(FILE, "utf8");
  const example = /'(https:\/\/samverkan\.example\/fragments\/[^']*)'/.exec(text)?.[1];
  if (example === undefined) throw new Error(`${FILE} has no address of a fragment`);
  const sent = Promise.withResolvers<string>();
  const router = {
    get: (_path: string, show: (req: object, res: object) => void) => show({}, { send: sent.resolve }),
  };
  const modules = new Map<string, unknown>([
    ["router", router],
    ["Requester", requester],
  ]);
  runInContext(text.replace(example, address), createContext({ require: (name: string) => modules.get(name) }));
  return sent.promise;
}

type Done = (result: unknown, statusCode: number, headers: Headers) => void;
type Fail = (message: string, status: { readonly statusCode: number }) => void;

/**
 * Sitevision's Requester by its documentation: JSON unless dataType is text, redirects followed, any failure passed to
 * `fail` with a status code of its own (1000 for a timeout, -1 for unknown).
 */
const requester = {
  get(url: string, { dataType = "json" }: { readonly dataType?: string } = {}) {
    const answer = request(url, dataType);
    const chain = {
      done(callback: Done) {
        void answer.then((got) => got.kind === "done" && callback(got.result, got.statusCode, got.headers));
        return chain;
      },
      fail(callback: Fail) {
        void answer.then((got) => got.kind === "fail" && callback(got.message, got));
        return chain;
      },
    };
    return chain;
  },
};

type RequesterResult =
  | { readonly kind: "done"; readonly result: unknown; readonly statusCode: number; readonly headers: Headers }
  | { readonly kind: "fail"; readonly message: string; readonly statusCode: number };

async function request(url: string, dataType: string): Promise<RequesterResult> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
    const { status: statusCode, headers } = response;
    if (!response.ok) return { kind: "fail", message: response.statusText, statusCode };
    const text = await response.text();
    return { kind: "done", result: dataType === "json" ? JSON.parse(text) : text, statusCode, headers };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
    return { kind: "fail", message: String(error), statusCode: isTimeout ? 1000 : -1 };
  }
}
