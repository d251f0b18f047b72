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
import { type PassedOn, startBreakingProxy } from "./breaking-proxy.ts";

let service: string;
let whole: VerifyResult;

beforeAll(async () => {
  service = await sharedService();
  whole = await verify({ address: service });
});

function faultsIn(result: VerifyResult): readonly string[] {
  return result.kind === "verified" ? result.groups.flatMap(({ faults }) => faults) : [result.reason];
}

const requestsOf = (result: VerifyResult) =>
  result.kind === "verified" ? result.groups.flatMap(({ requests }) => requests) : [];

test("the service keeps the contract of docs/addresses.md", () => {
  expect(faultsIn(whole)).toEqual([]);
  expect(isContractKept(whole)).toBe(true);
  expect(formatResult(whole, service)).toMatch(/\n {2}Allt +\d+ +0\n\n.* håller det som är lovat/);
});

test.each(PUBLIC_PATHS)("the path %s is requested", (pattern) => {
  const matching = new RegExp(`^GET ${pattern.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/ ]+")}(?:[? ]|$)`);
  expect(requestsOf(whole).filter((request) => matching.test(request)).length).toBeGreaterThan(0);
});

const names = Object.entries(QUERY_PARAMETERS).map(([name, parameter]) =>
  "queryName" in parameter ? parameter.queryName : name,
);

test.each([...new Set(names)])("the parameter %s is requested", (name) => {
  const matching = requestsOf(whole).filter((request) => new RegExp(`[?&]${name}=`).test(request));
  expect(matching.length).toBeGreaterThan(0);
});

/** Each fault: the path, the change, and the message for the operator. */
const BROKEN: readonly (readonly [string, (path: string, answer: PassedOn) => PassedOn, string])[] = [
  [
    "a header is missing",
    (path, answer) => {
      if (path === "/fragments/overview") answer.headers.delete("Access-Control-Allow-Origin");
      return answer;
    },
    "GET /fragments/overview saknar Access-Control-Allow-Origin, som ska vara *",
  ],
  [
    "a path is gone",
    (path, answer) => (path === "/feed.atom" ? { status: 404, headers: new Headers(), body: "" } : answer),
    "GET /feed.atom svarar 404, ska svara 200",
  ],
  [
    "a link leads nowhere",
    (path, answer) =>
      path === "/" ? { ...answer, body: answer.body.replaceAll("/docs/api", "/docs/a-typo") } : answer,
    "GET /docs/a-typo svarar 404, ska svara 200 eller 302 (länk från /)",
  ],
  [
    "a link of a fragment leads nowhere",
    (path, answer) =>
      path === "/fragments/overview"
        ? { ...answer, body: answer.body.replace(/"([^"]*\/collaborations\/)[^"/]*"/, '"$1a-typo"') }
        : answer,
    "GET /collaborations/a-typo svarar 404, ska svara 200 eller 302 (länk från /fragments/overview)",
  ],
  [
    "a frame may use the camera",
    (path, answer) => {
      if (path === "/embeds/overview") answer.headers.delete("Permissions-Policy");
      return answer;
    },
    "GET /embeds/overview saknar Permissions-Policy, som ska vara till exempel camera=(), geolocation=()",
  ],
  [
    "a page may run code of its own",
    (path, answer) => {
      const policy = answer.headers.get("Content-Security-Policy") ?? "";
      const open = policy.replace("base-uri", "script-src 'unsafe-inline'; base-uri");
      if (path === "/matrix") answer.headers.set("Content-Security-Policy", open);
      return answer;
    },
    "GET /matrix har Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; script-src 'unsafe-inline'; ",
  ],
  [
    "links are to be cached for longer",
    (path, answer) => {
      if (path === "/api/v1/collaborations") answer.headers.set("Cache-Control", "public, max-age=3600");
      return answer;
    },
    "GET /api/v1/collaborations har Cache-Control: public, max-age=3600, ska vara public, max-age=60",
  ],
  [
    "the cache in front has kept an old release",
    (path, answer) => {
      if (path !== "/fragments/overview") return answer;
      answer.headers.set("Cf-Cache-Status", "HIT");
      answer.headers.set("X-Samverkan-Release", "20260101T000000Z-aaaaaaaa");
      return answer;
    },
    "GET /fragments/overview kommer ur cachen (Cf-Cache-Status: HIT) med release 20260101T000000Z-aaaaaaaa, fast ",
  ],
  [
    "the cache in front keeps nothing",
    (path, answer) => {
      if (path === "/fragments/current") answer.headers.set("Cf-Cache-Status", "DYNAMIC");
      return answer;
    },
    "GET /fragments/current går förbi cachen (Cf-Cache-Status: DYNAMIC), fast den får sparas",
  ],
  [
    "the cache in front keeps what must not be kept",
    (path, answer) => {
      if (path === "/health") answer.headers.set("Cf-Cache-Status", "HIT");
      return answer;
    },
    "GET /health kommer ur cachen (Cf-Cache-Status: HIT), fast den har no-store",
  ],
  [
    "an old copy is served",
    (path, answer) => {
      if (path === "/embeds/overview") answer.headers.set("X-Samverkan-Source", "stale");
      return answer;
    },
    "GET /embeds/overview har X-Samverkan-Source: stale, ska vara live",
  ],
];

describe("each violation of the contract is reported", () => {
  let output: string;
  beforeAll(async () => {
    const breakAll = (path: string, answer: PassedOn) =>
      BROKEN.reduce((left, [, change]) => change(path, left), answer);
    const proxy = await startBreakingProxy(() => service, breakAll);
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

  test.each(BROKEN)("%s", (_what, _change, sentence) => {
    expect(output).toContain(`FEL  ${sentence}`);
  });
});

test("links with another origin than the public one are found", async () => {
  const result = await verify({ address: service, origin: "https://another.example" });
  expect(faultsIn(result)).toContain(`GET / länkar till ${service}, ska länka till https://another.example`);
});

test("a URL that the documentation truncates is no link, wherever the example ends", () => {
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

test("the command exits with 0 if the contract is kept, after printing its table", async () => {
  const { output, exitCode } = await runVerify(service);
  expect(output).toContain("håller det som är lovat");
  expect(exitCode).toBe(0);
});

test("the command exits with 1 without a response, and with 2 without an address", async () => {
  const unreachable = await startBreakingProxy(
    () => service,
    (_path, answer) => answer,
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
