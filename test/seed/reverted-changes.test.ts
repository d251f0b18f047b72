import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { formatDiff } from "../../src/seed/diff/format-diff.ts";
import { revertedChanges } from "../../src/seed/diff/reverted-changes.ts";
import { collaboration, factsWith, membership } from "../fixtures/facts.ts";

const withCollaborations = (...collaborations: readonly Collaboration[]) => factsWith({ collaborations });

const fire = (changes: Partial<Collaboration> = {}) => withCollaborations(collaboration("brandkaren", changes));

function reverted(base: Facts, live: Facts, folder: Facts): string {
  return formatDiff(revertedChanges({ base, live, folder }));
}

const NOTHING = formatDiff([]);

test("a field that another editor changed, and the folder still has as it was, goes back", () => {
  expect(reverted(fire({ founded: "1990" }), fire({ founded: "1993" }), fire({ founded: "1990" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildat: 1993 → 1990",
  );
});

test("of the fields of a document only those that another editor changed go back", () => {
  const live = fire({ founded: "1993" });
  const folder = fire({ shortName: "Kåren", reviewed: "2026-02-01" });
  expect(reverted(fire(), live, folder)).toBe("Ändras: brandkaren (samarbete)\n  Bildat: tas bort 1993");
});

test("another field of the same document takes nothing back", () => {
  const live = fire({ founded: "1993" });
  expect(reverted(fire(), live, fire({ founded: "1993", shortName: "Kåren" }))).toBe(NOTHING);
});

test("another document takes nothing back", () => {
  const both = (name: string) => [collaboration("brandkaren"), collaboration("sotarna", { shortName: name })];
  const live = withCollaborations(collaboration("brandkaren", { founded: "1993" }), ...both("Sot").slice(1));
  const folder = withCollaborations(collaboration("brandkaren", { founded: "1993" }), ...both("Svart").slice(1));
  expect(reverted(withCollaborations(...both("Sot")), live, folder)).toBe(NOTHING);
});

test("a member that another editor added goes, and one that they removed comes back", () => {
  const [one, two] = [fire({ members: [membership("byn")] }), fire()];
  expect(reverted(one, two, one)).toBe("Ändras: brandkaren (samarbete)\n  Medlemmar: tas bort grannen kommun");
  expect(reverted(two, one, two)).toBe("Ändras: brandkaren (samarbete)\n  Medlemmar: tillkommer grannen kommun");
});

test("a value that another editor removed does not come back where the folder has a third value", () => {
  expect(reverted(fire({ founded: "1990" }), fire(), fire({ founded: "1991" }))).toBe(NOTHING);
  expect(reverted(fire({ founded: "1990" }), fire(), fire({ founded: "1990" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildat: tillkommer 1990",
  );
});

test("a document that another editor added is removed, and one that they removed or that both changed is told of", () => {
  const [one, two] = [fire(), withCollaborations(collaboration("brandkaren"), collaboration("sotarna"))];
  expect(reverted(one, two, one)).toBe("Tas bort: sotarna (samarbete)");
  expect(reverted(two, one, two)).toBe("Tillkommer: sotarna (samarbete)");
  expect(reverted(fire(), fire({ founded: "1993" }), withCollaborations())).toBe("Tas bort: brandkaren (samarbete)");
});

test("a folder that has what is published takes nothing back", () => {
  expect(reverted(fire(), fire({ founded: "1993" }), fire({ founded: "1993" }))).toBe(NOTHING);
});

test("of the fields that another editor changed only those that the folder has as they were go back", () => {
  const live = fire({ founded: "1993", shortName: "Kåren" });
  expect(reverted(fire({ founded: "1990" }), live, fire({ founded: "1990", shortName: "Kåren" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildat: 1993 → 1990",
  );
});

test("a field that both changed is told of", () => {
  expect(reverted(fire({ founded: "1990" }), fire({ founded: "1993" }), fire({ founded: "1985" }))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildat: 1993 → 1985",
  );
});

test("another field with the same values takes nothing back", () => {
  const base = fire({ founded: "1990", ended: "1993" });
  const live = fire({ founded: "1993", ended: "1993" });
  expect(reverted(base, live, fire({ founded: "1993", ended: "1990" }))).toBe(NOTHING);
});

test("other marks in a text whose words another editor changed take nothing back", () => {
  const text = (value: string) => ({ type: "text", value }) as const;
  const prose = (value: string, type?: "strong") => {
    const children = [type === undefined ? text(value) : { type, children: [text(value)] }];
    return fire({ prose: { sv: [{ type: "paragraph", children }] } });
  };
  expect(reverted(prose("Förr"), prose("Nu"), prose("Nu", "strong"))).toBe(NOTHING);
});

test("a document that both added is told of where they differ", () => {
  const mine = withCollaborations(collaboration("brandkaren"), collaboration("sotarna", { founded: "1990" }));
  const theirs = withCollaborations(collaboration("brandkaren"), collaboration("sotarna", { founded: "1993" }));
  expect(reverted(fire(), theirs, mine)).toBe("Ändras: sotarna (samarbete)\n  Bildat: 1993 → 1990");
});

test("of several changed documents each is compared with its own earlier version", () => {
  const both = (one: string, other: string) =>
    withCollaborations(collaboration("brandkaren", { founded: one }), collaboration("sotarna", { founded: other }));
  expect(reverted(both("1990", "1980"), both("1993", "1983"), both("1990", "1983"))).toBe(
    "Ändras: brandkaren (samarbete)\n  Bildat: 1993 → 1990",
  );
});
