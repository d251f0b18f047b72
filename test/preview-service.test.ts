import { afterAll, beforeAll, expect, test } from "vitest";
import { loadFacts } from "../src/seed/load-facts.ts";
import { publicPaths } from "./browser/addresses.ts";
import { type RunningService, startRunningService } from "./running-service.ts";
import { TINY } from "./seed/scratch-folder.ts";

let service: RunningService;
beforeAll(async () => {
  // Other facts are live in KV; the preview was built with ours.
  service = await startRunningService({
    entry: "src/worker/preview/index.ts",
    data: TINY,
    publicOrigin: "https://samverkan.example",
    editorRepository: "github:owner/name",
    variables: { PREVIEW: "pr-12", PREVIEW_TIME: "2026-11-25T12:00:00Z" },
  });
});
afterAll(() => service.stop());

test("every page is marked as a preview and kept out of search engines and caches", async () => {
  const { pages, fragments } = await publicPaths(service.origin);
  const embeds = fragments.map((path) => path.replace(/^.fragments/, "/embeds"));
  const paths = [...pages, ...fragments, ...embeds, "/collaborations/finns-inte"];
  expect(paths.length).toBeGreaterThan(50);
  for (const path of paths) {
    const response = await fetch(service.origin + path);
    const html = await response.text();
    expect(response.headers.get("X-Robots-Tag"), path).toBe("noindex, nofollow");
    expect(response.headers.get("Cache-Control"), path).toBe("no-store");
    expect(
      html.match(/Förhandsvisning\. Uppgifterna är ett förslag|Preview\. The facts are a proposal/g),
      path,
    ).toHaveLength(1);
  }
});

test("a page in English is marked in English, and none allows robots", async () => {
  expect(await (await fetch(`${service.origin}/?lang=en`)).text()).toContain("Preview. The facts are a proposal");
  const home = await (await fetch(service.origin)).text();
  expect(home).toContain('<meta name="robots" content="noindex">');
  expect(await (await fetch(`${service.origin}/robots.txt`)).text()).toBe("User-agent: *\nDisallow: /\n");
});

test("it shows the facts that it was built with and no others, at its own address", async () => {
  const ours = loadFacts("data");
  if (ours.kind === "problems") throw new Error("the data of the project must be whole: run npm run check");
  const response = await fetch(`${service.origin}/api/v1/collaborations`);
  const { items } = (await response.json()) as { items: { id: string; links: { self: string } }[] };
  expect(items.map(({ id }) => id).toSorted()).toEqual(ours.facts.collaborations.map(({ id }) => id).toSorted());
  expect(items.every(({ links }) => links.self.startsWith(service.origin))).toBe(true);
  const home = await (await fetch(service.origin)).text();
  expect(home).not.toContain("https://samverkan.example");
  expect(home).not.toContain("Uppgifterna är från");
});

test("it has no form and publishes nothing", async () => {
  expect((await fetch(`${service.origin}/admin/`)).status).toBe(404);
  expect((await fetch(service.origin, { method: "POST" })).status).toBe(405);
});
