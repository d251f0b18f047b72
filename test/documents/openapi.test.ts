import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { Validator } from "@seriousme/openapi-schema-validator";
import { generateSource } from "oazapfts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ORIGIN, request, textOf } from "./service.ts";

const description = JSON.parse(await textOf("/api/v1/openapi.json"));

test("the description is OpenAPI 3.1", async () => {
  expect(description.openapi).toMatch(/^3\.1\./);
  expect(await new Validator().validate(structuredClone(description))).toEqual({ valid: true });
});

test("every reference in the description resolves", () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(100);
  const dangling = references.filter((path) => valueAt(path.split("/")) === undefined);
  expect(dangling).toEqual([]);
});

function valueAt(path: readonly string[]): unknown {
  let value: unknown = description;
  for (const key of path) value = Object.entries(Object(value)).find(([name]) => name === key)?.[1];
  return value;
}

// A folder inside the project, so that the client's imports are resolved; git ignores it.
const FOLDER = resolve(".generated/client");

/** A program that uses only the generated client. It compiles only if the types are right. */
const PROGRAM = `
import * as api from "./client.ts";

export async function readEverything(): Promise<readonly string[]> {
  const read: string[] = [];
  const list = await api.listCollaborations({ sort: "-name", limit: 100 });
  if (list.status !== 200) throw new Error(String(list.status));
  for (const { id } of list.data.items) {
    const one = await api.getCollaboration(id);
    if (one.status !== 200) throw new Error(id);
    const names: string[] = one.data.members.map((member) => member.organization.name.sv);
    read.push(one.data.id + " " + names.length);
  }
  const organizations = await api.listOrganizations({ kind: "municipality", limit: 100 });
  if (organizations.status !== 200) throw new Error(String(organizations.status));
  for (const { id } of organizations.data.items) {
    const one = await api.getOrganization(id);
    if (one.status !== 200) throw new Error(id);
    const code: string | null = one.data.municipalityCode;
    read.push(one.data.id + " " + code);
  }
  const info = await api.getApiInfo();
  if (info.status === 200) read.push(info.data.apiName);
  const missing = await api.getCollaboration("okand");
  if (missing.status === 404) read.push(missing.data.title);
  return read;
}
`;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/client.ts`, await generateSource(description));
  await writeFile(`${FOLDER}/program.ts`, PROGRAM);
  const compilerOptions = {
    target: "es2024",
    lib: ["es2024", "dom"],
    module: "preserve",
    moduleResolution: "bundler",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  };
  await writeFile(`${FOLDER}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ["program.ts"] }));
}, 30_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(FOLDER, { recursive: true, force: true });
});

test("a client generated from the description compiles with a program that uses it", async () => {
  const compiler = resolve("node_modules/typescript-compiler/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", FOLDER]);
  expect(stdout).toBe("");
}, 60_000);

test("the generated client reads every resource", async () => {
  vi.stubGlobal("fetch", (url: string) => request(url));
  const { readEverything } = await import(`${FOLDER}/program.ts`);
  const read: readonly string[] = await readEverything();
  const { items } = JSON.parse(await textOf("/api/v1/collaborations?sort=-name"));
  expect(read.slice(0, items.length)).toEqual(
    items.map(({ id, members }: { id: string; members: unknown[] }) => `${id} ${members.length}`),
  );
  expect(read).toContain("tyreso 0138");
  expect(read.slice(-2)).toEqual(["Samverkan", "The resource does not exist"]);
});

test("the description has the URLs of the service", () => {
  expect(description.servers).toEqual([{ url: `${ORIGIN}/api/v1` }]);
  expect(description.paths["/feed.atom"].servers).toEqual([{ url: ORIGIN }]);
});

test("the types of another generator compile with a program that uses them", async () => {
  const consumers = createRequire(resolve("test/consumers/package.json"));
  const { default: openapiTS, astToString } = consumers("openapi-typescript");
  await writeFile(`${FOLDER}/types.ts`, astToString(await openapiTS(structuredClone(description))));
  await writeFile(
    `${FOLDER}/typed.ts`,
    `import type { components, paths } from "./types.ts";
type List = paths["/memberships"]["get"]["responses"]["200"]["content"]["application/json"];
export function disputed(list: List): readonly (readonly [string, string])[] {
  return list.items
    .filter(({ status }: components["schemas"]["Membership"]) => status === "disputed")
    .map(({ organization, collaboration }) => [organization.id, collaboration.name.sv]);
}
`,
  );
  const compiler = resolve("node_modules/typescript-compiler/bin/tsc");
  const flags = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--allowImportingTsExtensions",
    "--module",
    "preserve",
    "--skipLibCheck",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, ...flags, `${FOLDER}/typed.ts`]);
  expect(stdout).toBe("");
}, 60_000);
