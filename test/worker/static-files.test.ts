import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { BUILT } from "../../.generated/assets.ts";
import { createStaticFiles, type FileServer } from "../../src/worker/static-files/static-files.ts";
import { KV_FAULTS, testKv } from "./kv.ts";
import { published, startService, tableReader } from "./service.ts";

/** The deployed files with logged reads, which fail if a fault is set. */
function loggingFileServer(): FileServer & {
  readonly requestedPaths: string[];
  fault: FileServer["fetch"] | undefined;
} {
  const files = {
    requestedPaths: [] as string[],
    fault: undefined as FileServer["fetch"] | undefined,
    fetch(address: string) {
      files.requestedPaths.push(new URL(address).pathname);
      return (files.fault ?? env.ASSETS.fetch.bind(env.ASSETS))(address);
    },
  };
  return files;
}

const FAULTS: Readonly<Record<string, FileServer["fetch"]>> = {
  "responds with 500": async () => new Response("internal error", { status: 500 }),
  "responds with 404": async () => new Response(null, { status: 404 }),
  "resets the connection": () => Promise.reject(new Error("Network connection lost.")),
};

/** Addresses that need a file, and the file. */
const NEEDING: readonly (readonly [string, string])[] = [
  ["/docs/embedding", "/help/embedding.sv.json"],
  ["/docs/api?lang=en", "/openapi.json"],
  ["/docs/problems/not-found", "/help/problem-not-found.sv.json"],
  ["/accessibility", "/help/accessibility.sv.json"],
  ["/builder", "/help/builder.sv.json"],
  ["/api/v1/openapi.json", "/openapi.json"],
  ["/datasets/dcat", "/dataset-template.json"],
  [`/assets/${BUILT["samverkan.css"].file}`, `/assets/${BUILT["samverkan.css"].file}`],
  [`/assets/${BUILT["embed.js"].file}`, `/assets/${BUILT["embed.js"].file}`],
];

describe.each(Object.entries(FAULTS))("when the static files %s", (_, fault) => {
  test.each(NEEDING)("%s is a 500, and the log names the file", async (path, file) => {
    const files = loggingFileServer();
    files.fault = fault;
    const { request, logged } = startService({ reader: tableReader(await published()), files });
    const response = await request(path);
    expect(response.status).toBe(500);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.text()).toMatch(/Något gick fel|Something went wrong/);
    expect(logged).toEqual([{ kind: "fault", reason: expect.stringContaining(`the static file ${file} cannot be`) }]);
    files.fault = undefined;
    expect((await request(path)).status).toBe(200);
  });

  test.each([
    "/",
    "/collaborations/smohf",
    "/organizations/haninge?lang=en",
    "/fragments/overview",
    "/fragments/diagram",
    "/embeds/matrix",
    "/api/v1/collaborations",
    "/feed.atom",
    "/oembed?url=https://samverkan.example/",
  ])("and KV is unreachable too, %s is complete", async (path) => {
    const files = loggingFileServer();
    files.fault = fault;
    const kv = testKv(new Map());
    kv.fault = KV_FAULTS["responds with 500"];
    const { request } = startService({ reader: kv, files, bundled: env.SNAPSHOT });
    expect((await request(path)).status).toBe(200);
    expect(files.requestedPaths).toEqual([]);
  });
});

test("a response that is rendered from a file is cached like the others", async () => {
  const files = loggingFileServer();
  const { request } = startService({ reader: tableReader(await published()), files });
  const first = await request("/docs/api");
  // The page shows an example of every response, so it reads the sources of those.
  expect(files.requestedPaths).toEqual([
    "/openapi.json",
    "/dataset-template.json",
    "/context.jsonld",
    "/help/api.sv.json",
  ]);
  files.fault = FAULTS["responds with 500"];
  const again = await request("/docs/api", { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
  expect(again.status).toBe(304);
  expect(again.headers.get("X-Samverkan-Release")).toBe(first.headers.get("X-Samverkan-Release"));
});

test("a file is read once by an isolate", async () => {
  const files = loggingFileServer();
  const { request } = startService({ reader: tableReader(await published()), files });
  for (const _ of [1, 2]) expect(await (await request("/assets/embed.js")).text()).toContain("samverkan-fragment");
  expect(files.requestedPaths).toEqual([`/assets/${BUILT["embed.js"].file}`]);
});

test("a file that never arrives is a fault, not an endless wait", async () => {
  const { read } = createStaticFiles({ fetch: () => new Promise(() => {}) }, 20);
  await expect(read("/openapi.json")).rejects.toThrow("/openapi.json cannot be read: no answer within 20 ms");
});

test("only published assets can be requested from the static files", async () => {
  const files = loggingFileServer();
  const { request } = startService({ reader: tableReader(await published()), files });
  for (const path of ["openapi.json", "..%2Fopenapi.json", "%2e%2e%2fhelp%2fapi.sv.json", "embed.js%3Fx"]) {
    expect((await request(`/assets/${path}`)).status, path).toBe(404);
  }
  for (const path of ["/openapi.json", "/help/api.sv.json"]) expect((await request(path)).status, path).toBe(404);
  expect(files.requestedPaths).toEqual([]);
});
