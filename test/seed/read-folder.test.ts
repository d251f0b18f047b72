import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { readFolder } from "../../src/seed/parse/folder.ts";
import { scratchFolder, tinyFacts } from "./scratch-folder.ts";

/** What differs from the tiny municipality's folder, and the diagnostics of reading it. */
const FOLDERS: readonly (readonly [title: string, change: (folder: string) => void, ...diagnostics: string[]])[] = [
  ["nothing", () => {}],
  [
    "the folder of organizations is missing",
    (folder) => rmSync(join(folder, "organizations"), { recursive: true }),
    "error organizations: Mappen saknas. Skapa mappen, eller hämta den igen.",
  ],
  [
    "the folder of organizations is a file",
    (folder) => {
      rmSync(join(folder, "organizations"), { recursive: true });
      writeFileSync(join(folder, "organizations"), "x");
    },
    "error organizations: Det här ska vara en mapp. Ta bort filen.",
  ],
  [
    "the folder of organizations has a misspelled name",
    (folder) => renameSync(join(folder, "organizations"), join(folder, "organisations")),
    "error organisations: Mappen hör inte hemma här. Byt namn på den till organizations, eller ta bort den.",
  ],
  [
    "the site's file has another ending",
    (folder) => renameSync(join(folder, "site.yaml"), join(folder, "site.yml")),
    "error site.yml: Filen hör inte hemma här. Byt namn på den till site.yaml, eller ta bort den.",
  ],
  [
    "the site's file is there twice",
    (folder) => writeFileSync(join(folder, "Site.yaml"), "x"),
    "error Site.yaml: Filen hör inte hemma här. Filen site.yaml finns redan. Ta bort den här, eller flytta den ut ur mappen.",
  ],
  [
    "a folder is there twice",
    (folder) => mkdirSync(join(folder, "organization")),
    "error organization: Mappen hör inte hemma här. Mappen organizations finns redan. Flytta filerna dit och ta bort den här.",
  ],
  [
    "a file of an organization is beside the folder",
    (folder) => writeFileSync(join(folder, "vaxholm.YML"), "x"),
    "error vaxholm.YML: Filen hör inte hemma här. Flytta den till organizations, om det är en organisation, eller ta bort den.",
  ],
  [
    "a folder has the ending of a file",
    (folder) => mkdirSync(join(folder, "vaxholm.yaml")),
    "error vaxholm.yaml: Mappen hör inte hemma här. Flytta den ut ur mappen, eller ta bort den.",
  ],
  [
    "a file of a collaboration is beside the folder",
    (folder) => writeFileSync(join(folder, "bibliotek.md"), "x"),
    "error bibliotek.md: Filen hör inte hemma här. Flytta den till collaborations, om det är ett samarbete, eller ta bort den.",
  ],
  [
    "a folder has the ending of prose",
    (folder) => mkdirSync(join(folder, "bibliotek.md")),
    "error bibliotek.md: Mappen hör inte hemma här. Flytta den ut ur mappen, eller ta bort den.",
  ],
  [
    "another file is beside the folders",
    (folder) => writeFileSync(join(folder, "anteckningar.txt"), "x"),
    "error anteckningar.txt: Filen hör inte hemma här. Flytta den ut ur mappen, eller ta bort den.",
  ],
  [
    "another folder is beside the folders",
    (folder) => mkdirSync(join(folder, "gammalt")),
    "error gammalt: Mappen hör inte hemma här. Flytta den ut ur mappen, eller ta bort den.",
  ],
  [
    "hidden files are beside the folders",
    (folder) => {
      for (const name of [".gitignore", ".yaml.swp", "x.", ".DS_Store"]) writeFileSync(join(folder, name), "x");
    },
    "warning .DS_Store: Filen är ingen uppgift: macOS har lämnat den här. Ta bort den.",
    "warning .yaml.swp: Filen är ingen uppgift: ett redigeringsprogram har lämnat den här. Ta bort den.",
    "error x.: Filen hör inte hemma här. Flytta den ut ur mappen, eller ta bort den.",
  ],
  [
    "a hidden file of an organization",
    (folder) => writeFileSync(join(folder, "organizations/.vaxholm.yml"), "x"),
    "error organizations/.vaxholm.yml: Filens namn slutar inte på .yaml. Byt namn på filen till vaxholm.yaml, eller ta bort den.",
  ],
  [
    "a hidden file with something after its ending",
    (folder) => writeFileSync(join(folder, "organizations/.vaxholm.yamlx"), "x"),
  ],
  [
    "a folder among the organizations",
    (folder) => mkdirSync(join(folder, "organizations/gamla")),
    "error organizations/gamla: Det här är en mapp, men här ska bara finnas filer. Flytta ut filerna och ta bort mappen.",
  ],
  [
    "a file of 120 kB",
    (folder) => writeFileSync(join(folder, "collaborations/naringslivet.en.md"), "x".repeat(120_000)),
  ],
  [
    "a file of more than 120 kB",
    (folder) => writeFileSync(join(folder, "collaborations/naringslivet.en.md"), "x".repeat(120_001)),
    "error collaborations/naringslivet.en.md: Filen är större än 120 kB. Ta bort det som inte är text, till exempel en inklistrad bild.",
  ],
  [
    "a link to a file",
    (folder) => {
      const outside = join(scratchFolder(), "aby.yaml");
      renameSync(join(folder, "organizations/aby.yaml"), outside);
      symlinkSync(outside, join(folder, "organizations/aby.yaml"));
    },
    "error organizations/aby.yaml: Det här är en genväg (symbolisk länk) till en annan plats. Ersätt den med en vanlig fil.",
  ],
  [
    "a link that leads nowhere",
    (folder) => symlinkSync("/finns-inte", join(folder, "organizations/vaxholm.yaml")),
    "error organizations/vaxholm.yaml: Det här är en genväg (symbolisk länk) till en annan plats. Ersätt den med en vanlig fil.",
  ],
];

test.for(FOLDERS)("if %s, that is reported", ([, change, ...expected]) => {
  const folder = tinyFacts();
  change(folder);
  const { diagnostics } = readFolder(folder);
  expect(
    diagnostics.map(({ level, file, what, advice }) => `${level} ${file.slice(folder.length + 1)}: ${what} ${advice}`),
  ).toEqual(expected);
});

test("the ids of a folder are those of its files, also of unreadable ones, and unknown if it is missing", () => {
  const folder = tinyFacts();
  writeFileSync(join(folder, "organizations/Vaxholm.yml"), "x");
  writeFileSync(join(folder, "organizations/aby.yaml"), Buffer.from([0xff, 0x00]));
  const { organizationIds, collaborationIds, english, site, legalForms } = readFolder(folder);
  expect([...(organizationIds ?? [])].toSorted()).toEqual(["aby", "norrvik", "region-fjarden", "soderon", "vaxholm"]);
  expect([...(collaborationIds ?? [])].toSorted()).toEqual(["brandforsvaret", "naringslivet", "overformyndarnamnden"]);
  expect([...english, ...site, ...legalForms].map(({ id }) => id)).toEqual(["brandforsvaret", "site", "legal-forms"]);
  rmSync(join(folder, "organizations"), { recursive: true });
  expect(readFolder(folder).organizationIds).toBeUndefined();
});

test.for([
  ["is not there", "finns-inte", "Mappen finns inte. Stå i projektets mapp när du kör kommandot."],
  [
    "is a file",
    "site.yaml",
    "Det går inte att läsa den här: det är en fil och ingen mapp. Skriv mappen med uppgifterna, vanligen data.",
  ],
] as const)("a folder that %s is the only problem", ([, name, message]) => {
  const path = join(tinyFacts(), name);
  const result = loadFacts(path, "2024-06-01");
  const problems = result.kind === "problems" ? result.problems : [];
  expect(problems.map(({ file, line, column, what, advice }) => `${file}:${line}:${column} ${what} ${advice}`)).toEqual(
    [expect.stringContaining(`${path}:1:1 ${message}`)],
  );
});
