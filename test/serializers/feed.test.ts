import { describe, expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import type { PublishedChange } from "../../src/release/publication.ts";
import { atomFeed } from "../../src/worker/serializers/atom.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";
import { queriesOver } from "../release/queries-over.ts";

const urls = createUrls("https://samverkan.example");

interface Feed {
  readonly collaborations?: readonly Partial<Collaboration>[];
  readonly changes?: readonly Partial<PublishedChange>[];
  readonly publishedAt?: string | undefined;
  readonly language?: "sv" | "en";
}

/** The feed of brandkaren, or of these, which are called a, b, c …, with the changes that are recorded of them. */
async function feedOf({ collaborations = [{}], changes = [], publishedAt, language = "sv" }: Feed): Promise<string> {
  const all = collaborations.map((each, index) => collaboration("abc"[index] ?? "", each));
  const site = {
    ...factsWith().site,
    title: { sv: "Samverkan & <mer>", en: "Cooperation" },
    contact: "a&b@byn.example",
  };
  const organizations = [organization("byn", { name: { sv: "Byn & co", en: "The village" } }), organization("grannen")];
  const release = queriesOver(factsWith({ site, organizations, collaborations: all }));
  const reader = { day: "2026-06-15", language } as const;
  const details = await Promise.all(all.map(({ id }) => release.collaboration(id, reader)));
  const known = details.filter((each) => each !== undefined);
  const [first] = known;
  if (first === undefined) throw new Error("a feed of something");
  const recorded = changes.map((change): PublishedChange => {
    return { kind: "changed", of: "collaboration", id: "a", name: "a", lines: [], day: "2026-02-03", ...change };
  });
  return atomFeed({ collaborations: known, changes: recorded, publishedAt }, first.publisherInfo, { ...reader, urls });
}

/** The text of each element of this name, without its tags. */
function texts(feed: string, name: string): readonly string[] {
  return [...feed.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, "g"))].map(([, text = ""]) => text);
}

const contents = (feed: string) => feed.match(/<content[\s\S]*?<\/content>/g) ?? [];

describe("the feed", () => {
  test("names itself, its page, its publisher and its licence, escaped", async () => {
    const [head] = (await feedOf({ publishedAt: "2026-03-04T05:06:07Z" })).split("  <entry>");
    expect(head).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>tag:byn.example,2026:samverkan/</id>
  <title>Samverkan &#38; &#60;mer&#62; – Byn &#38; co</title>
  <updated>2026-03-04T05:06:07Z</updated>
  <link rel="self" type="application/atom+xml" href="${urls.url("feed")}"/>
  <link rel="alternate" type="text/html" href="${urls.url("home")}"/>
  <author><name>Byn &#38; co</name><email>a&#38;b@byn.example</email></author>
  <rights>CC0 1.0 http://creativecommons.org/publicdomain/zero/1.0/</rights>
`);
  });

  test("is in English on request, with links to English pages", async () => {
    const feed = await feedOf({ language: "en" });
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">');
    expect(feed).toContain("<title>Cooperation – The village</title>");
    expect(feed).toContain(`rel="self" type="application/atom+xml" href="${urls.url("feed", { lang: "en" })}"`);
    expect(feed).toContain(`href="${urls.item("collaborationPage", "a", { lang: "en" })}"`);
  });

  test("of unpublished facts has the date of its newest entry", async () => {
    const feed = await feedOf({ collaborations: [{ reviewed: "2026-01-01" }, { reviewed: "2026-05-01" }] });
    expect(texts(feed, "updated")).toEqual(["2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-01-01T00:00:00Z"]);
  });
});

describe("an entry", () => {
  test("has the name and the summary in the language that they are in, its form and its page", async () => {
    const one = { name: { sv: "Å & Ä" }, summary: { sv: "Gör <allt>.", en: "Does <all>." } };
    const [, entry] = (await feedOf({ collaborations: [one], language: "en" })).split("  <entry>\n");
    expect(entry).toBe(`    <id>tag:byn.example,2026:samverkan/collaborations/a</id>
    <title xml:lang="sv">Å &#38; Ä</title>
    <updated>2026-01-01T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${urls.item("collaborationPage", "a", { lang: "en" })}"/>
    <category term="municipal-association" label="Municipal association"/>
    <summary xml:lang="en">Does &#60;all&#62;.</summary>
  </entry>
</feed>
`);
  });

  test("has the time of its recorded change, or the beginning of its day if no time is recorded", async () => {
    const exact = await feedOf({ changes: [{ publishedAt: "2026-02-03T04:05:06Z" }] });
    expect(texts(exact, "updated")[1]).toBe("2026-02-03T04:05:06Z");
    expect(texts(await feedOf({ changes: [{}] }), "updated")[1]).toBe("2026-02-03T00:00:00Z");
  });

  test("has no content without a recorded change, also if an organization with its id has one", async () => {
    expect(contents(await feedOf({}))).toEqual([]);
    expect(contents(await feedOf({ changes: [{ of: "organization" }] }))).toEqual([]);
  });

  test.for([
    [{ kind: "added" }, "sv", '<content type="text" xml:lang="sv">Samarbetet är nytt.</content>'],
    [{ kind: "added" }, "en", '<content type="text" xml:lang="en">The collaboration is new.</content>'],
    [
      { lines: ["Värd: A & B", "Bildat: 1 → 2"] },
      "sv",
      '<content type="text" xml:lang="sv">Det här har ändrats:&#10;Värd: A &#38; B&#10;Bildat: 1 → 2</content>',
    ],
    [
      { lines: ["Värd: A & B", "Bildat: 1 → 2"] },
      "en",
      '<content type="html" xml:lang="en">&#60;p&#62;This has changed (in Swedish):&#60;/p&#62;&#60;ul lang=&#34;sv&#34;&#62;' +
        "&#60;li&#62;Värd: A &#38;#38; B&#60;/li&#62;&#60;li&#62;Bildat: 1 → 2&#60;/li&#62;&#60;/ul&#62;</content>",
    ],
  ] as const)("says what changed: %j in %s", async ([change, language, content]) => {
    expect(contents(await feedOf({ changes: [change], language }))).toEqual([content]);
  });
});

describe("the entries", () => {
  test("are sorted by their changes, the latest first; equal dates keep their order", async () => {
    const feed = await feedOf({
      collaborations: [{}, {}, {}],
      changes: [
        { id: "a", publishedAt: "2026-02-01T00:00:00Z" },
        { id: "c", publishedAt: "2026-03-01T00:00:00Z" },
        { id: "b", publishedAt: "2026-02-01T00:00:00Z" },
      ],
    });
    expect(texts(feed, "id").map((id) => id.at(-1))).toEqual(["/", "c", "a", "b"]);
  });

  test("include removed documents, with a link to the home page", async () => {
    const removed = { kind: "removed", id: "x", name: "X & Y", day: "2026-02-03" } as const;
    const feed = await feedOf({ changes: [removed, { ...removed, of: "organization", id: "y" }], language: "en" });
    expect(texts(feed, "id").map((id) => id.at(-1))).toEqual(["/", "x", "a"]);
    expect(feed.split("  <entry>\n")[1]).toBe(`    <id>tag:byn.example,2026:samverkan/collaborations/x</id>
    <title xml:lang="sv">X &#38; Y</title>
    <updated>2026-02-03T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${urls.url("home", { lang: "en" })}"/>
    <content type="text" xml:lang="en">The collaboration has been removed.</content>
  </entry>
`);
  });
});
