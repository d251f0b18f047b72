import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { factsIn } from "./published.ts";
import { scratchFolder, TINY, tinyFacts } from "./scratch-folder.ts";

const SODERON = "organizations/soderon.yaml";

/** The positions and messages about a folder, without the folder's own path. */
function diagnosticsOf(folder: string): readonly string[] {
  const reading = loadFacts(folder, "2024-06-01");
  if (reading.kind === "facts") return [];
  return reading.problems
    .filter(({ level }) => level === "error")
    .map(({ file, line, column, what }) => `${file.replace(`${folder}/`, "")}:${line}:${column} ${what}`);
}

describe("a damaged file is reported once", () => {
  const damages: readonly (readonly [string, (text: string) => string | Uint8Array, readonly string[]])[] = [
    [
      "letters of another encoding than those of Swedish",
      (text) => Buffer.concat([Buffer.from(text), Buffer.from("# \u00de", "latin1")]),
      ["7:3 Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa."],
    ],
    [
      "UTF-16 that does not say so",
      (text) => Buffer.from(text, "utf16le"),
      ["1:1 Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa."],
    ],
    [
      "UTF-32",
      (text) => Buffer.from(Uint32Array.from([0xfeff, ...Array.from(text, (sign) => sign.codePointAt(0) ?? 0)]).buffer),
      ["1:1 Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa."],
    ],
    ["tabs as indentation", (text) => text.replace("  - ", "\t- "), ["6:1 Här står ett tabbtecken."]],
    ["a tab within a line", (text) => text.replace("kind: ", "kind:\t"), ["3:6 Här står ett tabbtecken."]],
    [
      "a control character in a name",
      (text) => text.replace("kind:", "kind\u0001:"),
      ["3:5 Här står ett osynligt tecken som inte hör hemma i text."],
    ],
    [
      "a character that turns the direction of text round",
      (text) => text.replace("kind: ", "kind: \u202e"),
      ["3:7 Här står ett osynligt tecken som inte hör hemma i text."],
    ],
    ["nothing in it", () => "", ["1:1 Filen är tom."]],
    ["nothing but blanks", () => "  \n\n", ["1:1 Filen är tom."]],
    ["nothing but a remark", () => "# kommer snart\n", ["1:1 Filen har inga fält."]],
    ["more than 120 kB", (text) => text + "#".repeat(200_000), ["1:1 Filen är större än 120 kB."]],
  ];

  test.for(damages)("%s", ([, damage, expected]) => {
    const folder = tinyFacts();
    const file = join(folder, SODERON);
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    expect(diagnosticsOf(folder)).toEqual(expected.map((diagnostic) => `${SODERON}:${diagnostic}`));
  });

  test("a damaged file is still checked for mistakes in its content", () => {
    const folder = tinyFacts();
    const file = join(folder, SODERON);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("Söderöns", "Söder\u00adöns").replace(": municipality", ": kommun"),
    );
    expect(diagnosticsOf(folder)).toEqual([
      `${SODERON}:1:12 Här står ett osynligt tecken, till exempel ett mjukt bindestreck eller ett mellanrum utan bredd.`,
      `${SODERON}:3:7 ”kommun” är inget giltigt val.`,
    ]);
  });
});

describe("files of Notepad and Word are read", () => {
  const programs: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
    ["a byte order mark", (text) => `\uFEFF${text}`],
    ["the line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
    ["both", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
    ["the line ends of an old Mac", (text) => text.replaceAll("\n", "\r")],
    ["accents as characters of their own", (text) => text.normalize("NFD")],
    ["what Notepad calls Unicode", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["no line end at the end", (text) => text.trimEnd()],
    ["Word's plain text, in Windows-1252", (text) => Buffer.from(text.replaceAll("\n", "\r\n"), "latin1")],
  ];

  test.for(programs)("%s", ([, save]) => {
    const folder = tinyFacts();
    for (const name of [
      SODERON,
      "site.yaml",
      "collaborations/brandforsvaret.md",
      "collaborations/brandforsvaret.en.md",
    ]) {
      const file = join(folder, name);
      writeFileSync(file, save(readFileSync(file, "utf8")));
    }
    expect(diagnosticsOf(folder)).toEqual([]);
    expect(factsIn(folder)).toEqual(factsIn(TINY));
  });
});

test("a file in the older encoding of Windows is read with one warning that says how to save it", () => {
  const folder = tinyFacts();
  const file = join(folder, SODERON);
  writeFileSync(file, Buffer.from(readFileSync(file, "utf8"), "latin1"));
  const result = loadFacts(folder, "2024-06-01");
  expect(result.kind).toBe("facts");
  const warnings = result.kind === "facts" ? result.warnings.filter(({ what }) => what.startsWith("Filen")) : [];
  expect(warnings.map(({ line, column, what }) => `${line}:${column} ${what}`)).toEqual([
    "1:8 Filen är sparad i Windows äldre teckenkodning och inte som UTF-8. Den gick att läsa ändå.",
  ]);
});

describe("entries that are not regular files are reported and never followed", () => {
  test("a folder where a file should be", () => {
    const folder = tinyFacts();
    rmSync(join(folder, SODERON));
    mkdirSync(join(folder, SODERON));
    expect(diagnosticsOf(folder)).toEqual([`${SODERON}:1:1 Det här är en mapp, men här ska bara finnas filer.`]);
  });

  test("a symbolic link out of the folder", () => {
    const folder = tinyFacts();
    const outside = join(scratchFolder(), "soderon.yaml");
    renameSync(join(folder, SODERON), outside);
    symlinkSync(outside, join(folder, SODERON));
    expect(diagnosticsOf(folder)).toEqual([
      `${SODERON}:1:1 Det här är en genväg (symbolisk länk) till en annan plats.`,
    ]);
  });

  test("a symbolic link in place of a whole folder", () => {
    const folder = tinyFacts();
    const outside = join(scratchFolder(), "organizations");
    renameSync(join(folder, "organizations"), outside);
    symlinkSync(outside, join(folder, "organizations"));
    expect(diagnosticsOf(folder)).toEqual([
      "organizations:1:1 Det här är en genväg (symbolisk länk) till en annan plats.",
    ]);
  });

  test("a site without its file", () => {
    const folder = tinyFacts();
    rmSync(join(folder, "site.yaml"));
    expect(diagnosticsOf(folder)).toEqual(["site.yaml:1:1 Filen saknas."]);
  });

  test("a folder that is not there", () => {
    const folder = join(scratchFolder(), "data");
    expect(diagnosticsOf(folder)).toEqual([`${folder}:1:1 Mappen finns inte.`]);
  });
});

test("files of the operating system are ignored", () => {
  const folder = tinyFacts();
  writeFileSync(join(folder, "organizations/.DS_Store"), "x");
  writeFileSync(join(folder, "collaborations/.brandforsvaret.md.swp"), "x");
  expect(diagnosticsOf(folder)).toEqual([]);
});
