import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { tinyFacts } from "./scratch-folder.ts";

/** Each error of a folder: its file and its two sentences. */
function errorsOf(folder: string): readonly string[] {
  const result = loadFacts(folder, "2024-06-01");
  if (result.kind === "facts") return [];
  return result.problems
    .filter(({ level }) => level === "error")
    .map(({ file, what, advice }) => `${file}: ${what} ${advice}`.replaceAll(`${folder}/`, ""));
}

describe("files of other programs are reported once, with the program's name", () => {
  test.for([
    ["collaborations/~$brandforsvaret.md", "Word"],
    ["collaborations/brandforsvaret.md~", "ett redigeringsprogram"],
    ["collaborations/brandforsvaret.md.bak", "ett redigeringsprogram"],
    ["collaborations/#brandforsvaret.md#", "ett redigeringsprogram"],
    ["organizations/aby.yaml.orig", "Git"],
    ["organizations/Thumbs.db", "Windows"],
    ["organizations/desktop.ini", "Windows"],
    ["Thumbs.db", "Windows"],
    ["organizations/aby.yaml.crdownload", "en avbruten nedladdning"],
    ["organizations/aby.yaml~HEAD", "Git"],
    ["organizations/aby_BACKUP_1234.yaml", "Git"],
  ] as const)("%s", ([file, program]) => {
    const folder = tinyFacts();
    writeFileSync(join(folder, file), "x");
    expect(errorsOf(folder)).toEqual([`${file}: Filen är ingen uppgift: ${program} har lämnat den här. Ta bort den.`]);
  });
});

test("a hidden system file is a warning, and facts in a hidden file are an error", () => {
  const folder = tinyFacts();
  for (const name of [".DS_Store", ".#aby.yaml", ".gitkeep"]) writeFileSync(join(folder, "organizations", name), "x");
  const result = loadFacts(folder, "2024-06-01");
  const found = result.kind === "facts" ? result.warnings.filter(({ what }) => what.includes("ingen uppgift")) : [];
  expect(found.map(({ level, file }) => [level, file.replace(`${folder}/`, "")])).toEqual([
    ["warning", "organizations/.#aby.yaml"],
    ["warning", "organizations/.DS_Store"],
  ]);
  writeFileSync(join(folder, "organizations/.vaxholm.yaml"), "name: Vaxholms stad\n");
  expect(errorsOf(folder)).toEqual([
    "organizations/.vaxholm.yaml: Filens namn får bara ha små bokstäver a–z, siffror och bindestreck. Byt namn på filen till vaxholm.yaml, eller ta bort den.",
  ]);
});

describe("the message about a file of another format names the format and proposes no existing name", () => {
  test.for([
    ["organizations/vaxholm.docx", "Filen är ett dokument från en ordbehandlare och ingen textfil."],
    ["collaborations/medlemmar.xlsx", "Filen är ett kalkylblad och ingen textfil."],
    ["organizations/logga.png", "Filen är en bild och ingen textfil."],
    ["collaborations/README.md", "Filen är ingen uppgift."],
    [
      "collaborations/brandforsvaret-en.md",
      "Den engelska texten till brandforsvaret.md ska heta brandforsvaret.en.md.",
    ],
  ] as const)("%s", ([file, what]) => {
    const folder = tinyFacts();
    writeFileSync(join(folder, file), "x");
    const errors = errorsOf(folder);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`${file}: ${what}`);
    expect(errors[0]).not.toContain("Byt namn");
  });
});

describe("a copy beside its original should be removed, never renamed to the original", () => {
  test.for([
    "brandforsvaret - Kopia.md",
    "brandforsvaret (1).md",
    "brandforsvaret kopia.md",
    "Kopia av brandforsvaret.md",
    "Copy of brandforsvaret.md",
    "brandforsvaret 2.md",
    "brandforsvaret_backup.md",
  ])("%s", (name) => {
    const folder = tinyFacts();
    const text = readFileSync(join(folder, "collaborations/brandforsvaret.md"));
    writeFileSync(join(folder, "collaborations", name), text);
    expect(errorsOf(folder)).toEqual([
      `collaborations/${name}: Filens namn ser ut som en kopia av brandforsvaret.md. Är det en kopia: för över det som bara står i den, och ta bort den. Är det något nytt: ge filen ett eget namn, med bara små bokstäver a–z, siffror och bindestreck.`,
    ]);
  });

  test.for([
    ["brandforsvaret-LAPTOP-7.md", "brandforsvaret-laptop-7.md"],
    [
      "brandforsvaret (Annas kolliderande kopia 2026-11-20).md",
      "brandforsvaret-annas-kolliderande-kopia-2026-11-20.md",
    ],
    ["brandforsvaret [Anna].md", "brandforsvaret-anna.md"],
  ] as const)("what a program for shared folders saved as %s is a copy, or new", ([name, target]) => {
    const folder = tinyFacts();
    writeFileSync(join(folder, "collaborations", name), "x");
    expect(errorsOf(folder)).toEqual([
      `collaborations/${name}: Filens namn får bara ha små bokstäver a–z, siffror och bindestreck. Är den en kopia av brandforsvaret.md: för över det som bara står i den, och ta bort den. Är den något nytt: byt namn på den till ${target}.`,
    ]);
  });

  test("a copy with a valid name is detected by its text", () => {
    const folder = tinyFacts();
    const text = readFileSync(join(folder, "collaborations/brandforsvaret.md"));
    writeFileSync(join(folder, "collaborations/sotningen.md"), text);
    expect(errorsOf(folder)).toEqual([
      "collaborations/sotningen.md: Texten i filen är densamma som i collaborations/brandforsvaret.md. Ta bort den fil som är en kopia, eller ge den ett namn och ett innehåll som är dess eget.",
    ]);
  });
});

describe("a wrong name is reported once, with the right name", () => {
  test.for([
    ["organizations/aby.yaml", "organizations/aby.yaml.txt", "Byt namn på filen till aby.yaml, eller ta bort den."],
    ["organizations/aby.yaml", "organizations/Åby.yml", "Byt namn på filen till aby.yaml, eller ta bort den."],
    ["site.yaml", "site.yml", "Byt namn på den till site.yaml, eller ta bort den."],
    ["organizations/aby.yaml", "organizations/aby (1).yaml", "Byt namn på filen till aby.yaml, eller ta bort den."],
    ["organizations/aby.yaml", "organizations/aby.YAML", "Byt namn på filen till aby.yaml, eller ta bort den."],
    [
      "collaborations/brandforsvaret.en.md",
      "collaborations/brandforsvaret.EN.md",
      "Byt namn på filen till brandforsvaret.en.md, eller ta bort den.",
    ],
    [
      "collaborations/brandforsvaret.md",
      "collaborations/brandforsvaret.MD",
      "Byt namn på filen till brandforsvaret.md, eller ta bort den.",
    ],
  ] as const)("%s as %s", ([from, to, advice]) => {
    const folder = tinyFacts();
    renameSync(join(folder, from), join(folder, to));
    const errors = errorsOf(folder);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(advice);
  });
});

test("a missing organization is reported once, however many refer to it", () => {
  const folder = tinyFacts();
  rmSync(join(folder, "organizations/norrvik.yaml"));
  const [first, ...others] = errorsOf(folder);
  expect(others).toEqual([]);
  expect(first).toContain("Det finns ingen organisation `norrvik`. Samma id står på 3 ställen till:");
});
