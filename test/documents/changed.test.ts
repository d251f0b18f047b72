import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { publicationKey } from "../../src/release/storage.ts";
import { diffFacts } from "../../src/seed/diff/diff.ts";
import { loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
import { publish } from "../../src/seed/publish/publish.ts";
import { StoreError } from "../../src/seed/publish/store.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { createMemoryStore, publishContext } from "../seed/published.ts";
import { serviceWith } from "./service.ts";

const DAY = 86_400_000;
const FIRST = Date.parse("2026-05-01T08:00:00Z");

/** Publishes as the seed does, each time a day later. */
class Publisher {
  readonly values = new Map<string, string>();
  private day = 0;

  async publish(facts: Facts): Promise<void> {
    const now = FIRST + this.day * DAY;
    this.day += 1;
    const context = { ...publishContext(createMemoryStore(this.values)), now: () => now };
    const current = await loadCurrentRelease(context);
    if (current instanceof StoreError) throw current;
    const changes = current.facts === undefined ? [] : diffFacts(current.facts, facts);
    const outcome = await publish(current, await serializeRelease(facts), context, { changes });
    if (outcome.kind !== "published") throw new Error(outcome.kind);
  }

  /** The date or time of the last change in each resource. */
  async lastModified(): Promise<Readonly<Record<string, string>>> {
    const { textOf } = serviceWith("", { values: this.values, now: FIRST + this.day * DAY });
    const [feed, dcat, sitemap] = [
      await textOf("/feed.atom"),
      await textOf("/datasets/dcat"),
      await textOf("/sitemap.xml"),
    ];
    const [head = "", ...entries] = feed.split("<entry>");
    const pages = [
      "/collaborations/branden",
      "/collaborations/vattnet",
      ...["byn", "grannen", "bortre"].map((id) => `/organizations/${id}`),
    ];
    const shown = await Promise.all(
      ["/", ...pages].map(async (path) => [
        path,
        /Senast uppdaterad: <time datetime="([^"]+)"/.exec(await textOf(path))?.[1],
      ]),
    );
    return Object.fromEntries([
      ["feed", /<updated>(.*?)</.exec(head)?.[1]],
      ...entries.map((entry) => [`feed ${/samverkan\/(.*?)</.exec(entry)?.[1]}`, /<updated>(.*?)</.exec(entry)?.[1]]),
      ["dataset", /#dataset">.*?<dcterms:modified[^>]*>(.*?)</s.exec(dcat)?.[1]],
      ["catalog", /#catalog">.*?<dcterms:modified[^>]*>(.*?)</s.exec(dcat)?.[1]],
      ...[...sitemap.matchAll(/<loc>https:\/\/samverkan.example([^?<]*)<\/loc>(?:<lastmod>(.*?)<)?/g)].map(
        ([, path, day]) => [`lastmod ${path}`, day],
      ),
      ...shown,
    ]);
  }
}

/** Two collaborations with two members each, of which one is the publisher, and an organization in neither. */
function facts(changes: Partial<Facts> = {}): Facts {
  return {
    ...factsWith(),
    organizations: ["byn", "grannen", "bortre"].map((id) => organization(id)),
    collaborations: [collaboration("branden"), collaboration("vattnet")],
    ...changes,
  };
}

function branden(changes: Parameters<typeof collaboration>[1]): Partial<Facts> {
  return { collaborations: [collaboration("branden", changes), collaboration("vattnet")] };
}

const ALWAYS = ["feed", "dataset", "catalog", "lastmod /", "/"];
const OF_BRANDEN = [
  ...ALWAYS,
  "feed collaborations/branden",
  "lastmod /collaborations/branden",
  "/collaborations/branden",
];
const pagesOf = (id: string) => [`lastmod /organizations/${id}`, `/organizations/${id}`];
const [form] = factsWith().legalForms;

/** Each changed fact, and the resources whose date changes with it. */
const CHANGES: Readonly<Record<string, readonly [Partial<Facts>, readonly string[]]>> = {
  "the name of a collaboration": [branden({ name: { sv: "Brandkåren" } }), OF_BRANDEN],
  "its website": [branden({ website: "https://branden.example" }), OF_BRANDEN],
  "its prose": [
    branden({ prose: { sv: [{ type: "paragraph", children: [{ type: "text", value: "Nytt." }] }] } }),
    OF_BRANDEN,
  ],
  "a new project": [branden({ projects: [{ name: { sv: "Bron" }, summary: { sv: "Vi bygger." } }] }), OF_BRANDEN],
  "its day of review": [branden({ reviewed: "2026-04-30" }), [...OF_BRANDEN, ...pagesOf("byn"), ...pagesOf("grannen")]],
  "a source": [branden({ sources: [{ id: "avtal", title: "Det nya avtalet", date: "2021" }] }), OF_BRANDEN],
  "a member that joins": [
    branden({ members: [membership("byn"), membership("grannen"), membership("bortre")] }),
    [...OF_BRANDEN, ...pagesOf("bortre")],
  ],
  "a member that leaves": [branden({ members: [membership("byn")] }), [...OF_BRANDEN, ...pagesOf("grannen")]],
  "a membership that is disputed": [
    branden({ members: [membership("byn"), membership("grannen", { status: "disputed" })] }),
    [...OF_BRANDEN, ...pagesOf("grannen")],
  ],
  "a fact of an organization": [
    {
      organizations: [
        organization("byn"),
        organization("grannen"),
        organization("bortre", { website: "https://b.example" }),
      ],
    },
    [...ALWAYS, ...pagesOf("bortre")],
  ],
  "a legal form": [form === undefined ? {} : { legalForms: [{ ...form, explanation: { sv: "Annat." } }] }, ALWAYS],
  "the title of the site": [{ site: { ...factsWith().site, title: { sv: "Vi gör" } } }, ALWAYS],
};

describe("if one fact changes", () => {
  test.each(Object.entries(CHANGES))(
    "%s: only the documents that contain it have the new date",
    async (_, [changes, expected]) => {
      const publisher = new Publisher();
      await publisher.publish(facts());
      const before = await publisher.lastModified();
      await publisher.publish(facts(changes));
      const after = await publisher.lastModified();
      const modified = Object.keys(after).filter((resource) => after[resource] !== before[resource]);
      expect(modified.toSorted()).toEqual([...new Set(expected)].toSorted());
      for (const resource of modified)
        expect([resource, after[resource]?.slice(0, 10)]).toEqual([resource, "2026-05-02"]);
    },
  );
});

describe("after several publications", () => {
  const publisher = new Publisher();
  let feed = "";
  beforeAll(async () => {
    await publisher.publish(facts());
    await publisher.publish(facts(branden({ website: "https://branden.example" })));
    const later = facts(branden({ website: "https://branden.example" }));
    await publisher.publish({ ...later, collaborations: [...later.collaborations, collaboration("nya")] });
    await publisher.publish({ ...later, collaborations: [...later.collaborations.slice(0, 1), collaboration("nya")] });
    feed = await serviceWith("", { values: publisher.values, now: FIRST + 9 * DAY }).textOf("/feed.atom");
  });

  test("each document has the date and the description of its own last change", async () => {
    const entries = feed.split("<entry>").slice(1);
    expect(entries.map((entry) => [/<title[^>]*>(.*?)</.exec(entry)?.[1], /<updated>(.*?)</.exec(entry)?.[1]])).toEqual(
      [
        ["vattnet", "2026-05-04T08:00:00Z"],
        ["nya", "2026-05-03T08:00:00Z"],
        ["branden", "2026-05-02T08:00:00Z"],
      ],
    );
    expect(entries.map((entry) => /<content type="text" xml:lang="sv">(.*?)</s.exec(entry)?.[1])).toEqual([
      "Samarbetet är borttaget.",
      "Samarbetet är nytt.",
      "Det här har ändrats:&#10;Webbplats: tillkommer https://branden.example",
    ]);
  });

  test("the English feed is in English, and marks texts of editors as Swedish", async () => {
    const english = await serviceWith("", { values: publisher.values, now: FIRST + 9 * DAY }).textOf(
      "/feed.atom?lang=en",
    );
    expect(
      [...english.matchAll(/<content type="(\w+)" xml:lang="en">(.*?)<\/content>/gs)].map(([, ...groups]) => groups),
    ).toEqual([
      ["text", "The collaboration has been removed."],
      ["text", "The collaboration is new."],
      [
        "html",
        "&#60;p&#62;This has changed (in Swedish):&#60;/p&#62;&#60;ul lang=&#34;sv&#34;&#62;&#60;li&#62;Webbplats: tillkommer https://branden.example&#60;/li&#62;&#60;/ul&#62;",
      ],
    ]);
  });

  test("a feed whose publication has not been replicated has the dates without descriptions", async () => {
    const values = new Map([...publisher.values].filter(([key]) => !key.startsWith(publicationKey(""))));
    const feed = await serviceWith("", { values, now: FIRST + 9 * DAY }).textOf("/feed.atom");
    expect(feed).not.toContain("<content");
    expect(feed).toContain("<updated>2026-05-02T00:00:00Z</updated>");
  });
});

test("the data set is issued before its last change, or has no date of issue", async () => {
  const dcatOf = (issued: string | undefined) => {
    const base = factsWith();
    const site = issued === undefined ? base.site : { ...base.site, issued };
    return serializeRelease({ ...base, site }).then(({ text }) => serviceWith(text).textOf("/datasets/dcat"));
  };
  const days = (text: string) =>
    [...text.matchAll(/<dcterms:(issued|modified)[^>]*>(.*?)</g)].map(([, name, day]) => `${name} ${day}`);
  expect(new Set(days(await dcatOf("2025-05-05")))).toEqual(new Set(["issued 2025-05-05", "modified 2026-01-01"]));
  expect(new Set(days(await dcatOf("2026-06-06")))).toEqual(new Set(["issued 2026-06-06", "modified 2026-06-06"]));
  expect(new Set(days(await dcatOf(undefined)))).toEqual(new Set(["modified 2026-01-01"]));
});
