import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatFile } from "../../src/form/format-file.ts";
import { type FormContent, parseFile } from "../../src/form/parse-file.ts";
import { formDefinition } from "../../src/seed/form/form-config.ts";
import { TINY } from "./scratch-folder.ts";

const { layouts } = formDefinition();
const DATA = join(import.meta.dirname, "../../data");

/** The file after the form has saved it with some fields changed. */
function saved(text: string, change: (content: FormContent) => void, layout = layouts.collaboration): string {
  const content = parseFile(text, layout);
  change(content);
  return formatFile(content, layout);
}

const COMMENTED = `---
# yaml-language-server: $schema=../schemas/collaboration.schema.json
# Fråga Karin om namnet.

name: Förbundet # så står det i stadgan
website: https://www.exempel.se
# Områdena är våra egna.
areas:
  # Störst.
  - id: miljo
    name: {sv: miljö, en: environment} # inte hälsa
  # Nytt i år.
  - id: halsa
    # Med liten bokstav.
    name: hälsa
# Kort.
summary: >-
  En text
  # med ett nummertecken.
# Sist.
---
Text.
`;

test("a file keeps its comments at their positions", () => {
  expect(saved(COMMENTED, (content) => Object.assign(content, { founded: "2010" }))).toBe(`---
# yaml-language-server: $schema=../schemas/collaboration.schema.json
# Fråga Karin om namnet.

name: Förbundet # så står det i stadgan
website: https://www.exempel.se
# Områdena är våra egna.
areas:
  # Störst.
  - id: miljo
    name:
      sv: miljö
      en: environment # inte hälsa
  # Nytt i år.
  - id: halsa
    # Med liten bokstav.
    name: hälsa
# Kort.
summary: "En text # med ett nummertecken."
founded: 2010
# Sist.
---
Text.
`);
});

test("a comment of a removed entry stays before the next one; an item that is moved or renamed keeps its own", () => {
  const removed = saved(COMMENTED, (content) => {
    content.website = "";
    content.areas = [{ id: "halsa", name: { sv: "hälsa" } }];
  });
  expect(removed).toContain(`
# Områdena är våra egna.
areas:
  # Störst.
  # inte hälsa
  # Nytt i år.
  - id: halsa
    # Med liten bokstav.
    name: hälsa
`);
  const moved = saved(COMMENTED, (content) => {
    content.areas = [
      { id: "vard", name: { sv: "vård" } },
      { id: "miljo", name: { sv: "miljön" } },
    ];
  });
  expect(moved).toContain("  # Störst.\n  - id: miljo\n    name: miljön # inte hälsa\n");
  expect(moved.match(/#/g)?.length).toBe(COMMENTED.match(/#/g)?.length);
});

test("a comment at every line of every file is kept, in order, and saving again changes nothing", () => {
  for (const folder of [DATA, TINY]) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const file of files.filter((each) =>
      /^(?:coll.*(?<!\.en)\.md|org.*\.yaml|site\.yaml|legal-forms\.yaml)$/.test(each),
    )) {
      const kind = Object.values(layouts).find(({ comment }) => comment.includes(`/${kindOf(file)}.schema`));
      if (kind === undefined) throw new Error(`${file} has no layout`);
      const text = readFileSync(join(folder, file), "utf8");
      let count = 0;
      const commented = text.replace(
        /^( *)(?:- )?\w+:/gm,
        (line, indentation) => `${indentation}# ${++count}\n${line}`,
      );
      const [plain, once] = [saved(text, () => {}, kind), saved(commented, () => {}, kind)];
      expect(once.match(/(?<=# )\d+$/gm), file).toEqual(Array.from({ length: count }, (_, index) => `${index + 1}`));
      expect(saved(once, () => {}, kind)).toBe(once);
      expect(valuesIn(once)).toEqual(valuesIn(plain));
      expect(count).toBeGreaterThan(2);
    }
  }
});

function kindOf(file: string): string {
  return file.replace(/^(\w+)s\/.*/, "$1").replace(".yaml", "");
}

function valuesIn(text: string): unknown {
  return parse(text.split("\n---\n")[0] ?? "", { schema: "failsafe" });
}
