import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { OPERATIONS } from "../../src/worker/openapi/operations.ts";
import { SCHEMAS } from "../../src/worker/openapi/schemas.ts";
import { QUERY_PARAMETERS } from "../../src/worker/query.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "../../src/worker/routes/api.ts";
import { datasetDescription } from "../../src/worker/routes/dataset.ts";
import { feed } from "../../src/worker/routes/feed.ts";
import { membershipsApi } from "../../src/worker/routes/memberships.ts";
import { openApi } from "../../src/worker/routes/openapi.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "../../src/worker/routes/tables.ts";
import { areaApi, areasApi, legalFormApi, legalFormsApi } from "../../src/worker/routes/vocabularies.ts";
import { PATHS } from "../../src/worker/urls.ts";
import { ORIGIN, type ServiceUnderTest, serviceWithOurData } from "./service.ts";

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await serviceWithOurData();
});

async function json(path: string, init?: RequestInit): Promise<unknown> {
  return (await service.request(path, init)).json();
}

async function ids(path: string): Promise<readonly string[]> {
  const list = v.parse(v.object({ items: v.array(v.object({ id: v.string() })) }), await json(path));
  return list.items.map(({ id }) => id);
}

describe("every response has the described shape", () => {
  test("of the lists", async () => {
    v.assert(SCHEMAS.CollaborationList, await json("/api/v1/collaborations?limit=2&page=2"));
    v.assert(SCHEMAS.OrganizationList, await json("/api/v1/organizations?limit=100"));
    v.assert(SCHEMAS.MembershipList, await json("/api/v1/memberships?limit=100"));
    v.assert(SCHEMAS.LegalFormList, await json("/api/v1/legal-forms"));
    v.assert(SCHEMAS.AreaList, await json("/api/v1/areas?limit=3&page=2"));
  });

  test("of every collaboration", async () => {
    for (const id of await ids("/api/v1/collaborations?limit=100")) {
      v.assert(SCHEMAS.Collaboration, await json(`/api/v1/collaborations/${id}`));
    }
  });

  test("of every organization", async () => {
    for (const id of await ids("/api/v1/organizations?limit=100")) {
      v.assert(SCHEMAS.Organization, await json(`/api/v1/organizations/${id}`));
    }
  });

  test("of every legal form and every area", async () => {
    for (const id of await ids("/api/v1/legal-forms"))
      v.assert(SCHEMAS.LegalForm, await json(`/api/v1/legal-forms/${id}`));
    for (const id of await ids("/api/v1/areas?limit=100")) v.assert(SCHEMAS.Area, await json(`/api/v1/areas/${id}`));
  });

  test("of api-info", async () => {
    v.assert(SCHEMAS.ApiInfo, await json("/api/v1/api-info"));
  });

  test.each([
    ["/api/v1/collaborations?page=0", {}],
    ["/api/v1/organizations/okand", {}],
    ["/api/v1/collaborations", { method: "POST" }],
    ["/datasets/dcat", { headers: { Accept: "image/png" } }],
  ])("of the problem of %s %o", async (path, init) => {
    v.assert(SCHEMAS.Problem, await json(path, init));
  });
});

describe("the description has every operation of the service", () => {
  test("every address for programs is described, and nothing else", () => {
    const served = Object.values(PATHS).filter((path) => /^\/(?:api|datasets|feed)/.test(path));
    const written = served.map((path) => path.replace(":id", "{id}"));
    expect(OPERATIONS.map(({ path }) => path).toSorted()).toEqual(written.toSorted());
  });

  test.each([
    ["listCollaborations", collaborationsApi],
    ["getCollaboration", collaborationApi],
    ["listOrganizations", organizationsApi],
    ["getOrganization", organizationApi],
    ["listMemberships", membershipsApi],
    ["listLegalForms", legalFormsApi],
    ["getLegalForm", legalFormApi],
    ["listAreas", areasApi],
    ["getArea", areaApi],
    ["getCollaborationsTable", collaborationsTable],
    ["getOrganizationsTable", organizationsTable],
    ["getMembershipsTable", membershipsTable],
    ["getDatasetDescription", datasetDescription],
    ["getFeed", feed],
    ["getOpenApi", openApi],
  ])("%s accepts exactly the parameters that are described", (id, { parameters }) => {
    expect(OPERATIONS.find((operation) => operation.id === id)?.parameters).toEqual(parameters);
  });

  test("parameters are described by the values that they accept", async () => {
    const { components } = v.parse(described, await json("/api/v1/openapi.json"));
    expect(components.parameters.status?.schema).toEqual(QUERY_PARAMETERS.status.schema);
    expect(components.parameters.limit?.schema).toEqual({ type: "integer", minimum: 1, maximum: 100, default: 20 });
    expect(components.parameters.organizationSort).toMatchObject({ name: "sort", schema: { enum: ["name", "-name"] } });
  });
});

const described = v.object({
  components: v.object({
    parameters: v.record(v.string(), v.object({ name: v.string(), schema: v.unknown() })),
    examples: v.record(v.string(), v.object({ value: v.unknown() })),
  }),
  paths: v.record(v.string(), v.object({ get: v.object({ operationId: v.string(), "x-example": v.string() }) })),
});

test("the examples are real responses", async () => {
  const { components, paths } = v.parse(described, await json("/api/v1/openapi.json"));
  const examples = components.examples;
  expect(examples["getCollaboration-application-json"]?.value).toEqual(
    await json(`/api/v1/collaborations/${(await ids("/api/v1/collaborations"))[0]}`),
  );
  expect(examples["listOrganizations-application-json"]?.value).toEqual(
    await json(paths["/organizations"]?.get["x-example"] ?? ""),
  );
  expect(examples["getFeed-application-atom-xml"]?.value).toBe(await (await service.request("/feed.atom")).text());
  expect(examples["getDatasetDescription-text-turtle"]?.value).toBe(
    await (await service.request("/datasets/dcat?format=ttl")).text(),
  );
  expect(examples["not-found"]?.value).toMatchObject({ type: `${ORIGIN}/docs/problems/not-found`, status: 404 });
});

describe("the page about the API", () => {
  test.each(["sv", "en"])("has every address and every parameter, and needs no script (%s)", async (lang) => {
    const response = await service.request(`/docs/api?lang=${lang}`);
    const html = await response.text();
    expect(html).not.toContain("<script");
    for (const { path, parameters, summary } of OPERATIONS) {
      expect(html).toContain(`GET ${path}`);
      expect(html).toContain(lang === "sv" ? summary.sv : summary.en);
      for (const parameter of parameters) {
        const described: { readonly queryName?: string } = QUERY_PARAMETERS[parameter];
        expect(html).toContain(`<code>${described.queryName ?? parameter}</code>`);
      }
    }
  });

  test("shows for each operation a real response, its fields, a curl line and a script, and the columns of the tables", async () => {
    const html = await (await service.request("/docs/api?lang=en")).text();
    for (const { id, representations } of OPERATIONS) {
      const section = html.split(`<section id="${id}">`)[1]?.split("<section id=")[0] ?? "";
      expect([id, section.includes("curl -s &quot;https://samverkan.example/")]).toEqual([id, true]);
      expect([
        id,
        /<summary>Example response<\/summary><section[^>]*><pre[^>]*><code>[\s\S]{40}/.test(section),
      ]).toEqual([id, true]);
      expect([id, section.includes(`{${id.toLowerCase()}}`)]).toEqual([id, false]);
      const hasFields = !["text", "Document"].includes(representations[0]?.schema ?? "");
      expect([id, section.includes("<summary>Response fields</summary>")]).toEqual([id, hasFields]);
    }
    const head = (await (await service.request("/api/v1/memberships.csv")).text()).split("\r\n")[0]?.split(",") ?? [];
    for (const column of head) expect(html).toContain(`<code>${column}</code>`);
    expect(html).toContain("console.table(disputes);");
    // The ids that filters take, with their names, and what a column means.
    expect(html).toMatch(/municipal-association: Municipal association/);
    expect(html).toMatch(/<dt><code>phase<\/code><\/dt><dd>Today: planned/);
  });

  test("every example link works", async () => {
    const html = await (await service.request("/docs/api")).text();
    const links = [...html.matchAll(/<a href="(\/[^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
    expect(links.length).toBeGreaterThan(OPERATIONS.length);
    for (const link of links) expect([link, (await service.request(link)).status]).toEqual([link, 200]);
  });
});
