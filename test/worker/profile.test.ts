import { beforeAll, describe, expect, test } from "vitest";
import { PATHS } from "../../src/worker/urls.ts";
import { ORIGIN, type ServiceUnderTest, serviceWithOurData, startService } from "./service.ts";

/**
 * Svensk nationell REST API-profil 2.0.0, as far as it shows from outside. Each test has the area of its rule in its
 * name; SKALL is an obligation, BÖR a recommendation.
 */

let service: ServiceUnderTest;
let description: Description;

interface Description {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>> & { readonly description: string };
  readonly externalDocs: { readonly url: string };
  readonly security: readonly unknown[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: {
    readonly schemas: unknown;
    readonly examples: Readonly<Record<string, { readonly value?: unknown }>>;
    readonly parameters: Readonly<
      Record<string, { readonly name: string; readonly in: string; readonly required: boolean }>
    >;
    readonly responses: Readonly<Record<string, ResponseObject>>;
  };
}

interface Operation {
  readonly summary: string;
  readonly description: string;
  readonly responses: Readonly<Record<string, ResponseObject & { readonly $ref?: string }>>;
  readonly requestBody?: unknown;
}

interface ResponseObject {
  readonly description?: string;
  readonly content?: Readonly<
    Record<
      string,
      { readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>> }
    >
  >;
}

beforeAll(async () => {
  service = await serviceWithOurData();
  description = await (await service.request("/api/v1/openapi.json")).json();
});

function resolved(response: ResponseObject & { readonly $ref?: string }): ResponseObject | undefined {
  const name = response.$ref?.split("/").at(-1);
  return name === undefined ? response : description.components.responses[name];
}

function operations(): readonly (readonly [string, Operation])[] {
  return Object.entries(description.paths).map(([path, { get }]) => [path, get]);
}

const TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

describe("documentation", () => {
  test("SKALL: title, version, description, contact and licence", () => {
    expect(description.info).toMatchObject({
      title: expect.stringMatching(/./),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      contact: { name: "Tyresö kommun", url: `${ORIGIN}/docs/api`, email: "kommunikation@tyreso.se" },
      license: { name: "CC0 1.0", url: "http://creativecommons.org/publicdomain/zero/1.0/" },
    });
  });

  test("SKALL: service level and known limitations", () => {
    expect(description.info["x-sla"]).toEqual({
      availability: expect.stringMatching(/./),
      responseTime: expect.stringMatching(/./),
      support: expect.stringMatching(/./),
    });
    expect(description.info["x-limitations"]).toEqual(expect.arrayContaining([expect.stringMatching(/./)]));
  });

  test("SKALL: every operation and every status code is described", () => {
    for (const [path, operation] of operations()) {
      expect([path, operation.summary, operation.description]).not.toContain("");
      for (const [status, response] of Object.entries(operation.responses)) {
        const described = resolved(response);
        expect([path, status, described?.description]).toEqual([path, status, expect.stringMatching(/./)]);
      }
    }
  });

  test("SKALL: every response has an example, and none is empty", () => {
    for (const [path, { responses }] of operations()) {
      for (const [status, response] of Object.entries(responses).filter(([status]) => status !== "304")) {
        const { content } = resolved(response) ?? {};
        const examples = Object.values(content ?? {}).flatMap((each) => Object.values(each.examples ?? {}));
        expect([path, status, examples.length]).toEqual([path, status, Object.keys(content ?? {}).length]);
        for (const { $ref = "", value } of examples) {
          expect(value ?? description.components.examples[$ref.split("/").at(-1) ?? ""]?.value).toBeTruthy();
        }
      }
    }
  });

  test("SKALL: it says that no authentication is needed", () => {
    expect(description.security).toEqual([]);
    expect(description.info.description).toContain("ingen nyckel, ingen inloggning");
  });

  test("BÖR: Swedish and English, OpenAPI 3, and a page for people", async () => {
    expect(description.openapi).toMatch(/^3\./);
    for (const [, { summary, description: text }] of operations()) {
      expect([summary.split("\n\n").length, text.split("\n\n").length]).toEqual([2, 2]);
    }
    expect((await service.request(description.externalDocs.url.slice(ORIGIN.length))).status).toBe(200);
  });

  test("BÖR: the description may be read by other sites", async () => {
    const response = await service.request("/api/v1/openapi.json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  });
});

describe("dates", () => {
  test("SKALL: days and instants are RFC 3339", async () => {
    const { items } = await (await service.request("/api/v1/collaborations?limit=100")).json<{
      items: { reviewed: string }[];
    }>();
    for (const { reviewed } of items) expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { publishedAt } = await (await service.request("/health")).json<{ publishedAt: string }>();
    expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(JSON.stringify(description.components.schemas)).toContain('"format":"date"');
  });

  test("BÖR: the time zone is named", () => {
    expect(description.info.description).toContain("Europe/Stockholm");
  });
});

describe("resources and addresses", () => {
  const api = Object.values(PATHS).filter((path) => path.startsWith("/api/"));

  test("SKALL: only a-z, 0-9, hyphen, dot and tilde between the slashes; no underscore, no space", () => {
    for (const path of api) expect(path.replace(/:id/g, "id")).toMatch(/^(?:\/[a-z0-9.~-]+)+$/);
  });

  test("SKALL: the names of resources are plural", () => {
    const resources = api.filter((path) => path.endsWith("/:id")).map((path) => path.split("/")[3]);
    expect(resources).toEqual(["collaborations", "organizations", "legal-forms", "areas"]);
  });

  test("SKALL: ids are words, not consecutive numbers", async () => {
    const list = await (await service.request("/api/v1/organizations?limit=100")).json<{ items: { id: string }[] }>();
    for (const { id } of list.items) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test("BÖR: the version is in the path, and addresses are short", () => {
    for (const path of api) expect(path).toMatch(/^\/api\/v1(?:\/|$)/);
  });
});

describe("maturity", () => {
  test("SKALL: reading is GET, and what would write is refused as 405 that says what is allowed", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await service.request("/api/v1/collaborations", { method });
      expect([method, response.status, response.headers.get("Allow")]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
    }
  });

  test("BÖR: links lead from the start to every resource and back", async () => {
    const start = await (await service.request("/api/v1")).json<{ links: Record<string, string> }>();
    const list = await (await service.request(pathOf(start.links.collaborations))).json<Linked>();
    const one = await (await service.request(pathOf(list.items[0]?.links.self))).json<Linked>();
    expect((await service.request(pathOf(one.links.page))).status).toBe(200);
    expect((await service.request(pathOf(one.links.fragment))).status).toBe(200);
  });
});

interface Linked {
  readonly items: readonly Linked[];
  readonly links: Readonly<Record<string, string>>;
}

function pathOf(address = ""): string {
  expect(address).toMatch(ORIGIN);
  return address.slice(ORIGIN.length);
}

describe("messages", () => {
  test("SKALL: fields are camelCase without other characters, and lists are in the plural", async () => {
    const responses = await Promise.all(
      ["/api/v1/collaborations", "/api/v1/organizations", "/api/v1/organizations/tyreso", "/api/v1/api-info"].map(
        async (path) => (await service.request(path)).json(),
      ),
    );
    for (const [name, value] of fields(responses)) {
      expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
      if (Array.isArray(value)) expect(name).toMatch(/s$|^unconfirmed$/);
    }
  });

  test("BÖR: JSON in UTF-8, whatever Accept says", async () => {
    const response = await service.request("/api/v1/collaborations/smohf", { headers: { Accept: "text/html" } });
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toContain("Södertörns miljö- och hälsoskyddsförbund");
  });
});

function fields(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap(fields);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap((field) => [field, ...fields(field[1])]);
}

describe("requests and responses", () => {
  test("SKALL: a Content-Type on a request without content is accepted", async () => {
    for (const type of ["application/json", "text/plain"]) {
      const response = await service.request("/api/v1/collaborations", { headers: { "Content-Type": type } });
      expect([type, response.status]).toEqual([type, 200]);
    }
  });

  test("BÖR: content that is not JSON is 415", async () => {
    const headers = { "Content-Type": "application/xml", "Content-Length": "4" };
    const response = await service.request("/api/v1/collaborations", { headers });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([415, "application/problem+json"]);
  });

  test("SKALL: no operation has a request body", () => {
    for (const [path, { requestBody }] of operations()) expect([path, requestBody]).toEqual([path, undefined]);
  });

  test("BÖR: ETag and Cache-Control on every successful response, and 304 for what the client already has", async () => {
    for (const path of ["/api/v1/collaborations", "/api/v1/collaborations.csv", "/api/v1/api-info", "/datasets/dcat"]) {
      const { headers } = await service.request(path);
      expect(headers.get("Cache-Control")).toContain("max-age=60");
      const again = await service.request(path, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
      expect([path, again.status]).toEqual([path, 304]);
    }
  });

  test("BÖR: CORS lets everybody read, without credentials", async () => {
    const { headers } = await service.request("/api/v1/collaborations", {
      headers: { Origin: "https://annan.example" },
    });
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
    expect(headers.get("Access-Control-Expose-Headers")).toContain("Link");
  });

  test("BÖR: 406 only where the representation is negotiated", async () => {
    const headers = { Accept: "image/png" };
    expect((await service.request("/datasets/dcat", { headers })).status).toBe(406);
    expect((await service.request("/datasets/dcat?format=ttl", { headers })).status).toBe(200);
    expect((await service.request("/api/v1/collaborations", { headers })).status).toBe(200);
  });
});

describe("errors", () => {
  test.each([
    ["/api/v1/collaborations?page=0", {}, 400, "bad-request"],
    ["/api/v1/collaborations/okand", {}, 404, "not-found"],
    ["/api/v1/okand", {}, 404, "not-found"],
    ["/api", {}, 404, "not-found"],
    ["/api/v1/collaborations", { method: "DELETE" }, 405, "method-not-allowed"],
    ["/datasets/dcat", { headers: { Accept: "image/png" } }, 406, "not-acceptable"],
  ] as const)("SKALL: %s %o is a problem %i of RFC 9457", async (path, init, status, kind) => {
    const response = await service.request(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: `${ORIGIN}/docs/problems/${kind}`,
      title: expect.stringMatching(/./),
      status,
      detail: expect.stringMatching(/./),
      instance: path.split("?")[0],
    });
  });

  test("SKALL: without a release the response is a problem 503 with Retry-After", async () => {
    const response = await startService().request("/api/v1/collaborations");
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "10"]);
    expect(await response.json()).toMatchObject({ type: `${ORIGIN}/docs/problems/unavailable`, status: 503 });
  });

  test("BÖR: a bad request names every bad parameter at once", async () => {
    const response = await service.request(
      "/api/v1/collaborations?page=0&limit=101&status=kanske&sort=size&lang=fi&member=%C3%85",
    );
    const { parameters } = await response.json<{ parameters: { name: string; takes: string }[] }>();
    expect(parameters.map(({ name }) => name)).toEqual(["lang", "member", "status", "sort", "page", "limit"]);
    expect(parameters[4]?.takes).toBe("a whole number from 1 to 1000000");
  });

  test.each(["sv", "en"])("BÖR: the type of every problem leads to a page that explains it (%s)", async (lang) => {
    for (const { value } of Object.values(description.components.examples)) {
      const { type } = Object(value);
      if (typeof type !== "string" || !type.includes("/docs/problems/")) continue;
      const page = await service.request(`${pathOf(type)}?lang=${lang}`);
      expect([type, page.status]).toEqual([type, 200]);
      expect(await page.text()).toContain(lang === "sv" ? "Vad du kan göra" : "What you can do");
    }
    expect((await service.request("/docs/problems/okand")).status).toBe(404);
  });
});

describe("versions", () => {
  test("SKALL: /api/v1/api-info has the five fields", async () => {
    expect(await (await service.request("/api/v1/api-info")).json()).toMatchObject({
      apiName: "Samverkan",
      apiVersion: "1.0.0",
      apiReleased: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      apiDocumentation: `${ORIGIN}/docs/api`,
      apiStatus: "active",
    });
  });

  test("SKALL: /api/v1/api-info responds also without a release", async () => {
    expect((await startService().request("/api/v1/api-info")).status).toBe(200);
  });
});

describe("tracing", () => {
  test("BÖR: a traceparent is returned with a successful response, a 304, an error, HEAD and CSV", async () => {
    const etag = (await service.request("/api/v1/collaborations")).headers.get("ETag") ?? "";
    for (const [path, init] of [
      ["/api/v1/collaborations", {}],
      ["/api/v1/collaborations", { headers: { "If-None-Match": etag } }],
      ["/api/v1/collaborations", { method: "HEAD" }],
      ["/api/v1/collaborations", { method: "POST" }],
      ["/api/v1/collaborations?page=0", {}],
      ["/api/v1/nothing", {}],
      ["/api/v1/collaborations.csv", {}],
      ["/api/v1/api-info", {}],
      ["/datasets/dcat", {}],
    ] as const) {
      const headers = { ...("headers" in init && init.headers), traceparent: TRACE };
      const response = await service.request(path, { ...init, headers });
      expect([path, response.status, response.headers.get("traceparent")]).toEqual([path, response.status, TRACE]);
    }
  });

  test.each([
    "00-00000000000000000000000000000000-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
    "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
    "hej",
    `${TRACE}, ${TRACE}`,
  ])("SKALL: the traceparent %s is invalid and not returned", async (traceparent) => {
    const response = await service.request("/api/v1/collaborations", { headers: { traceparent } });
    expect([response.status, response.headers.get("traceparent")]).toEqual([200, null]);
  });

  test("SKALL: a later version of traceparent is accepted with what it adds", async () => {
    const traceparent = "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes";
    const response = await service.request("/api/v1/collaborations", { headers: { traceparent } });
    expect(response.headers.get("traceparent")).toBe(traceparent);
  });

  test("SKALL: the trace of one request is never returned to another", async () => {
    const path = "/api/v1/organizations?kind=agency";
    await service.request(path, { headers: { traceparent: TRACE } });
    const other = await service.request(path);
    expect(other.headers.get("traceparent")).toBeNull();
    expect(other.headers.get("Vary")).toBe("traceparent");
  });

  test("SKALL: the trace is passed on to the log of a fault", async () => {
    const faulty = await serviceWithOurData({ clock: () => Number.NaN });
    const response = await faulty.request("/api/v1/collaborations", { headers: { traceparent: TRACE } });
    expect([response.status, response.headers.get("traceparent")]).toEqual([500, TRACE]);
    expect(faulty.logged).toContainEqual(expect.objectContaining({ kind: "fault", traceparent: TRACE }));
  });
});

describe("filtering and paging", () => {
  test("SKALL: parameters begin with a letter and have one way of writing", () => {
    for (const { name, in: where } of Object.values(description.components.parameters)) {
      if (where === "query") expect(name).toMatch(/^[a-z]+$/);
    }
  });

  test("SKALL: page counts from 1, with limit", async () => {
    const first = await (await service.request("/api/v1/collaborations?page=1&limit=2")).json<{ items: unknown[] }>();
    const all = await (await service.request("/api/v1/collaborations")).json<{ items: unknown[] }>();
    expect(first.items).toEqual(all.items.slice(0, 2));
  });

  test("BÖR: parameters are optional, and a page has 20 items by default", async () => {
    for (const { in: where, required } of Object.values(description.components.parameters)) {
      expect(required).toBe(where === "path");
    }
    const list = await (await service.request("/api/v1/organizations")).json<{ limit: number; page: number }>();
    expect(list).toMatchObject({ limit: 20, page: 1 });
  });
});
