import type { Diagnostic, Message } from "../diagnostic.ts";
import { findMunicipality } from "../municipalities/municipalities.ts";
import type { SourceFile } from "../parse/source-file.ts";
import { createDiagnostic } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { fieldError } from "./field-diagnostic.ts";
import { getNamePath, getString } from "./field-values.ts";

/** A file with its parsed document. */
export interface FileWithDocument {
  readonly id: string;
  readonly document: YamlDocument;
}

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
    const message = {
      what: `Texten i filen är densamma som i ${first}.`,
      advice: "Ta bort den fil som är en kopia, eller ge den ett namn och ett innehåll som är dess eget.",
    };
    return [createDiagnostic(path, message)];
  });
}

/** Finds the same body in two files, by number, name and website. Each file is reported once. */
export function findTwins(
  organizations: readonly FileWithDocument[],
  collaborations: readonly FileWithDocument[],
): readonly Diagnostic[] {
  const firstWith = new Map<string, YamlDocument>();
  const compare =
    (kind: string, noun: string) =>
    ({ document }: FileWithDocument) => {
      const keys = IDENTITIES.flatMap(({ path, keyOf, isForAll, message }) => {
        const value = getString(document, path);
        const scope = isForAll ? "" : kind;
        // A code that only municipalities have, or that is another's, has already been reported.
        const code = getString(document, ["municipalityCode"]);
        if (path[0] === "municipalityCode" && getString(document, ["kind"]) !== "municipality") return [];
        if (["municipalityCode", "name"].includes(String(path[0])) && isForeignCode(document, code)) return [];
        return value === undefined || value === ""
          ? []
          : [{ key: `${scope} ${path[0]} ${keyOf(value)}`, path, value, message }];
      });
      const found = keys.find(({ key }) => firstWith.has(key));
      for (const { key } of keys) if (!firstWith.has(key)) firstWith.set(key, document);
      const other = found && firstWith.get(found.key);
      if (found === undefined || other === undefined) return [];
      const { path, value } = found;
      const message = found.message(value, other.path, noun);
      return [fieldError(document, path, message)];
    };
  return [
    ...organizations.flatMap(compare("organization", "organisationer")),
    ...collaborations.flatMap(compare("collaboration", "samarbeten")),
  ];
}

function isForeignCode(document: YamlDocument, code: string | undefined): boolean {
  const name = getString(document, getNamePath(document));
  const municipality = name === undefined ? undefined : findMunicipality(name);
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
