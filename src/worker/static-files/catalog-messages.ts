import type { Bilingual } from "../i18n/bilingual.ts";
import type { StaticFiles } from "./static-files.ts";

interface Titled {
  readonly title: Bilingual;
  readonly description: Bilingual;
}

/** The files of the data set. */
export type DistributionName = "json" | "collaborationsTable" | "organizationsTable" | "membershipsTable" | "feed";

/** The texts of the DCAT description, without those of the data set itself. */
export interface CatalogMessages {
  readonly catalog: Titled;
  readonly service: Titled;
  readonly keywords: readonly Bilingual[];
  readonly distributions: Readonly<Record<DistributionName, Titled>>;
}

/** The path of the file with the texts. */
export const CATALOG_MESSAGES_PATH = "/catalog-words.json";

/** Reads the texts. */
export async function readCatalogMessages(files: StaticFiles): Promise<CatalogMessages> {
  // `scripts/bundle.ts` wrote the file, so its shape is trusted.
  return JSON.parse(await files.read(CATALOG_MESSAGES_PATH)) as CatalogMessages;
}
