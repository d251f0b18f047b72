import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { migrateFolder } from "../../src/seed/migrate/migrate-folder.ts";
import { factsIn, serializeFolder } from "./published.ts";
import { scratchFolder, TINY } from "./scratch-folder.ts";

const OLD_SHAPE = join(import.meta.dirname, "../fixtures/old-shape");

/** The hash that the release of that folder had when the old shape was the only one. */
const OLD_HASH = "4af8d2d668b1cb6298a52178cc7d0ba550b72cefed16aeb88b4cde11600ef894";

function oldFolder(): string {
  const folder = join(scratchFolder(), "data");
  cpSync(OLD_SHAPE, folder, { recursive: true });
  return folder;
}

test("a folder in the old shape is reported once, with the command that migrates it", () => {
  const result = loadFacts(oldFolder(), "2024-06-01");
  const errors = result.kind === "problems" ? result.problems.filter(({ level }) => level === "error") : [];
  expect(errors.map(({ advice }) => advice)).toEqual([
    "Kör npm run migrate-data, så skrivs filerna om. Inga uppgifter ändras.",
  ]);
});

test("the release is the same before and after the migration", async () => {
  const folder = oldFolder();
  migrateFolder(folder);
  expect((await serializeFolder(folder)).sha).toBe(OLD_HASH);
  expect(factsIn(folder)).toEqual(factsIn(TINY));
});

test("a second migration changes nothing", () => {
  const folder = oldFolder();
  migrateFolder(folder);
  expect(migrateFolder(folder)).toEqual([]);
});

test("comments are preserved", () => {
  const folder = oldFolder();
  const path = join(folder, "collaborations/brandforsvaret.md");
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text
      .replace("members:", "# Fråga Anna om Åby\nmembers:")
      .replace("  webb: {", "  # Kontrollera varje år\n  webb: {"),
  );
  migrateFolder(folder);
  const moved = readFileSync(path, "utf8");
  expect(moved).toContain("# Fråga Anna om Åby\nmembers:");
  expect(moved).toContain("  # Kontrollera varje år\n  - { id: webb,");
});
