import { beforeAll, describe, expect, test } from "vitest";
import { ORIGIN, type ServiceUnderTest, serviceWithOurData } from "./service.ts";

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await serviceWithOurData();
});

interface List {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
  readonly links: Readonly<Record<string, string>>;
}

async function list(query: string): Promise<List> {
  return (await service.request(`/api/v1/${query}`)).json();
}

async function ids(query: string): Promise<readonly string[]> {
  return (await list(query)).items.map(({ id }) => id);
}

describe("a search for collaborations", () => {
  test.each([
    ["overformyndar", "sodertorns-overformyndarnamnd"],
    ["ÖVERFÖRMYNDARNÄMNDEN", "sodertorns-overformyndarnamnd"],
    ["miljö- och hälsoskydd", "smohf"],
    ["smohf", "smohf"],
    ["brandförsvarsförbundet", "sodertorns-brandforsvarsforbund"],
    ["gavle", "stockholm-business-alliance"],
    ["alliance business", "stockholm-business-alliance"],
  ])("for %s finds %s first", async (q, id) => {
    expect((await ids(`collaborations?q=${encodeURIComponent(q)}`))[0]).toBe(id);
  });

  test.each([
    ["brandkåren", "sodertorns-brandforsvarsforbund"],
    ["släcker bränder", "sodertorns-brandforsvarsforbund"],
    ["maten", "smohf"],
    ["klaga", "smohf"],
    ["klagomål restaurang", "smohf"],
    ["god man", "sodertorns-overformyndarnamnd"],
    ["överförmyndare", "sodertorns-overformyndarnamnd"],
    ["fire brigade", "sodertorns-brandforsvarsforbund"],
    ["complain", "smohf"],
  ])("the everyday words %s find %s", async (q, id) => {
    expect((await ids(`collaborations?q=${encodeURIComponent(q)}`))[0]).toBe(id);
  });

  test("without a match finds nothing", async () => {
    expect(await list("collaborations?q=rymdfart")).toMatchObject({ items: [], total: 0 });
  });

  test("with more than sixteen words says in every format that the others are ignored", async () => {
    const words = Array.from({ length: 18 }, (_, index) => `ord${index}`);
    const [many, enough] = [words.join("+"), words.slice(0, 16).join("+")];
    expect(await list(`collaborations?q=${many}`)).toMatchObject({ ignoredTerms: ["ord16", "ord17"] });
    expect(await list(`organizations?q=${many}`)).toMatchObject({ ignoredTerms: ["ord16", "ord17"] });
    expect(await list(`collaborations?q=${enough}+ORD3`)).not.toHaveProperty("ignoredTerms");
    for (const path of ["/?q=", "/fragments/collaborations?q=", "/embeds/collaborations?q="]) {
      expect(await (await service.request(path + many)).text()).toContain("Sökningen gäller bara de 16 första orden.");
      expect(await (await service.request(path + enough)).text()).not.toContain("Sökningen gäller");
    }
    expect(await (await service.request(`/?lang=en&q=${many}`)).text()).toContain(
      "Only the first 16 words were searched for.",
    );
  });

  test("finds the same in a frame as in the API", async () => {
    const html = await (await service.request("/embeds/collaborations?q=rehabilitering")).text();
    const found = await ids("collaborations?q=rehabilitering");
    expect(found.length).toBeGreaterThan(0);
    for (const id of found) expect(html).toContain(`/collaborations/${id}`);
  });
});

describe("organizations", () => {
  test.each([
    ["kind=region", ["region-stockholm"]],
    ["q=landstinget", ["region-stockholm"]],
    ["q=0138", ["tyreso"]],
    ["q=202100-2114", ["arbetsformedlingen"]],
    ["q=tyreso", ["tyreso"]],
    ["collaboration=smohf&sort=-name", ["tyreso", "nynashamn", "haninge"]],
    ["collaboration=okand", []],
    ["kind=agency&q=kassan", ["forsakringskassan"]],
  ])("are filtered by %s", async (query, expected) => {
    expect((await ids(`organizations?${query}`)).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  test("reject sort orders of other lists", async () => {
    expect((await service.request("/api/v1/organizations?sort=founded")).status).toBe(400);
  });
});

describe("pages of a list", () => {
  test("together are the whole list without duplicates", async () => {
    const all = await ids("organizations?limit=100");
    const parts = await Promise.all([1, 2, 3, 4].map((page) => ids(`organizations?limit=7&page=${page}`)));
    expect(parts.flat()).toEqual(all);
  });

  test("link to the others in the body and the Link header, with the same filter", async () => {
    const response = await service.request("/api/v1/organizations?kind=municipality&limit=5&page=2&utm_source=x");
    const { links } = await response.json<List>();
    const address = (page: string) => `${ORIGIN}/api/v1/organizations?kind=municipality${page}`;
    expect(links).toMatchObject({
      self: address("&limit=5&page=2"),
      first: address("&limit=5"),
      prev: address("&limit=5"),
      next: address("&limit=5&page=3"),
    });
    for (const [relation, link] of Object.entries(links)) {
      expect(response.headers.get("Link")).toContain(`<${link}>; rel="${relation}"`);
      expect((await service.request(link.slice(ORIGIN.length))).status).toBe(200);
    }
  });

  test("after the last are empty and link back to the last", async () => {
    const { items, total, links } = await list("collaborations?page=99&limit=4");
    expect([items, total]).toEqual([[], 6]);
    expect(links).toMatchObject({ prev: links.last, last: `${ORIGIN}/api/v1/collaborations?limit=4&page=2` });
    expect(links.next).toBeUndefined();
  });
});

describe("memberships, legal forms and areas", () => {
  interface Item {
    readonly id: string;
    readonly links: Readonly<Record<string, string>>;
  }
  const list = async (path: string) =>
    (await service.request(path)).json<{ items: readonly Item[]; total: number; links: Record<string, string> }>();

  test("the pages of the memberships are together the same as the CSV table", async () => {
    const table = await (await service.request("/api/v1/memberships.csv?area=miljo")).text();
    const rows = table
      .trim()
      .split("\r\n")
      .slice(1)
      .map((row) => row.split(",")[1]);
    const [first, second] = [
      await list("/api/v1/memberships?area=miljo&limit=6"),
      await list("/api/v1/memberships?area=miljo&limit=6&page=2"),
    ];
    expect(first.total).toBe(rows.length);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(rows.slice(0, 12));
    expect(rows.length).toBeGreaterThan(6);
  });

  test("a legal form and an area link to their collaborations, and the API root links to them", async () => {
    const { links } = await (await service.request("/api/v1")).json<{ links: Record<string, string> }>();
    for (const address of [links.legalForms, links.areas]) {
      const { items, total } = await list(address?.slice(ORIGIN.length) ?? "");
      expect(items.length).toBe(Math.min(total, 20));
      for (const { links } of items) {
        expect((await service.request(links.collaborations?.slice(ORIGIN.length) ?? "")).status).toBe(200);
        expect((await service.request(links.self?.slice(ORIGIN.length) ?? "")).status).toBe(200);
      }
    }
    expect((await service.request("/api/v1/areas/okant")).status).toBe(404);
  });

  test("every link of the API root works", async () => {
    const { links } = await (await service.request("/api/v1")).json<{ links: Record<string, string> }>();
    for (const [name, address] of Object.entries(links)) {
      expect([name, (await service.request(address.slice(ORIGIN.length))).status]).toEqual([name, 200]);
    }
    expect(Object.keys(links)).toHaveLength(14);
  });

  test("the text of a collaboration keeps its lists and the addresses of its links", async () => {
    const { description } = await (await service.request("/api/v1/collaborations/sodertornssamarbetet")).json<{
      description: { sv: string };
    }>();
    expect(description.sv).toContain("samarbetar till exempel om\n\n- regional planering\n- infrastruktur\n");
    expect(description.sv).toContain("Södertörnskommunernas webbplats (https://www.sodertornskommunerna.se)");
  });
});

describe("the feed", () => {
  test("has an entry for each collaboration, with an id that is independent of the host", async () => {
    const response = await service.request("/feed.atom");
    const text = await response.text();
    expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    expect(text.match(/<entry>/g)).toHaveLength(6);
    expect(text).toContain("<id>tag:tyreso.se,2026:samverkan/collaborations/smohf</id>");
    expect(text).toMatch(/<feed [^>]*>\s*<id>[^<]+<\/id>\s*<title>[^<]+<\/title>\s*<updated>2026-11-23T11:00:00Z</);
  });

  test("does not depend on the clock, and is sorted newest first", async () => {
    const later = await serviceWithOurData({ clock: () => Date.parse("2027-06-01T12:00:00Z") });
    const text = await (await service.request("/feed.atom")).text();
    expect(await (await later.request("/feed.atom")).text()).toBe(text);
    const updated = [...text.matchAll(/<updated>([^<]+)</g)].map(([, at]) => at);
    expect(updated).toEqual(updated.toSorted().toReversed());
  });
});

describe("search engines", () => {
  test("get every page in both languages, and each responds", async () => {
    const sitemap = await (await service.request("/sitemap.xml")).text();
    const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page = ""]) => page);
    expect(pages).toContain(`${ORIGIN}/collaborations/smohf?lang=en`);
    for (const page of pages)
      expect([page, (await service.request(page.slice(ORIGIN.length))).status]).toEqual([page, 200]);
  });

  test("are disallowed to index fragments, and get the sitemap", async () => {
    const text = await (await service.request("/robots.txt")).text();
    expect(text).toContain("Disallow: /fragments/");
    expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });
});

describe("the description of the data set", () => {
  test("is RDF/XML by default, and representations are cached separately", async () => {
    const types = [];
    for (const Accept of [
      "*/*",
      "text/turtle",
      "application/ld+json",
      "text/turtle;q=0.2, application/*",
      "text/html, */*;q=0.1",
    ]) {
      const response = await service.request("/datasets/dcat", { headers: { Accept } });
      expect(response.headers.get("Vary")).toMatch(/^Accept, traceparent/);
      types.push(response.headers.get("Content-Type")?.split(";")[0]);
    }
    expect(types).toEqual([
      "application/rdf+xml",
      "text/turtle",
      "application/ld+json",
      "application/rdf+xml",
      "application/rdf+xml",
    ]);
    const plain = await service.request("/datasets/dcat");
    expect(await plain.text()).toMatch(/^<\?xml/);
  });

  test("a 304 is for the same representation only", async () => {
    const turtle = await service.request("/datasets/dcat", { headers: { Accept: "text/turtle" } });
    const etag = turtle.headers.get("ETag") ?? "";
    const again = (Accept: string) => service.request("/datasets/dcat", { headers: { Accept, "If-None-Match": etag } });
    expect([(await again("text/turtle")).status, (await again("*/*")).status]).toEqual([304, 200]);
  });
});
