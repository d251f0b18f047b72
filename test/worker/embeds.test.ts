import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { VIEWS } from "../../src/worker/views.tsx";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { expectInertMarkup } from "./expect-inert.ts";
import { ORIGIN, published, serviceWithOurData, startService, tableReader } from "./service.ts";

const IDS: Readonly<Record<string, string>> = { collaborations: "smohf", organizations: "haninge" };
const views = VIEWS.map(({ path }) => path.replace(/(\w+)\/:id/, (_, kind: string) => `${kind}/${IDS[kind]}`));

async function html(path: string): Promise<string> {
  return (await (await serviceWithOurData()).request(path)).text();
}

test("every view that can be included can be framed", async () => {
  const { request } = await serviceWithOurData();
  for (const viewId of views) {
    expect((await request(`/fragments/${viewId}`)).status, viewId).toBe(200);
    expect((await request(`/embeds/${viewId}`)).status, viewId).toBe(200);
  }
});

describe.each(views)("/embeds/%s", (viewId) => {
  test("is the fragment inside a complete document with a title, a language and both colour schemes", async () => {
    const document = await html(`/embeds/${viewId}?lang=en`);
    expect(document).toMatch(/^<!DOCTYPE html><html class="[^"]*" lang="en">/);
    expect(document).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(document).toMatch(/<title>[^<]+<\/title>/);
    // A frame has our stylesheet, so its matrix is a list where it is narrow.
    const fragment = await html(`/fragments/${viewId}?lang=en${viewId === "matrix" ? "&view=list" : ""}`);
    expect(document).toContain(
      viewId === "matrix" ? /<ul class="samverkan-list">.*<\/ul>/s.exec(fragment)?.[0] : fragment,
    );
  });

  test("may stand in any page, also one that is isolated from other origins, and runs only our script", async () => {
    const { headers } = await (await serviceWithOurData()).request(`/embeds/${viewId}`);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
    expect(policy).toContain(`script-src 'self' ${ORIGIN};`);
    expect(policy).not.toContain("unsafe");
    expect(headers.has("X-Frame-Options")).toBe(false);
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(headers.get("Cross-Origin-Embedder-Policy")).toBe("require-corp");
    expect(headers.has("Set-Cookie")).toBe(false);
  });
});

test.each([
  ["/embeds/overview", 200, "GET"],
  ["/embeds/collaborations/okand", 404, "GET"],
  ["/embeds/collaborations/okand?onerror=link", 200, "GET"],
  ["/embeds/collaborations/okand?onerror=empty", 204, "GET"],
  ["/embeds/okand", 404, "GET"],
  ["/embeds/overview?heading=7", 400, "GET"],
  ["/embeds/overview", 405, "POST"],
])("WebKit loads our stylesheet and script in a sandboxed frame of %s (%i)", async (path, status, method) => {
  const { request } = await serviceWithOurData();
  const response = await request(path, { method });
  expect(response.status).toBe(status);
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  for (const directive of ["style-src", "script-src", "img-src"]) {
    expect(policy).toContain(`${directive} 'self' ${ORIGIN}`);
  }
});

test.each([
  ["", "samverkan-document samverkan-embed", "light dark"],
  ["?scheme=auto", "samverkan-document samverkan-embed", "light dark"],
  ["?scheme=light", "samverkan-document samverkan-embed samverkan-light", "light"],
  ["?scheme=dark", "samverkan-document samverkan-embed samverkan-dark", "dark"],
])(
  "a frame at %s has the colours that its URL chooses, also when it has nothing to show",
  async (query, classes, scheme) => {
    for (const path of ["/embeds/overview", "/embeds/collaborations/okand"]) {
      const document = await html(path + query);
      expect(document).toContain(`<html class="${classes}"`);
      expect(document).toContain(`<meta name="color-scheme" content="${scheme}"/>`);
    }
  },
);

test("a frame's title is the name of what it shows", async () => {
  expect(await html("/embeds/collaborations/smohf")).toContain(
    "<title>Södertörns miljö- och hälsoskyddsförbund</title>",
  );
  expect(await html("/embeds/matrix?lang=en")).toContain("<title>Who takes part in what</title>");
});

test("a frame takes the parameters of its fragment, but no frame inside the frame", async () => {
  expect(await html("/embeds/overview?heading=4&links=plain")).toContain("<h4>Samverkan</h4>");
  expect(await html("/embeds/overview?wrap=turbo:a")).not.toContain("turbo-frame");
  // Not even a parameter: as one, this value would be a bad request.
  const { request } = await serviceWithOurData();
  expect((await request("/embeds/overview?wrap=other")).status).toBe(200);
});

test("an embed lists our redirects to the websites that it links to, and no others", async () => {
  const document = await html("/embeds/collaborations/smohf");
  expect(document).toContain(
    `data-redirects="{&quot;https://www.smohf.se/&quot;:&quot;${ORIGIN}/out/collaborations/smohf&quot;`,
  );
  expect(document).not.toContain("/out/collaborations/sodertorns-brandforsvarsforbund");
});

test("an organization's website has a redirect of its own, and of two with one website the first has", async () => {
  const website = "https://kommun.example/";
  const facts = factsWith({
    organizations: [organization("byn", { website }), organization("grannen")],
    collaborations: [collaboration("a", { website }), collaboration("b", { website })],
  });
  const { request } = startService({ reader: tableReader(await published(serializeWhole(facts))) });
  const redirectTo = (path: string) => `{&quot;${website}&quot;:&quot;${ORIGIN}/out/${path}&quot;}`;
  expect(await (await request("/embeds/organizations/byn")).text()).toContain(redirectTo("organizations/byn"));
  expect(await (await request("/embeds/overview")).text()).toContain(redirectTo("collaborations/a"));
});

describe("a frame with nothing to show", () => {
  test("says so with the right status, and has a link", async () => {
    const response = await (await serviceWithOurData()).request("/embeds/collaborations/okand");
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain("Det finns inga uppgifter att visa här.");
    expect(text).toContain(`<a href="${ORIGIN}/">Visa alla samarbeten</a>`);
    expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
  });

  test("with onerror=link is only a link, with onerror=empty is empty", async () => {
    const { request } = await serviceWithOurData();
    const link = await request("/embeds/collaborations/okand?onerror=link");
    expect(link.status).toBe(200);
    expect(await link.text()).not.toContain("inga uppgifter");
    expect((await request("/embeds/collaborations/okand?onerror=empty")).status).toBe(204);
  });

  test("names a bad parameter", async () => {
    const response = await (await serviceWithOurData()).request("/embeds/overview?heading=7");
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/heading[^<]+1 till 6/);
  });
});

test("hostile data in a frame is shown as text", async () => {
  const { request } = startService({ reader: tableReader(await published(serializeWhole(hostileFacts))) });
  for (const viewId of ["overview", "collaborations/brandkaren", "organizations/byn", "matrix", "diagram"]) {
    expectInertMarkup(await (await request(`/embeds/${viewId}`)).text());
  }
});
