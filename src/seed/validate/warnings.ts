import { distance } from "fastest-levenshtein";
import { type IsoDate, isIsoDate } from "../../domain/dates.ts";
import { createWarning, type Diagnostic, type Message } from "../diagnostic.ts";
import { findMunicipality } from "../municipalities/municipalities.ts";
import { slugify } from "../schemas/slugify.ts";
import { addDays } from "./dates.ts";
import type { Field, FileFields } from "./field.ts";

/** Facts are due for review this long after the last one. Days. */
const REVIEW_INTERVAL = 730;

/** Finds a review that is older than the interval. */
export function checkReviewAge(collaboration: Field, today: IsoDate): readonly Diagnostic[] {
  const field = collaboration.at("reviewed");
  const reviewed = field.text;
  if (reviewed === undefined || !isIsoDate(reviewed) || reviewed >= addDays(today, -REVIEW_INTERVAL)) return [];
  return [
    field.warning({
      what: `Uppgifterna granskades senast ${reviewed}, för mer än två år sedan.`,
      advice: "Jämför dem med källorna, rätta det som har ändrats och skriv dagen i `reviewed`.",
    }),
  ];
}

/** Finds organizations that no collaboration and no site refers to. */
export function findUnusedOrganizations(
  organizations: readonly FileFields[],
  sites: readonly Field[],
  collaborations: readonly Field[],
): readonly Diagnostic[] {
  const references = [
    ...sites.map((site) => site.at("publisher")),
    ...collaborations.flatMap((each) => [each.at("host"), ...each.inEach("members", "organization")]),
  ];
  const used = new Set(references.map(({ text }) => text));
  return organizations.filter(({ id }) => !used.has(id)).map(({ fields }) => createWarning(fields.file, UNUSED));
}

/** Finds an area with two ids, and an id with two areas. */
export function compareAreas(collaborations: readonly Field[]): readonly Diagnostic[] {
  const seen: { readonly id: string; readonly name: string; readonly file: string }[] = [];
  const areas = collaborations.flatMap((collaboration) => collaboration.at("areas").items);
  return areas.flatMap((area) => {
    const { title, file } = area;
    const id = area.at("id").text;
    const name = title.text;
    if (id === undefined || name === undefined) return [];
    // A duplicate id in one file is reported elsewhere.
    const other = seen.find((each) => each.id === id && each.file !== file && slugify(each.name) !== slugify(name));
    const near = seen.find((each) => each.id !== id && isNear(each.name, name));
    const isNew = !seen.some((each) => each.id === id);
    if (isNew) seen.push({ id, name, file });
    if (other !== undefined) {
      const what = `Området \`${id}\` heter ”${name}” här men ”${other.name}” i ${other.file}.`;
      return title.error({ what, advice: "Ett id är ett enda område. Skriv samma namn, eller ge det ett eget id." });
    }
    if (near === undefined || !isNew) return [];
    const what = `Området ”${name}” (\`${id}\`) liknar ”${near.name}” (\`${near.id}\`) i ${near.file}.`;
    return title.warning({ what, advice: `Är det samma område: skriv id: ${near.id} och samma namn.` });
  });
}

/** Finds names so similar that both may be the same body. */
export function findNearNames(files: readonly FileFields[]): readonly Diagnostic[] {
  const seen: { readonly name: string; readonly file: string }[] = [];
  return files.flatMap(({ fields: { title, file } }) => {
    const name = title.text;
    if (name === undefined) return [];
    const isMunicipality = findMunicipality(name) !== undefined;
    const near = seen.find(
      (other) =>
        isNear(other.name, name) &&
        other.name !== name &&
        !(isMunicipality && findMunicipality(other.name) !== undefined),
    );
    seen.push({ name, file });
    if (near === undefined) return [];
    return title.warning({
      what: `Namnet ”${name}” liknar ”${near.name}” i ${near.file}.`,
      advice: "Är det samma: behåll den ena filen. Är det två: ingenting behöver göras.",
    });
  });
}

/** Finds files with an incomplete translation; reported once, at the first text without English. */
export function findMissingEnglish(fields: Field, hasEnglishProse?: boolean): readonly Diagnostic[] {
  const texts = listTexts(fields);
  const [first, ...others] = texts.filter(({ hasEnglish }) => !hasEnglish);
  if (hasEnglishProse !== true && !texts.some(({ hasEnglish }) => hasEnglish)) return [];
  if (first === undefined) return hasEnglishProse === false ? [createWarning(fields.file, NO_ENGLISH_PROSE)] : [];
  const more =
    others.length === 0 ? "" : ` Det gäller ${others.length} ${others.length === 1 ? "text" : "texter"} till.`;
  return [
    first.field.warning({
      what: `Den här texten finns bara på svenska, men andra i filen finns också på engelska.${more}`,
      advice: "Skriv den på båda språken: {sv: …, en: …}. Utan engelska visas den svenska.",
    }),
  ];
}

interface WrittenText {
  readonly field: Field;
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

function listTexts(outer: Field): readonly WrittenText[] {
  if (outer.name === "sources") return [];
  return [...outer.items, ...outer.keys.map((key) => outer.at(key))].flatMap((field): readonly WrittenText[] => {
    const isText = LOCALIZED.has(field.name) || (field.name === "name" && field.path[0] === "areas");
    if (isText && field.text !== undefined) return [{ field, hasEnglish: false }];
    if (isText && field.keys.includes("sv")) return [{ field, hasEnglish: field.keys.includes("en") }];
    return listTexts(field);
  });
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
