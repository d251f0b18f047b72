import { describe, expect, test } from "vitest";
import {
  type DocumentRef,
  findMismatch,
  hasDocument,
  isSameDocument,
  restoreDocument,
} from "../../src/seed/diff/restore-document.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

const earlier = factsWith({
  site: { ...factsWith().site, title: { sv: "Som det var" } },
  legalForms: factsWith().legalForms.map((form) => ({ ...form, statute: { sv: "Som den var" } })),
  organizations: [organization("byn", { shortName: "Som den var" }), organization("grannen")],
  collaborations: [collaboration("brandkaren", { shortName: "Som det var" }), collaboration("borttaget")],
});

const live = factsWith({ collaborations: [collaboration("brandkaren"), collaboration("nytt")] });

const DOCUMENTS: readonly DocumentRef[] = [
  { of: "site", id: "site" },
  { of: "legal-form", id: "legal-forms" },
  { of: "organization", id: "byn" },
  { of: "collaboration", id: "brandkaren" },
];

describe("a restored document is the earlier one, and nothing else changes:", () => {
  test.for(DOCUMENTS)("$of $id", (document) => {
    const restored = restoreDocument(live, earlier, document);
    const others = DOCUMENTS.filter(({ of }) => of !== document.of);
    expect(isSameDocument(restored, earlier, document)).toBe(true);
    expect(isSameDocument(restored, live, document)).toBe(false);
    expect(others.filter((other) => !isSameDocument(restored, live, other))).toEqual([]);
  });
});

test("of several collaborations only the restored one changes", () => {
  const { collaborations } = restoreDocument(live, earlier, { of: "collaboration", id: "brandkaren" });
  expect(collaborations.map(({ id, shortName }) => [id, shortName])).toEqual([
    ["nytt", undefined],
    ["brandkaren", "Som det var"],
  ]);
});

test("of several organizations only the restored one changes", () => {
  const { organizations } = restoreDocument(live, earlier, { of: "organization", id: "byn" });
  expect(organizations.map(({ id, shortName }) => [id, shortName])).toEqual([
    ["grannen", undefined],
    ["byn", "Som den var"],
  ]);
});

test("a removed collaboration is restored, and one that did not exist is removed", () => {
  const removed = { of: "collaboration", id: "borttaget" } as const;
  const added = { of: "collaboration", id: "nytt" } as const;
  expect(hasDocument(live, removed)).toBe(false);
  expect(isSameDocument(live, earlier, removed)).toBe(false);
  expect(hasDocument(restoreDocument(live, earlier, removed), removed)).toBe(true);
  expect(hasDocument(restoreDocument(live, earlier, added), added)).toBe(false);
  expect(isSameDocument(live, earlier, { of: "collaboration", id: "aldrig" })).toBe(true);
});

test("organizations and collaborations have separate ids, and the site and the legal forms always exist", () => {
  expect(hasDocument(live, { of: "organization", id: "brandkaren" })).toBe(false);
  expect(hasDocument(live, { of: "collaboration", id: "byn" })).toBe(false);
  expect(hasDocument(live, { of: "site", id: "site" })).toBe(true);
  expect(hasDocument(live, { of: "legal-form", id: "legal-forms" })).toBe(true);
});

describe("a mismatch between documents is described:", () => {
  const [form] = factsWith().legalForms;
  test.for([
    ["nothing", factsWith(), undefined],
    [
      "a publisher that is gone",
      factsWith({ site: { ...factsWith().site, publisher: "staden" } }),
      "sidan hänvisar till organisationen staden, som då inte finns",
    ],
    [
      "a legal form that is gone",
      factsWith({ legalForms: form === undefined ? [] : [{ ...form, id: "partnership" }] }),
      "samarbetet brandkaren hänvisar till samarbetsformen municipal-association, som då inte finns",
    ],
    [
      "a source that is gone",
      factsWith({
        collaborations: [collaboration("brandkaren", { members: [membership("byn", { source: "webb" })] })],
      }),
      "samarbetet brandkaren hänvisar till källan webb, som då inte finns",
    ],
    [
      "a collaboration whose address another has",
      factsWith({
        collaborations: [
          collaboration("sotarna"),
          collaboration("brandkaren"),
          collaboration("raddningen", { formerIds: ["lange-sedan", "brandkaren"] }),
        ],
      }),
      "raddningen har tagit över dess adress (formerIds). Ta tillbaka raddningen i stället",
    ],
    [
      "an organization whose address another has",
      factsWith({
        organizations: [
          organization("byn"),
          organization("grannen"),
          organization("staden", { formerIds: ["grannen"] }),
        ],
      }),
      "staden har tagit över dess adress (formerIds). Ta tillbaka staden i stället",
    ],
    [
      "nothing, where a former id is of the other kind",
      factsWith({ collaborations: [collaboration("raddningen", { formerIds: ["byn"] })] }),
      undefined,
    ],
  ] as const)("%s", ([, facts, reason]) => {
    expect(findMismatch(facts)).toBe(reason);
  });
});
