import { distance } from "fastest-levenshtein";
import { type IsoDate, isIsoDate } from "../../domain/dates.ts";
import type { Diagnostic, Message } from "../diagnostic.ts";
import { findMunicipality } from "../municipalities/municipalities.ts";
import { createWarning } from "../parse/source-file.ts";
import { type Path, valueAt, type YamlDocument } from "../parse/yaml.ts";
import { slugify } from "../schemas/slugify.ts";
import { addDays } from "./dates.ts";
import { fieldError, fieldWarning } from "./field-diagnostic.ts";
import { getItems, getNamePath, getString } from "./field-values.ts";
import type { FileWithDocument } from "./twins.ts";

/** Facts are due for review this long after the last one. Days. */
const REVIEW_INTERVAL = 730;

/** Finds a review that is older than the interval. */
export function checkReviewAge(document: YamlDocument, today: IsoDate): readonly Diagnostic[] {
  const reviewed = getString(document, ["reviewed"]);
  if (reviewed === undefined || !isIsoDate(reviewed) || reviewed >= addDays(today, -REVIEW_INTERVAL)) return [];
  const message = {
    what: `Uppgifterna granskades senast ${reviewed}, för mer än två år sedan.`,
    advice: "Jämför dem med källorna, rätta det som har ändrats och skriv dagen i `reviewed`.",
  };
  return [fieldWarning(document, ["reviewed"], message)];
}

/** Finds organizations that no collaboration and no site refers to. */
export function findUnusedOrganizations(
  organizations: readonly FileWithDocument[],
  sites: readonly YamlDocument[],
  collaborations: readonly YamlDocument[],
): readonly Diagnostic[] {
  const used = new Set([
    ...sites.map((document) => getString(document, ["publisher"])),
    ...collaborations.flatMap((document) => [
      getString(document, ["host"]),
      ...getItems(document, ["members"]).map((member) => getString(document, [...member, "organization"])),
    ]),
  ]);
  return organizations.filter(({ id }) => !used.has(id)).map(({ document }) => createWarning(document.path, UNUSED));
}

/** Finds an area with two ids, and an id with two areas. */
export function compareAreas(collaborations: readonly YamlDocument[]): readonly Diagnostic[] {
  const seen: { readonly id: string; readonly name: string; readonly path: string }[] = [];
  return collaborations.flatMap((document) =>
    getItems(document, ["areas"]).flatMap((area) => {
      const id = getString(document, [...area, "id"]);
      const namePath = getNamePath(document, area);
      const name = getString(document, namePath);
      if (id === undefined || name === undefined) return [];
      // A duplicate id in one file is reported elsewhere.
      const other = seen.find(
        (each) => each.id === id && each.path !== document.path && slugify(each.name) !== slugify(name),
      );
      const near = seen.find((each) => each.id !== id && isNear(each.name, name));
      const isNew = !seen.some((each) => each.id === id);
      if (isNew) seen.push({ id, name, path: document.path });
      if (other !== undefined) {
        const what = `Området \`${id}\` heter ”${name}” här men ”${other.name}” i ${other.path}.`;
        const message = { what, advice: "Ett id är ett enda område. Skriv samma namn, eller ge det ett eget id." };
        return [fieldError(document, namePath, message)];
      }
      if (near === undefined || !isNew) return [];
      const what = `Området ”${name}” (\`${id}\`) liknar ”${near.name}” (\`${near.id}\`) i ${near.path}.`;
      return [
        fieldWarning(document, namePath, { what, advice: `Är det samma område: skriv id: ${near.id} och samma namn.` }),
      ];
    }),
  );
}

/** Finds names so similar that both may be the same body. */
export function findNearNames(files: readonly FileWithDocument[]): readonly Diagnostic[] {
  const seen: { readonly name: string; readonly path: string }[] = [];
  return files.flatMap(({ document }) => {
    const namePath = getNamePath(document);
    const name = getString(document, namePath);
    if (name === undefined) return [];
    const isMunicipality = findMunicipality(name) !== undefined;
    const near = seen.find(
      (other) =>
        isNear(other.name, name) &&
        other.name !== name &&
        !(isMunicipality && findMunicipality(other.name) !== undefined),
    );
    seen.push({ name, path: document.path });
    if (near === undefined) return [];
    const message = {
      what: `Namnet ”${name}” liknar ”${near.name}” i ${near.path}.`,
      advice: "Är det samma: behåll den ena filen. Är det två: ingenting behöver göras.",
    };
    return [fieldWarning(document, namePath, message)];
  });
}

/** Finds files with an incomplete translation; reported once, at the first text without English. */
export function findMissingEnglish(
  document: YamlDocument,
  hasEnglishProse: boolean | undefined,
): readonly Diagnostic[] {
  const texts = listTexts(document.value, []);
  const translated = texts.filter(({ hasEnglish }) => hasEnglish).length;
  const [first, ...others] = texts.filter(({ hasEnglish }) => !hasEnglish);
  if (translated === 0 && hasEnglishProse !== true) return [];
  if (first === undefined) {
    if (hasEnglishProse !== false) return [];
    return [createWarning(document.path, NO_ENGLISH_PROSE)];
  }
  const more =
    others.length === 0 ? "" : ` Det gäller ${others.length} ${others.length === 1 ? "text" : "texter"} till.`;
  const message = {
    what: `Den här texten finns bara på svenska, men andra i filen finns också på engelska.${more}`,
    advice: "Skriv den på båda språken: {sv: …, en: …}. Utan engelska visas den svenska.",
  };
  return [fieldWarning(document, first.path, message)];
}

interface WrittenText {
  readonly path: Path;
  readonly hasEnglish: boolean;
}

/** Localized fields, except names, which are often the same in both languages. */
const LOCALIZED: ReadonlySet<string> = new Set([
  "summary",
  "note",
  "foundedNote",
  "text",
  "what",
  "title",
  "introduction",
  "explanation",
  "plural",
  "statute",
]);

function listTexts(value: unknown, path: Path): readonly WrittenText[] {
  if (typeof value !== "object" || value === null || path.at(-1) === "sources") return [];
  return Object.entries(value).flatMap(([name, inner]): readonly WrittenText[] => {
    const inside = [...path, Array.isArray(value) ? Number(name) : name];
    const isText = LOCALIZED.has(name) || (name === "name" && path[0] === "areas");
    if (isText && typeof inner === "string") return [{ path: inside, hasEnglish: false }];
    if (isText && valueAt(inner, ["sv"]) !== undefined) {
      return [{ path: inside, hasEnglish: valueAt(inner, ["en"]) !== undefined }];
    }
    return listTexts(inner, inside);
  });
}

/** Finds a contact address that looks like a person's. */
export function checkContact(document: YamlDocument): readonly Diagnostic[] {
  const contact = getString(document, ["contact"]);
  if (contact === undefined || !/^[\p{L}-]{2,}\.[\p{L}-]{2,}@/u.test(contact)) return [];
  const message = {
    what: `”${contact}” ser ut som en persons adress.`,
    advice: "Skriv adressen till en funktion, till exempel kommunikation@. Den visas för alla besökare.",
  };
  return [fieldWarning(document, ["contact"], message)];
}

function isNear(a: string, b: string): boolean {
  const [first, second] = [slugify(a), slugify(b)];
  if (first === second) return true;
  return Math.min(first.length, second.length) >= 8 && distance(first, second) <= 2;
}

const UNUSED: Message = {
  what: "Inget samarbete hänvisar till organisationen.",
  advice: "Är den med någonstans: lägg till den som medlem. Nämns den bara i en text behöver inget göras.",
};
const NO_ENGLISH_PROSE: Message = {
  what: "Fälten finns på engelska, men den löpande texten saknas på engelska.",
  advice: "Skriv den i en fil med samma namn och .en.md på slutet. Utan den visas den svenska.",
};
