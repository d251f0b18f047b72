import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Facts } from "../../src/domain/catalog.ts";
import { catalogOf, snapshotOf } from "../../src/release/snapshot.ts";
import { snapshotText } from "../../src/release/snapshot-text.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

const GOLDEN = "test/fixtures/golden-snapshot.json";

/** Facts in which every field that can be stored has a value. */
const everyField: Facts = factsWith({
  organizations: [
    organization("byn", {
      shortName: "Byn",
      alternateNames: ["Gamla byn"],
      municipalityCode: "0199",
      organizationNumber: "212000-0084",
      website: "https://byn.example",
      note: { sv: "En by.", en: "A village." },
      unconfirmed: ["organizationNumber"],
      sources: [{ id: "webb", title: "Byns webbplats", url: "https://byn.example/om", date: null }],
    }),
    organization("grannen"),
  ],
  collaborations: [
    collaboration("brandkaren", {
      shortName: "BK",
      alternateNames: ["Brand"],
      host: "byn",
      organizationNumber: "222000-0018",
      founded: "1993",
      foundedNote: { sv: "Som Brandbolaget." },
      ended: "2030-06",
      website: "https://brand.example",
      prose: {
        sv: [
          {
            type: "list",
            ordered: true,
            items: [
              [
                {
                  type: "paragraph",
                  children: [
                    {
                      type: "link",
                      url: "https://a.example",
                      children: [{ type: "emphasis", children: [{ type: "text", value: "Släcker" }] }],
                    },
                  ],
                },
              ],
            ],
          },
        ],
        en: [],
      },
      members: [
        membership("byn", {
          role: "host",
          status: "disputed",
          since: "2010-01",
          until: "2029",
          verified: "2026-01-01",
          note: { sv: "Kanske." },
        }),
      ],
      membersComplete: false,
      memberCount: { count: 55, approximate: true, what: { sv: "kommuner i nio län" }, source: "avtal" },
      projects: [
        {
          name: { sv: "Ny station" },
          summary: { sv: "Byggs nu." },
          website: "https://ny.example",
          since: "2025",
          until: "2027",
        },
      ],
      events: [{ date: "2010-01", text: { sv: "Byn kom med." }, source: "avtal" }],
    }),
  ],
});

test("the stored shape is the one that deployed Workers read", () => {
  // Changed on purpose? Raise SCHEMA_VERSION where an older Worker could not read it, remove the file and run again.
  if (!existsSync(GOLDEN) && process.env.CI === undefined) writeFileSync(GOLDEN, `${snapshotText(everyField)}\n`);
  expect(`${snapshotText(everyField)}\n`).toBe(readFileSync(GOLDEN, "utf8"));
});

test("the golden snapshot can be read back into the same facts", async () => {
  const catalog = await catalogOf(await snapshotOf(readFileSync(GOLDEN, "utf8").trimEnd()));
  expect(catalog).toMatchObject({ site: everyField.site, collaborations: everyField.collaborations });
});

test("the same facts in another order give the same bytes", () => {
  const facts = factsWith();
  const turned = factsWith({ organizations: facts.organizations.toReversed() });
  const shuffled = Object.fromEntries(Object.entries(turned).toReversed());
  expect(snapshotText({ ...turned, ...shuffled })).toBe(snapshotText(facts));
});

test("a snapshot with another hash than its name is not adopted", async () => {
  const { sha, text } = await snapshotOf(snapshotText(factsWith()));
  expect(await catalogOf({ sha, text: text.replace("byn", "bin") })).toBe("wrong-hash");
});

test("a snapshot of another schema is not adopted", async () => {
  const text = snapshotText(factsWith()).replace('"schema":1', '"schema":2');
  expect(await catalogOf(await snapshotOf(text))).toBe("wrong-schema");
});

test.each(["", "{", "null", '{"schema":1}'])("the text %o is no snapshot, whatever its hash", async (text) => {
  expect(await catalogOf(await snapshotOf(text))).toBe("unreadable");
});
