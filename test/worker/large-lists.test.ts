import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { membership } from "../fixtures/facts.ts";
import { manyFacts } from "../fixtures/many.ts";
import { findViolations } from "./fragment-violations.ts";
import { ORIGIN, publishedInChunks, type ServiceUnderTest, startService, tableReader } from "./service.ts";

/** Collaborations that a page shows of more than can be shown at once. */
const SHOWN = 40;

const thousandFacts = manyFacts(1_000);
const values = await publishedInChunks(thousandFacts);
const { request } = startService({ reader: tableReader(values) });

async function text(path: string, service: Pick<ServiceUnderTest, "request"> = { request }): Promise<string> {
  const response = await service.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

function namesIn(html: string): readonly string[] {
  const [, content = html] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  return [...content.matchAll(/<h\d><a href="[^"]*\/collaborations\/([^"?]+)/g)].map(([, id = ""]) => id);
}

/** The address, in the service, of the link with that text. */
function linkIn(html: string, name: string): string | undefined {
  const [, href] = new RegExp(`<a href="${ORIGIN}([^"]*)">${name}</a>`).exec(html) ?? [];
  return href?.replaceAll("&amp;", "&");
}

async function serviceWith(changes: (facts: Facts) => Partial<Facts>, count = 1_000): Promise<ServiceUnderTest> {
  const facts = manyFacts(count);
  return startService({ reader: tableReader(await publishedInChunks({ ...facts, ...changes(facts) })) });
}

describe("of a thousand collaborations", () => {
  test("the first page shows the first, and links to the others", async () => {
    const html = await text("/");
    expect(namesIn(html)).toHaveLength(SHOWN);
    expect(html).toContain("Visar 1–40 av 1\u00a0000.");
    expect(linkIn(html, "Visa alla")).toBe("/?sort=name");
    expect(linkIn(await text("/?sort=name"), "Nästa sida")).toBe("/?sort=name&page=2");
  });

  test.each(["/fragments/overview", "/embeds/overview"])(
    "%s shows the first of each form, their total number and a link to the others",
    async (path) => {
      const html = await text(path);
      expect(namesIn(html)).toHaveLength(SHOWN);
      expect(html).toContain("Visar 1–40 av 1\u00a0000.");
      expect(linkIn(html, "Visa alla kommunalförbund")).toBe("/?form=municipal-association");
      const english = await text(`${path}?lang=en`);
      expect(english).toContain("Showing 1–40 of 1\u00a0000.");
      expect(linkIn(english, "Show all municipal associations")).toBe("/?lang=en&form=municipal-association");
    },
  );

  test.each([
    "/",
    "/?form=municipal-association&page=3",
    "/fragments/overview",
    "/fragments/collaborations",
    "/embeds/collaborations?view=table",
    "/fragments/matrix",
    "/embeds/diagram",
    `/oembed?url=${ORIGIN}/`,
  ])("%s reads no more documents than it shows", async (path) => {
    const reader = tableReader(values);
    const service = startService({ reader });
    await text("/api/v1/collaborations?limit=1&status=active", service);
    const before = reader.readKeys.length;
    await text(path, service);
    expect(reader.readKeys.length - before).toBeLessThanOrEqual(SHOWN);
  });

  test("a page of memberships reads the collaborations that it shows, and continues where the page before ended", async () => {
    const reader = tableReader(values);
    const service = startService({ reader });
    const page = async (query: string) => JSON.parse(await text(`/api/v1/memberships?${query}`, service));
    const [first, second] = [await page("limit=7"), await page("limit=7&page=2")];
    expect([first.total, second.total]).toEqual([5_000, 5_000]);
    // Pointer, index, references, and two collaborations of five members for each page, of which one is on both.
    expect(reader.readKeys.length).toBeLessThanOrEqual(6);
    const whole = await page("limit=14");
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect((await page("limit=100&page=51")).items).toEqual([]);
  });

  test("filtered lists are paginated, with each result once and links in both directions", async () => {
    const ids: string[] = [];
    let path: string | undefined = "/?lang=sv&form=municipal-association";
    let last = "";
    while (path !== undefined) {
      last = path;
      const html: string = await text(path);
      expect(html).toContain("<h2>1\u00a0000 samarbeten hittades</h2>");
      ids.push(...namesIn(html));
      path = linkIn(html, "Nästa sida");
    }
    expect(new Set(ids).size).toBe(1_000);
    expect(ids).toHaveLength(1_000);
    expect(last).toBe("/?form=municipal-association&page=25");
    expect(linkIn(await text(last), "Föregående sida")).toBe("/?form=municipal-association&page=24");
    expect(linkIn(await text("/?form=municipal-association&page=2"), "Föregående sida")).toBe(
      "/?form=municipal-association",
    );
    expect(namesIn(await text("/?form=municipal-association&page=99"))).toEqual(ids.slice(-SHOWN));
  });

  test("the unfiltered list has no pages", async () => {
    expect(await text("/?page=2")).toBe(await text("/"));
  });

  test("a search keeps its query from page to page", async () => {
    expect(linkIn(await text("/?q=uppgiften&area=finns-inte&sort=-name"), "Nästa sida")).toBeUndefined();
    expect(linkIn(await text("/?q=uppgiften&sort=-name"), "Nästa sida")).toBe("/?q=uppgiften&sort=-name&page=2");
  });

  test("the list fragment shows the first and links to the page with the same filter, unless its limit is higher", async () => {
    const list = await text("/fragments/collaborations?q=uppgiften&heading=3");
    expect(list.match(/<li>/g)).toHaveLength(SHOWN);
    expect(list).toContain("Visar 1–40 av 1\u00a0000.");
    expect(linkIn(list, "Visa alla")).toBe("/?q=uppgiften");
    const hundred = await text("/fragments/collaborations?limit=100");
    expect(hundred.match(/<li>/g)).toHaveLength(100);
    expect(hundred).not.toContain("Visar");
  });

  test.each(["matrix", "diagram"])("the %s is a sentence and a link to the list", async (viewId) => {
    for (const format of ["fragments", "embeds"]) {
      const html = await text(`/${format}/${viewId}`);
      expect(html).toContain("Samarbetena är för många för att visas här.");
      expect(linkIn(html, "Visa alla samarbeten")).toBe("/");
      expect(html).not.toMatch(/<table|<svg/);
    }
  });

  test("every page has the search", async () => {
    for (const path of ["/", "/matrix", "/collaborations/samarbete-7"]) {
      expect(await text(path)).toContain('name="q"');
    }
  });

  test("an oEmbed response names the first and counts the others", async () => {
    const { html }: { html: string } = JSON.parse(await text(`/oembed?url=${ORIGIN}/`));
    expect(html).toMatch(/ och 960 andra\.<\/p>/);
    expect(html.match(/Förbundet för/g)).toHaveLength(SHOWN);
  });

  test("the builder suggests the views, and finds the others by words of their names or the address of their page", async () => {
    const builder = await text("/builder");
    expect(builder.match(/<option value="[^"]+"><\/option>/g)).toHaveLength(5);
    const found = await text("/builder?show=forbundet");
    expect(found.match(/<a href="[^"]+\/builder\?show=collaborations%2F/g)).toHaveLength(10);
    for (const show of ["collaborations/samarbete-7", `${ORIGIN}/collaborations/samarbete-7?lang=en`]) {
      const chosen = await text(`/builder?show=${encodeURIComponent(show)}`);
      expect(chosen).toContain(`src="${ORIGIN}/embeds/collaborations/samarbete-7?scheme=light"`);
    }
  });

  test("no fragment can harm the host page", async () => {
    for (const view of ["overview", "collaborations", "collaborations?view=cards", "current", "matrix", "diagram"]) {
      for (const more of ["lang=en", "wrap=turbo:samverkan", "heading=6"]) {
        const address = `/fragments/${view}${view.includes("?") ? "&" : "?"}${more}`;
        expect([address, findViolations(await (await request(address)).bytes())]).toEqual([address, []]);
      }
    }
  });
});

test("an organization in a thousand collaborations has the first on its page, and all in the API", async () => {
  const service = await serviceWith(({ collaborations }) => ({
    collaborations: collaborations.map((each) => ({ ...each, members: [membership("kommun-0")] })),
  }));
  for (const path of ["/organizations/kommun-0", "/fragments/organizations/kommun-0"]) {
    const html = await text(path, service);
    expect(namesIn(html)).toHaveLength(SHOWN);
    expect(linkIn(html, "Visa alla")).toBe("/?member=kommun-0");
  }
  const { memberships } = JSON.parse(await text("/api/v1/organizations/kommun-0", service));
  expect(memberships).toHaveLength(1_000);
});

test("of a thousand collaborations with projects the first are shown, with the total number", async () => {
  const project = { name: { sv: "Vattnet" }, summary: { sv: "Vi provar." } };
  const service = await serviceWith(({ collaborations }) => ({
    collaborations: collaborations.map((each) => ({ ...each, projects: [project] })),
  }));
  for (const path of ["/fragments/current", "/"]) {
    const html = await text(path, service);
    expect(html.match(/Vattnet/g)).toHaveLength(SHOWN);
    expect(html).toContain("Samarbetena är för många för att visas här.");
  }
});

test("three hundred are all shown in a fragment, one more is not; a page shows forty", async () => {
  const shown = async (count: number) => {
    const service = await serviceWith(() => ({}), count);
    return [
      namesIn(await text("/fragments/overview", service)).length,
      namesIn(await text("/?q=uppgiften", service)).length,
    ];
  };
  expect(await shown(300)).toEqual([300, SHOWN]);
  expect(await shown(301)).toEqual([SHOWN, SHOWN]);
});

test("of a matrix with too many cells for a row each, those in one collaboration only are grouped", async () => {
  // Thirty collaborations with a hundred others in pairs, and Kommun 1 in two of them.
  const service = await serviceWith(
    ({ collaborations }) => ({
      collaborations: collaborations.map((each, index) => ({
        ...each,
        members: [
          "kommun-0",
          ...[2, 3, 4, 5, 6].map((step) => `kommun-${index * 5 + step}`),
          ...(index < 2 ? ["kommun-1"] : []),
        ].map((id) => membership(id)),
      })),
    }),
    30,
  );
  const matrix = await text("/fragments/matrix", service);
  const names = [...matrix.matchAll(/<th scope="row"><a [^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(names.slice(0, 2)).toEqual(["Kommun 0 kommun", "Kommun 1 kommun"]);
  expect(names.slice(2)).toHaveLength(30);
  expect(names.slice(2).every((name) => name?.startsWith("5 andra i "))).toBe(true);
  expect(await text("/diagram", service)).toContain('class="samverkan-beside samverkan-scroll"');
});

test("a matrix is shown if it has few cells, however many collaborations there are", async () => {
  const service = await serviceWith(
    ({ collaborations }) => ({
      collaborations: collaborations.map((each) => ({ ...each, members: [membership("kommun-0")] })),
    }),
    300,
  );
  expect(await text("/fragments/matrix", service)).toContain("<table");
  expect(await text("/diagram", service)).toContain("<svg");
});
