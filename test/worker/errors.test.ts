import { describe, expect, test } from "vitest";
import { serviceWithOurData, startService } from "./service.ts";

describe("an unknown id", () => {
  test("in a fragment is a 404 with one sentence", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/fragments/collaborations/okand");
    expect(response.status).toBe(404);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=30");
    expect(await response.text()).toBe(
      '<p class="samverkan-message" lang="sv">Det finns inga uppgifter att visa här.</p>',
    );
  });

  test("with onerror=empty is nothing at all", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/fragments/collaborations/okand?onerror=empty");
    expect([response.status, await response.text()]).toEqual([204, ""]);
  });

  test("with onerror=link is a link to the page", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/fragments/collaborations/okand?onerror=link");
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(
      /^<p [^>]*><a href="https:\/\/samverkan\.example\/">Visa alla samarbeten<\/a><\/p>$/,
    );
  });

  test("inside a Turbo Frame is shown inside the frame", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/fragments/collaborations/okand?wrap=turbo:a");
    expect(await response.text()).toMatch(/^<turbo-frame id="a" lang="sv"><p .*<\/p><\/turbo-frame>$/);
  });

  test("of the API is a problem with its kind, its status and the path", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/api/v1/collaborations/okand");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 404, instance: "/api/v1/collaborations/okand" });
  });

  test("of a page is an error page with links", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/collaborations/okand?lang=en");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Page not found");
  });
});

test.each(["/fragments", "//fragments/overview", "/%66ragments/okand", "/fragments//overview"])(
  "an address similar to a fragment's, %s, never puts a whole document into the page that includes it",
  async (path) => {
    const { request } = await serviceWithOurData();
    const response = await request(`${path}?onerror=empty`);
    expect([response.status, await response.text()]).toEqual([204, ""]);
  },
);

describe("a parameter with a bad value", () => {
  test("is named together with its accepted values", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/fragments/overview?heading=7");
    expect(response.status).toBe(400);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.text()).toContain(
      "Tillåtna värden för heading i adressen: ett heltal från 1 till 6, eller none.",
    );
  });

  test("of the API is a problem that names every one of them at once", async () => {
    const { request } = await serviceWithOurData();
    const response = await request("/api/v1/collaborations?limit=0&sort=fel&page=x");
    expect(response.status).toBe(400);
    const problem: { parameters: { name: string }[] } = await response.json();
    expect(problem.parameters.map(({ name }) => name)).toEqual(["sort", "page", "limit"]);
  });

  test("given twice with different values is bad, twice with the same is not", async () => {
    const { request } = await serviceWithOurData();
    expect((await request("/fragments/overview?lang=sv&lang=en")).status).toBe(400);
    expect((await request("/fragments/overview?lang=en&lang=en")).status).toBe(200);
  });

  test("is not bad when the form that sent it left the field empty", async () => {
    const { request } = await serviceWithOurData();
    expect((await request("/fragments/collaborations?q=&form=&status=")).status).toBe(200);
  });
});

describe("a method other than GET, HEAD and OPTIONS", () => {
  test.each(["/", "/fragments/overview", "/api/v1/collaborations", "/health"])(
    "is refused at %s with the methods that are allowed",
    async (path) => {
      const { request } = await serviceWithOurData();
      const response = await request(path, { method: "POST" });
      expect(response.status).toBe(405);
      expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    },
  );

  test.each(["/okand", "/fragments/okand", "/api/v1/okand", "/api/v1/collaborations/okand", "/docs/problems/okand"])(
    "is a 404 at %s, as GET is",
    async (path) => {
      const { request } = await serviceWithOurData();
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
        const response = await request(path, { method });
        expect([method, response.status, response.headers.get("Allow")]).toEqual([method, 404, null]);
      }
    },
  );
});

describe("a Worker without a release", () => {
  test.each(["/", "/fragments/overview", "/api/v1/collaborations", "/health"])(
    "responds with 503 at %s, which no cache stores",
    async (path) => {
      const response = await startService().request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
    },
  );

  test.each(["/", "/fragments/overview", "/api/v1/collaborations"])("has Retry-After at %s", async (path) => {
    expect((await startService().request(path)).headers.get("Retry-After")).toBe("10");
  });

  test("gives an empty response or a link if the includer chose it", async () => {
    const { request } = startService();
    expect((await request("/fragments/overview?onerror=empty")).status).toBe(204);
    expect(await (await request("/fragments/overview?onerror=link")).text()).toContain("Visa alla samarbeten");
  });
});

test("an error of a plain document is plain text", async () => {
  const { request } = await serviceWithOurData();
  const response = await request("/sitemap.xml?part=0");
  expect([response.status, await response.text()]).toEqual([400, "400 bad-request\n"]);
});

test("an error page is named after the error, the service and its publisher", async () => {
  const { request } = await serviceWithOurData();
  expect(await (await request("/okand")).text()).toContain(
    "<title>Sidan finns inte – Samverkan – Tyresö kommun</title>",
  );
});

test("an error of an address with broken escapes has the format of its folder", async () => {
  const { request } = await serviceWithOurData();
  for (const path of ["/api/%E0%A4%A", "/datasets/%E0%A4%A"]) {
    const { status, headers } = await request(path);
    expect([status, headers.get("Content-Type")], path).toEqual([404, "application/problem+json"]);
  }
});
