import type { InBoth } from "../i18n/dataset.ts";
import type { StaticFiles } from "./static-files.ts";

interface Titled {
  readonly title: InBoth;
  readonly description: InBoth;
}

/** The files of the data set. */
export type DistributionName = "json" | "collaborationsTable" | "organizationsTable" | "membershipsTable" | "feed";

/** What the description of the data set says in words, but for the data set's own. */
export interface CatalogMessages {
  readonly catalog: Titled;
  readonly service: Titled;
  readonly keywords: readonly InBoth[];
  readonly distributions: Readonly<Record<DistributionName, Titled>>;
}

/** The path of the file that the words are in. */
export const CATALOG_MESSAGES_PATH = "/catalog-words.json";

/** The words, from their file. */
export async function readCatalogMessages(files: StaticFiles): Promise<CatalogMessages> {
  // `scripts/bundle.ts` made the text, so its shape is known.
  return JSON.parse(await files.read(CATALOG_MESSAGES_PATH)) as CatalogMessages;
}
