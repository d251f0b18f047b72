import { createDiagnostic, type Diagnostic, type Message } from "../diagnostic.ts";
import { findMunicipality } from "../municipalities/municipalities.ts";
import type { SourceFile } from "../parse/folder.ts";
import type { Path } from "../parse/yaml.ts";
import type { Field, FileFields } from "./field.ts";

/** Finds files with the same text as another file. */
export function findCopies(files: readonly SourceFile[]): readonly Diagnostic[] {
  const firstWith = new Map<string, string>();
  return files.flatMap(({ path, text }) => {
    const key = text.replace(/\s+/g, " ").trim();
    const first = firstWith.get(key);
    if (first === undefined) {
      firstWith.set(key, path);
      return [];
    }
    return createDiagnostic(path, {
      what: `Texten i filen är densamma som i ${first}.`,
      advice: "Ta bort den fil som är en kopia, eller ge den ett namn och ett innehåll som är dess eget.",
    });
  });
}

/** Checks that no former id is a current id or is listed in two files: an address can only lead to one document. */
export function checkFormerIds(files: readonly FileFields[]): readonly Diagnostic[] {
  const ids = new Set(files.map(({ id }) => id));
  const firstWith = new Map<string, string>();
  const formerIds = files.flatMap(({ fields }) => fields.at("formerIds").items);
  return formerIds.flatMap((field) => {
    const former = field.text;
    if (former === undefined) return [];
    if (ids.has(former)) {
      return field.error({ what: `\`${former}\` är ett id som används i dag.`, advice: "Ta bort det ur formerIds." });
    }
    const other = firstWith.get(former);
    firstWith.set(former, other ?? field.file);
    if (other === undefined) return [];
    return field.error({
      what: `Det tidigare id:t \`${former}\` står också i ${other}.`,
      advice: "En gammal adress kan bara leda till ett ställe. Ta bort det ena.",
    });
  });
}

/** Finds the same body in two files, by number, name and website. Each file is reported once. */
export function findTwins(
  organizations: readonly FileFields[],
  collaborations: readonly FileFields[],
): readonly Diagnostic[] {
  const firstWith = new Map<string, string>();
  const compare =
    (kind: string, noun: string) =>
    ({ fields }: FileFields) => {
      const keys = IDENTITIES.flatMap(({ path, keyOf, isForAll, message }) => {
        const field = fields.at(...path);
        const value = field.text;
        const scope = isForAll ? "" : kind;
        // A code that only municipalities have, or that is another's, has already been reported.
        if (path[0] === "municipalityCode" && fields.at("kind").text !== "municipality") return [];
        if (["municipalityCode", "name"].includes(String(path[0])) && hasForeignCode(fields)) return [];
        return value === undefined || value === ""
          ? []
          : [{ key: `${scope} ${path[0]} ${keyOf(value)}`, field, value, message }];
      });
      const found = keys.find(({ key }) => firstWith.has(key));
      for (const { key } of keys) if (!firstWith.has(key)) firstWith.set(key, fields.file);
      const other = found && firstWith.get(found.key);
      if (found === undefined || other === undefined) return [];
      return found.field.error(found.message(found.value, other, noun));
    };
  return [
    ...organizations.flatMap(compare("organization", "organisationer")),
    ...collaborations.flatMap(compare("collaboration", "samarbeten")),
  ];
}

function hasForeignCode(fields: Field): boolean {
  const code = fields.at("municipalityCode").text;
  const municipality = findMunicipality(fields.title.text ?? "");
  return municipality !== undefined && code !== undefined && municipality.code !== code;
}

interface Identity {
  readonly path: Path;
  readonly keyOf: (value: string) => string;
  /** Whether it is compared between organizations and collaborations, too. */
  readonly isForAll: boolean;
  readonly message: (value: string, other: string, noun: string) => Message;
}

const number = (value: string, other: string): Message => ({
  what: `”${value}” står redan i ${other}.`,
  advice: "Numret kan bara höra till en av dem. Läs det i källan igen, eller ta bort den fil som är en dubblett.",
});
const name = (value: string, other: string, noun: string): Message => ({
  what: `Namnet ”${value}” står redan i ${other}.`,
  advice: `Är det samma: behåll den ena filen. Är det två ${noun}: ge dem namn som skiljer dem åt.`,
});
const website = (value: string, other: string, noun: string): Message => ({
  what: `Webbplatsen ${value} står redan i ${other}.`,
  advice: `Är det samma: behåll den ena filen. Är det två ${noun}: ange den webbplats som är dess egen, eller ta bort raden.`,
});

const IDENTITIES: readonly Identity[] = [
  { path: ["organizationNumber"], keyOf: (value) => value, isForAll: true, message: number },
  { path: ["municipalityCode"], keyOf: (value) => value, isForAll: true, message: number },
  { path: ["name"], keyOf: foldName, isForAll: false, message: name },
  { path: ["name", "sv"], keyOf: foldName, isForAll: false, message: name },
  { path: ["website"], keyOf: bareAddress, isForAll: false, message: website },
];

/** The name without variations in spelling; letters are preserved: Habo and Håbo are two municipalities. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

function bareAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/+$/, "");
}
