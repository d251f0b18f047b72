import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { formatDiff } from "../../src/seed/diff/format-diff.ts";
import { revertedChanges } from "../../src/seed/diff/reverted-changes.ts";
import { collaboration, factsWith, membership } from "../fixtures/facts.ts";

const withCollaborations = (...collaborations: readonly Collaboration[]) => factsWith({ collaborations });

const brigade = (changes: Partial<Collaboration> = {}) => withCollaborations(collaboration("brandkaren", changes));

function reverted(base: Facts, live: Facts, folder: Facts): string {
  return formatDiff(revertedChanges({ base, live, folder }));
}

const NO_CHANGES = formatDiff([]);

test("a field that another editor changed is reverted if the folder has its earlier value", () => {
  expect(reverted(brigade({ founded: "1990" }), brigade({ founded: "1993" }), brigade({ founded: "1990" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildades: 1993 → 1990",
  );
});

test("only the fields of a document that another editor changed are reverted", () => {
  const live = brigade({ founded: "1993" });
  const folder = brigade({ shortName: "Kåren", reviewed: "2026-02-01" });
  expect(reverted(brigade(), live, folder)).toBe("Ändras: brandkaren (samarbete)\n  Bildades: tas bort 1993");
});

test("a change of another field of the same document reverts nothing", () => {
  const live = brigade({ founded: "1993" });
  expect(reverted(brigade(), live, brigade({ founded: "1993", shortName: "Kåren" }))).toBe(NO_CHANGES);
});

test("a change of another document reverts nothing", () => {
  const pair = (name: string) => [collaboration("brandkaren"), collaboration("sotarna", { shortName: name })];
  const live = withCollaborations(collaboration("brandkaren", { founded: "1993" }), ...pair("Sot").slice(1));
  const folder = withCollaborations(collaboration("brandkaren", { founded: "1993" }), ...pair("Svart").slice(1));
  expect(reverted(withCollaborations(...pair("Sot")), live, folder)).toBe(NO_CHANGES);
});

test("a member that another editor added is removed, and one that they removed is added", () => {
  const [one, two] = [brigade({ members: [membership("byn")] }), brigade()];
  expect(reverted(one, two, one)).toBe("Ändras: brandkaren (samarbete)\n  Medlemmar: tas bort grannen kommun");
  expect(reverted(two, one, two)).toBe("Ändras: brandkaren (samarbete)\n  Medlemmar: tillkommer grannen kommun");
});

test("the removal of a value is not reverted where the folder has a third value", () => {
  expect(reverted(brigade({ founded: "1990" }), brigade(), brigade({ founded: "1991" }))).toBe(NO_CHANGES);
  expect(reverted(brigade({ founded: "1990" }), brigade(), brigade({ founded: "1990" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildades: tillkommer 1990",
  );
});

test("an added, a removed and a changed document of another editor are each reported as reverted", () => {
  const [one, two] = [brigade(), withCollaborations(collaboration("brandkaren"), collaboration("sotarna"))];
  expect(reverted(one, two, one)).toBe("Tas bort: sotarna (samarbete)");
  expect(reverted(two, one, two)).toBe("Tillkommer: sotarna (samarbete)");
  expect(reverted(brigade(), brigade({ founded: "1993" }), withCollaborations())).toBe(
    "Tas bort: brandkaren (samarbete)",
  );
});

test("a folder that equals the live release reverts nothing", () => {
  expect(reverted(brigade(), brigade({ founded: "1993" }), brigade({ founded: "1993" }))).toBe(NO_CHANGES);
});

test("of the fields that another editor changed only those with their earlier value are reverted", () => {
  const live = brigade({ founded: "1993", shortName: "Kåren" });
  expect(reverted(brigade({ founded: "1990" }), live, brigade({ founded: "1990", shortName: "Kåren" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildades: 1993 → 1990",
  );
});

test("a field that both editors changed is reported", () => {
  expect(reverted(brigade({ founded: "1990" }), brigade({ founded: "1993" }), brigade({ founded: "1985" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildades: 1993 → 1985",
  );
});

test("another field with the same values reverts nothing", () => {
  const base = brigade({ founded: "1990", ended: "1993" });
  const live = brigade({ founded: "1993", ended: "1993" });
  expect(reverted(base, live, brigade({ founded: "1993", ended: "1990" }))).toBe(NO_CHANGES);
});

test("other markup in a text whose words another editor changed reverts nothing", () => {
  const text = (value: string) => ({ type: "text", value }) as const;
  const prose = (value: string, type?: "strong") => {
    const children = [type === undefined ? text(value) : { type, children: [text(value)] }];
    return brigade({ prose: { sv: [{ type: "paragraph", children }] } });
  };
  expect(reverted(prose("Förr"), prose("Nu"), prose("Nu", "strong"))).toBe(NO_CHANGES);
});

test("a document that both editors added is reported where they differ", () => {
  const mine = withCollaborations(collaboration("brandkaren"), collaboration("sotarna", { founded: "1990" }));
  const theirs = withCollaborations(collaboration("brandkaren"), collaboration("sotarna", { founded: "1993" }));
  expect(reverted(brigade(), theirs, mine)).toBe("Ändras: sotarna (samarbete)\n  Bildades: 1993 → 1990");
});

test("of several changed documents each is compared with its own earlier version", () => {
  const pair = (one: string, other: string) =>
    withCollaborations(collaboration("brandkaren", { founded: one }), collaboration("sotarna", { founded: other }));
  expect(reverted(pair("1990", "1980"), pair("1993", "1983"), pair("1990", "1983"))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildades: 1993 → 1990",
  );
});
