import type { StaticFiles } from "../../static-files/static-files.ts";
import type { InBoth } from "./dataset-messages.ts";

interface Titled {
  readonly title: InBoth;
  readonly description: InBoth;
}

/** The files of the data set. */
export type DistributionName = "json" | "collaborationsTable" | "organizationsTable" | "membershipsTable" | "feed";

/** What the description of the data set says in words, but for the data set's own. */
export interface CatalogWords {
  readonly catalog: Titled;
  readonly service: Titled;
  readonly keywords: readonly InBoth[];
  readonly distributions: Readonly<Record<DistributionName, Titled>>;
}

/** The path of the file that the words are in. */
export const CATALOG_WORDS_PATH = "/catalog-words.json";

/** The words, from their file. */
export async function readCatalogWords(files: StaticFiles): Promise<CatalogWords> {
  // `scripts/bundle.ts` made the text, so its shape is known.
  return JSON.parse(await files.read(CATALOG_WORDS_PATH)) as CatalogWords;
}
