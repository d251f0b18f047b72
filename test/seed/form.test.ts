import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Field } from "@sveltia/cms";
import { expect, test } from "vitest";
import type { Language } from "../../src/domain/text.ts";
import { formatFile } from "../../src/form/format-file.ts";
import { type FormContent, parseFile } from "../../src/form/parse-file.ts";
import { formDefinition } from "../../src/seed/form/form-config.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { type FieldSchema, localizedFields, parseFieldSchema } from "../../src/seed/schemas/field-schema.ts";
import { jsonSchemas, type SchemaName } from "../../src/seed/schemas/json-schemas.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { scratchFolder, TINY, tinyFacts } from "./scratch-folder.ts";

const { config, layouts } = formDefinition();
const DATA = join(import.meta.dirname, "../../data");
const KINDS = ["collaboration", "organization", "legal-forms", "site"] as const satisfies readonly SchemaName[];
const LANGUAGES = ["sv", "en"] as const satisfies readonly Language[];

/** A field of the form, or of a schema: its path, and whether it must be there. */
type Row = readonly [path: string, isRequired: boolean];

function schemaRows(schema: FieldSchema, parent = ""): readonly Row[] {
  const { properties = {}, required = [] } = localizedFields(schema) ?? schema.items ?? schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = parent === "" ? name : `${parent}.${name}`;
    return [[path, required.includes(name)] as const, ...schemaRows(field, path)];
  });
}

function formRows(fields: readonly Field[], parent = ""): readonly Row[] {
  return fields.flatMap((field) => {
    const path = parent === "" ? field.name : `${parent}.${field.name}`;
    const inner = "fields" in field && Array.isArray(field.fields) ? formRows(field.fields as Field[], path) : [];
    return [[path, "required" in field ? field.required !== false : true] as const, ...inner];
  });
}

/** The form's fields for a kind of file, without the running text, which no schema describes. */
function fieldsFor(kind: SchemaName, language: Language): readonly Field[] {
  const sections = config[language].collections ?? [];
  const section = sections.find((each) => "name" in each && each.name === `${kind}s`);
  if (section !== undefined && "fields" in section) return section.fields.filter(({ name }) => name !== "body");
  const files = sections.flatMap((each) => ("files" in each ? each.files : []));
  const fields = files.find(({ name }) => name === kind)?.fields ?? [];
  const [list] = fields;
  return kind === "legal-forms" && list !== undefined && "fields" in list ? (list.fields as Field[]) : fields;
}

test.each(KINDS)("the form has the fields of a file of %s, in the order of the guide, required as in check", (kind) => {
  const rows = schemaRows(parseFieldSchema(jsonSchemas().get(`${kind}.schema.json`) ?? ""));
  for (const language of LANGUAGES) expect(formRows(fieldsFor(kind, language))).toEqual(rows);
  expect(rows.length).toBeGreaterThan(8);
});

test.each(LANGUAGES)("every field has a label and a hint of its own in %s", (language) => {
  const other = language === "sv" ? "en" : "sv";
  for (const kind of KINDS) {
    const pairs = fieldsFor(kind, language).map((field, index) => [field, fieldsFor(kind, other)[index]] as const);
    for (const [field, same] of pairs) {
      expect(field.label).toBeTruthy();
      expect("hint" in field && field.hint, `${kind} ${field.name}`).toBeTruthy();
      expect("hint" in field && field.hint).not.toBe(same !== undefined && "hint" in same && same.hint);
    }
  }
});

test("no hint speaks of quotation marks, files or the words true and false: the form writes the file", () => {
  const hints = JSON.stringify(config.sv).match(/"hint":"[^"]*"/g) ?? [];
  expect(hints.length).toBeGreaterThan(40);
  expect(hints.filter((hint) => /citattecken|\.yaml|\btrue\b|\bfalse\b|under sources/.test(hint))).toEqual([]);
});

/** Files below a folder of facts, with the kind of each. */
function filesIn(folder: string): readonly { readonly file: string; readonly kind: SchemaName }[] {
  const kindOf = (file: string) =>
    KINDS.find((kind) => file === `${kind}.yaml` || (file.startsWith(`${kind}s/`) && /\.(?:md|yaml)$/.test(file)));
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    const kind = kindOf(file);
    return kind === undefined ? [] : [{ file, kind }];
  });
}

function saved(text: string, kind: SchemaName): string {
  return formatFile(parseFile(text, layouts[kind]), layouts[kind]);
}

async function releaseOf(folder: string): Promise<string> {
  const result = loadFacts(folder, "2026-11-25");
  if (result.kind === "problems") throw new Error(JSON.stringify(result.problems, undefined, 1));
  return (await serializeRelease(result.facts)).sha;
}

test.each([
  ["our own data", DATA],
  ["a tiny municipality's, written by hand in other ways", TINY],
])("files that are saved unchanged give the same release: %s", async (_, source) => {
  const folder = join(scratchFolder(), "data");
  cpSync(source, folder, { recursive: true });
  const before = await releaseOf(folder);
  const files = filesIn(folder);
  expect(files.length).toBeGreaterThan(8);
  for (const { file, kind } of files) {
    const path = join(folder, file);
    const once = saved(readFileSync(path, "utf8"), kind);
    expect(saved(once, kind), file).toBe(once);
    writeFileSync(path, once);
  }
  expect(await releaseOf(folder)).toBe(before);
});

test("a file with Windows line ends, quotation marks and flow lists is saved as the others are", () => {
  const written = '---\r\nname: "Förbundet: ett"\r\nalternateNames: [A, B]\r\nfounded: 2010\r\n---\r\nText.\r\n';
  expect(saved(written, "collaboration")).toBe(
    [
      `---\n#${layouts.collaboration.comment}\nname: "Förbundet: ett"\nalternateNames:\n  - A\n  - B\n`,
      "founded: 2010\n---\nText.\n",
    ].join(""),
  );
});

const WRAPPED = `---
name: Förbundet
---
Förbundet släcker bränder i tre kommuner och har gjort det sedan länge, också
på natten. [Läs mer om
det](https://www.exempel.se).

1. Ring
   112 genast.
2. Vänta på brandbilen, som kommer från den av stationerna som ligger närmast dig och har tid att köra ut just nu, år
   2010. Gå ut.

Hej\\
då.
`;

test("the form shows paragraphs and list items without the line breaks of the file, which are written again when it is saved", () => {
  const shown = parseFile(WRAPPED, layouts.collaboration).body;
  expect(shown).toBe(
    [
      "Förbundet släcker bränder i tre kommuner och har gjort det sedan länge, också på natten. [Läs mer om det](https://www.exempel.se).",
      "\n\n1. Ring 112 genast.\n2. Vänta på brandbilen, som kommer från den av stationerna som ligger närmast dig och har tid att köra ut",
      " just nu, år\n   2010. Gå ut.\n\nHej\\\ndå.",
    ].join(""),
  );
  expect(saved(WRAPPED, "collaboration").split("---\n")[2]).toBe(
    [
      "Förbundet släcker bränder i tre kommuner och har gjort det sedan länge, också på natten.",
      "[Läs mer om det](https://www.exempel.se).\n",
      "1. Ring 112 genast.",
      "2. Vänta på brandbilen, som kommer från den av stationerna som ligger närmast dig och har tid att köra ut just nu, år",
      "   2010. Gå ut.\n\nHej\\\ndå.\n",
    ].join("\n"),
  );
});

const LINES = { sv: "En rad\nsom blev två", en: "One line" };
const SOURCE = { id: "webb", title: "Webbplatsen", url: "https://www.exempel.se/", date: "2020-05" };

/** A collaboration with every field of the form filled in. */
const WHOLE: FormContent = {
  name: { sv: "Skärgårdens partnerskap", en: "The archipelago partnership" },
  shortName: "SKP",
  alternateNames: ["Öarnas råd"],
  legalForm: "municipal-association",
  organizationNumber: "222000-0315",
  founded: "2006",
  foundedNote: LINES,
  ended: "2030",
  website: "https://www.exempel.se",
  formerIds: ["oarnas-rad"],
  areas: [{ id: "natur", name: { sv: "natur", en: "nature" } }],
  summary: LINES,
  members: [
    {
      organization: "soderon",
      role: "member",
      status: "disputed",
      since: "2006",
      until: "2029",
      source: "webb",
      verified: "2024-01-02",
      note: LINES,
    },
  ],
  membersComplete: "false",
  memberCount: { count: "7", approximate: "true", what: { sv: "kommuner" }, source: "webb" },
  projects: [{ name: LINES, summary: LINES, website: "https://www.exempel.se/p", since: "2024-01", until: "2030" }],
  events: [{ date: "2006", text: LINES, source: "webb" }],
  sources: [SOURCE],
  reviewed: "2024-02-01",
  body: "Vad det gör.\n",
};

function checked(name: string, kind: SchemaName, content: FormContent): readonly unknown[] {
  const folder = tinyFacts();
  writeFileSync(join(folder, name), formatFile(content, layouts[kind]));
  const result = loadFacts(folder, "2026-11-25");
  return result.kind === "problems" ? result.problems.filter(({ level }) => level === "error") : [];
}

test("a collaboration with every field filled in passes check, and so does one with all that may be empty left out", () => {
  // Only a joint board has a host, and it may not have a number of its own.
  const names = fieldsFor("collaboration", "sv")
    .map(({ name }) => name)
    .filter((name) => name !== "host");
  expect(Object.keys(WHOLE)).toEqual([...names, "body"]);
  expect(checked("collaborations/skp.md", "collaboration", WHOLE)).toEqual([]);
  const optional = fieldsFor("collaboration", "sv").filter((field) => "required" in field && field.required === false);
  for (const { name } of optional) {
    for (const empty of [undefined, "", {}, [], { sv: "", en: "" }]) {
      expect(checked("collaborations/skp.md", "collaboration", { ...WHOLE, [name]: empty }), name).toEqual([]);
    }
  }
  expect(optional.length).toBeGreaterThan(10);
});

test("an organization with every field filled in, and with only what it must have, passes check", () => {
  const whole: FormContent = {
    name: { sv: "Havsmyndigheten", en: "The sea agency" },
    shortName: "HM",
    alternateNames: ["Havet"],
    formerIds: ["havet"],
    kind: "agency",
    organizationNumber: "202100-6420",
    website: "https://hav.exempel.se",
    note: LINES,
    unconfirmed: ["organizationNumber"],
    sources: [SOURCE],
  };
  const { name, kind, sources } = whole;
  expect(checked("organizations/hm.yaml", "organization", whole)).toEqual([]);
  expect(checked("organizations/hm.yaml", "organization", { name, kind, sources })).toEqual([]);
});
