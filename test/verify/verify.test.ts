import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { ownLinks } from "../../src/verify/documents.ts";
import { formatResult, isContractKept } from "../../src/verify/format-result.ts";
import { type VerifyResult, verify } from "../../src/verify/verify.ts";
import { QUERY_PARAMETERS } from "../../src/worker/query.ts";
import { PUBLIC_PATHS } from "../public-paths.ts";
import { sharedService } from "../shared.ts";
import { startFaultProxy, type TransformResponse } from "./fault-proxy.ts";

let service: string;
let result: VerifyResult;

beforeAll(async () => {
  service = await sharedService();
  result = await verify({ address: service });
});

function faultsIn(result: VerifyResult): readonly string[] {
  return result.kind === "verified" ? result.groups.flatMap(({ faults }) => faults) : [result.reason];
}

const requestsOf = (result: VerifyResult) =>
  result.kind === "verified" ? result.groups.flatMap(({ requests }) => requests) : [];

test("the service keeps the contract of docs/addresses.md", () => {
  expect(faultsIn(result)).toEqual([]);
  expect(isContractKept(result)).toBe(true);
  expect(formatResult(result, service)).toMatch(/\n {2}Allt +\d+ +0\n\n.* håller det som är lovat/);
});

test.each(PUBLIC_PATHS)("the path %s is requested", (pattern) => {
  const matching = new RegExp(`^GET ${pattern.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/ ]+")}(?:[? ]|$)`);
  expect(requestsOf(result).filter((request) => matching.test(request)).length).toBeGreaterThan(0);
});

const names = Object.entries(QUERY_PARAMETERS).map(([name, parameter]) =>
  "queryName" in parameter ? parameter.queryName : name,
);

test.each([...new Set(names)])("the parameter %s is requested", (name) => {
  const matching = requestsOf(result).filter((request) => new RegExp(`[?&]${name}=`).test(request));
  expect(matching.length).toBeGreaterThan(0);
});

/** Each violation: its title, the change to a response, and the message for the operator. */
const VIOLATIONS: readonly (readonly [string, TransformResponse, string])[] = [
  [
    "a header is missing",
    (path, response) => {
      if (path === "/fragments/overview") response.headers.delete("Access-Control-Allow-Origin");
      return response;
    },
    "GET /fragments/overview saknar Access-Control-Allow-Origin, som ska vara *",
  ],
  [
    "a path gives 404",
    (path, response) => (path === "/feed.atom" ? { status: 404, headers: new Headers(), body: "" } : response),
    "GET /feed.atom svarar 404, ska svara 200",
  ],
  [
    "a link is broken",
    (path, response) =>
      path === "/" ? { ...response, body: response.body.replaceAll("/docs/api", "/docs/a-typo") } : response,
    "GET /docs/a-typo svarar 404, ska svara 200 eller 302 (länk från /)",
  ],
  [
    "a link of a fragment is broken",
    (path, response) =>
      path === "/fragments/overview"
        ? { ...response, body: response.body.replace(/"([^"]*\/collaborations\/)[^"/]*"/, '"$1a-typo"') }
        : response,
    "GET /collaborations/a-typo svarar 404, ska svara 200 eller 302 (länk från /fragments/overview)",
  ],
  [
    "an embed may use the camera",
    (path, response) => {
      if (path === "/embeds/overview") response.headers.delete("Permissions-Policy");
      return response;
    },
    "GET /embeds/overview saknar Permissions-Policy, som ska vara till exempel camera=(), geolocation=()",
  ],
  [
    "a page allows inline scripts",
    (path, response) => {
      const policy = response.headers.get("Content-Security-Policy") ?? "";
      const open = policy.replace("base-uri", "script-src 'unsafe-inline'; base-uri");
      if (path === "/matrix") response.headers.set("Content-Security-Policy", open);
      return response;
    },
    "GET /matrix har Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; script-src 'unsafe-inline'; ",
  ],
  [
    "a response is cached for too long",
    (path, response) => {
      if (path === "/api/v1/collaborations") response.headers.set("Cache-Control", "public, max-age=3600");
      return response;
    },
    "GET /api/v1/collaborations har Cache-Control: public, max-age=3600, ska vara public, max-age=60",
  ],
  [
    "a CDN serves an old release from its cache",
    (path, response) => {
      if (path !== "/fragments/overview") return response;
      response.headers.set("Cf-Cache-Status", "HIT");
      response.headers.set("X-Samverkan-Release", "20260101T000000Z-aaaaaaaa");
      return response;
    },
    "GET /fragments/overview kommer ur cachen (Cf-Cache-Status: HIT) med release 20260101T000000Z-aaaaaaaa, fast ",
  ],
  [
    "a CDN does not cache a response",
    (path, response) => {
      if (path === "/fragments/current") response.headers.set("Cf-Cache-Status", "DYNAMIC");
      return response;
    },
    "GET /fragments/current går förbi cachen (Cf-Cache-Status: DYNAMIC), fast den får sparas",
  ],
  [
    "a CDN caches a response with no-store",
    (path, response) => {
      if (path === "/health") response.headers.set("Cf-Cache-Status", "HIT");
      return response;
    },
    "GET /health kommer ur cachen (Cf-Cache-Status: HIT), fast den har no-store",
  ],
  [
    "a stale response is served",
    (path, response) => {
      if (path === "/embeds/overview") response.headers.set("X-Samverkan-Source", "stale");
      return response;
    },
    "GET /embeds/overview har X-Samverkan-Source: stale, ska vara live",
  ],
];

describe("each violation of the contract is reported", () => {
  let output: string;
  beforeAll(async () => {
    const applyAll: TransformResponse = (path, response) =>
      VIOLATIONS.reduce((changed, [, change]) => change(path, changed), response);
    const proxy = await startFaultProxy(() => service, applyAll);
    try {
      const result = await verify({ address: proxy.address, origin: service });
      expect(isContractKept(result)).toBe(false);
      output = formatResult(result, proxy.address);
    } finally {
      await proxy.stop();
    }
  });

  test("a response with the wrong status is one fault, whatever else it lacks", () => {
    const ofFeed = output.split("\n").filter((line) => line.startsWith("FEL  GET /feed.atom "));
    expect(ofFeed.length).toBeGreaterThan(0);
    expect(ofFeed.filter((line) => !line.includes("svarar 404"))).toEqual([]);
  });

  test.each(VIOLATIONS)("%s", (_title, _change, message) => {
    expect(output).toContain(`FEL  ${message}`);
  });
});

test("links with another origin than the public one are reported", async () => {
  const result = await verify({ address: service, origin: "https://another.example" });
  expect(faultsIn(result)).toContain(`GET / länkar till ${service}, ska länka till https://another.example`);
});

test("a URL that the documentation truncates is not followed, wherever the example ends", () => {
  const origin = "https://samverkan.example";
  const body = `href=&quot;${origin}/matrix&quot;\n href=&quot;${origin}/collaborations/samor …</code>${origin}/docs/api …<a href="${origin}/diagram"> …`;
  expect(ownLinks({ body }, { origin })).toEqual(["/matrix", "/diagram"]);
});

/** Runs the command as an operator does; returns its output and exit code. */
async function runVerify(...parameters: readonly string[]) {
  const child = spawn(process.execPath, ["src/verify/cli.ts", ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
  const [output, [exitCode]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { output, exitCode };
}

test("the command prints its table and exits with 0 if the contract is kept", async () => {
  const { output, exitCode } = await runVerify(service);
  expect(output).toContain("håller det som är lovat");
  expect(exitCode).toBe(0);
});

test("the command exits with 1 without a response, and with 2 without an address", async () => {
  const unreachable = await startFaultProxy(
    () => service,
    (_path, response) => response,
  );
  await unreachable.stop();
  const withoutResponse = await runVerify(unreachable.address);
  expect(withoutResponse.output).toContain(
    `Kontrollen gick inte att göra: ${unreachable.address} svarar inte som tjänsten gör`,
  );
  expect(withoutResponse.exitCode).toBe(1);
  expect((await runVerify()).exitCode).toBe(2);
  expect((await runVerify(service, "--origin", "nonsense")).exitCode).toBe(2);
});
