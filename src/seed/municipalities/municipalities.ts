import { slugify } from "../schemas/slugify.ts";
import rows from "./municipalities.json" with { type: "json" };

/** One of Sweden's municipalities. */
export interface Municipality {
  /** The id of its organisation: its short name, with the code if two names give the same slug (`habo-0305`). */
  readonly id: string;
  /** Four digits; the first two are the county. */
  readonly code: string;
  /** `Haninge`. */
  readonly shortName: string;
  /** `Haninge kommun`; the short name if the sources disagree about the official one. */
  readonly name: string;
  readonly county: string;
}

const sameId = Map.groupBy(rows, ({ shortName }) => slugify(shortName));

/** The 290 municipalities, in the order of their codes. The sources are named beside the file. */
export const MUNICIPALITIES: readonly Municipality[] = rows.map(({ code, shortName, name = shortName, county }) => {
  const id = slugify(shortName);
  // If two names give the same slug, the one that lost an accent gets the code: Habo is habo, Håbo habo-0305.
  const isShared = (sameId.get(id)?.length ?? 0) > 1 && shortName.toLowerCase() !== id;
  return { id: isShared ? `${id}-${code}` : id, code, shortName, name, county };
});

const byName = new Map(MUNICIPALITIES.flatMap((each) => [each.shortName, each.name].map((name) => [fold(name), each])));
const byId = new Map(MUNICIPALITIES.map((each) => [each.id, each]));
const byCode = new Map(MUNICIPALITIES.map((each) => [each.code, each]));

/** The municipality with a name as people write it: `Haninge`, `haninge kommun`, `Stockholms stad`. */
export function findMunicipality(name: string): Municipality | undefined {
  const folded = fold(name);
  const short = folded.replace(/ (kommun|stad|municipality)$/, "").replace(/ kommune?n$/, "");
  return byName.get(folded) ?? byName.get(short) ?? byName.get(short.replace(/s$/, "")) ?? byId.get(slugify(name));
}

/** The municipality with a code. */
export function findMunicipalityByCode(code: string): Municipality | undefined {
  return byCode.get(code);
}

/** The municipality whose organisation has this id. */
export function findMunicipalityById(id: string): Municipality | undefined {
  return byId.get(id);
}

/** Whether the text is the short name of a municipality, letter by letter. */
export function isMunicipalityName(text: string): boolean {
  return byName.get(fold(text))?.shortName === text;
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
