import { expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { SORT_ORDERS } from "../../src/domain/sort.ts";
import { STATUSES } from "../../src/domain/status.ts";
import { listParticipations } from "../../src/release/participations.ts";
import type { CollaborationDetail } from "../../src/release/read-model.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import fc from "../fast-check.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { createInMemoryRelease, openChunkedRelease } from "./chunked-release.ts";

const WORDS = [
  "Råd",
  "vatten",
  "kommun",
  "kommunalförbund",
  "Ö",
  "ørsted",
  "7",
  "överförmyndar",
  "nämnd",
  "a-b",
  "ж",
  "ab",
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
const texts = fc.record({ sv: words, en: words }, { requiredKeys: ["sv"] });
const date = fc.constantFrom("1999", "2010-04", "2026-11-23", "2026-11-24", "2030");
const ORGANIZATIONS = ["ab", "byn", "grannen", "o", "ost"];
const AREAS = ["vatten", "avfall"];

const organizations = fc.tuple(
  ...ORGANIZATIONS.map((id) =>
    fc.tuple(texts, words).map(([name, alternate]) => {
      return organization(id, { name, alternateNames: [alternate] });
    }),
  ),
);

const collaborationFields = fc.record(
  {
    name: texts,
    summary: texts,
    founded: date,
    ended: date,
    host: fc.constantFrom(...ORGANIZATIONS),
    areas: fc.subarray(AREAS).map((ids) => ids.map((id) => ({ id, name: { sv: id } }))),
    members: fc.subarray(ORGANIZATIONS).map((ids) => ids.map((id) => membership(id))),
  },
  { requiredKeys: ["name", "summary", "areas", "members"] },
);

const facts: fc.Arbitrary<Facts> = fc
  .tuple(organizations, fc.array(collaborationFields, { maxLength: 40 }))
  .map(([organizations, all]) => {
    const collaborations = all.map((each, index) => collaboration(`s${index}`, each));
    const { site, ...others } = factsWith({ organizations, collaborations });
    return { ...others, site: { ...site, publisher: "byn" } };
  });

const filter = fc.record(
  {
    member: fc.constantFrom(...ORGANIZATIONS, "ingen"),
    area: fc.constantFrom(...AREAS),
    status: fc.constantFrom(...STATUSES),
    q: fc.oneof(words, fc.constantFrom("kommunalförbunden", "for", "k", "0")),
    sort: fc.constantFrom(...SORT_ORDERS),
  },
  { requiredKeys: [] },
);

test("for any facts, a chunked release, one of an earlier seed and an in-memory release give the same results", async () => {
  const options = fc.record({ language: fc.constantFrom("sv", "en"), first: fc.constantFrom("publisher", undefined) });
  await fc.assert(
    fc.asyncProperty(facts, filter, options, async (facts, filter, options) => {
      const context = { day: "2026-11-23", ...options };
      const sizes = { whole: 0, documents: 2_000, summaries: 7 };
      const stored = await serializeRelease(facts, sizes);
      const releases = [
        createInMemoryRelease(facts),
        (await openChunkedRelease(stored)).release,
        (await openChunkedRelease(stored, "earlier")).release,
      ];
      const results = await Promise.all(
        releases.map(async (of) => ({
          list: await of.collaborations(filter, context),
          overview: await of.overview(context),
          organizations: await of.organizations({ q: filter.q }, context),
          filterOptions: await of.filterOptions(context),
          member: await of.organization(filter.member ?? "byn", context),
          latest: await of.recentlyModified(5, context),
        })),
      );
      expect(results.slice(1)).toEqual([results[0], results[0]]);
    }),
    { numRuns: 60 },
  );
});

test("for any facts, a range of participations equals that range of the stream", async () => {
  const range = fc.record({ offset: fc.nat(30), limit: fc.integer({ min: 1, max: 12 }) });
  await fc.assert(
    fc.asyncProperty(facts, filter, range, async (facts, filter, { offset, limit }) => {
      const release = createInMemoryRelease(facts);
      const context = { day: "2026-11-23", language: "sv" } as const;
      const inOrder: CollaborationDetail[] = [];
      for await (const batch of release.stream(filter, context)) {
        for (const { index, document } of batch) inOrder[index] = document;
      }
      const all = inOrder.flatMap(listParticipations);
      const { collaborations, skip, total } = await release.participations(filter, context, { offset, limit });
      expect(total).toBe(all.length);
      const found = collaborations.flatMap(listParticipations).slice(skip, skip + limit);
      expect(found).toEqual(all.slice(offset, offset + limit));
    }),
    { numRuns: 200 },
  );
});
