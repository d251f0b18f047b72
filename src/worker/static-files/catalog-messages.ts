import type { Bilingual } from "../i18n/bilingual.ts";
import type { Node } from "../serializers/rdf/graph.ts";
import type { Urls } from "../urls.ts";
import { EXAMPLE_ORIGIN } from "./docs-page.ts";
import type { StaticFiles } from "./static-files.ts";

/** The files of the data set. */
export type DistributionName = "json" | "collaborationsTable" | "organizationsTable" | "membershipsTable" | "feed";

/** What the description of the data set says whoever publishes it: things with some of their properties, and names of things. */
export interface DatasetTemplate {
  readonly catalog: Node;
  readonly catalogDescription: Bilingual;
  readonly dataset: Node;
  readonly files: readonly { readonly name: DistributionName; readonly node: Node }[];
  readonly service: Node;
  readonly contact: string;
  readonly period: string;
  readonly place: string;
}

/** The path of the file that it is in. */
export const DATASET_TEMPLATE_PATH = "/catalog-words.json";

/** The template, from its file, with our own addresses. */
export async function readDatasetTemplate(files: StaticFiles, { origin }: Urls): Promise<DatasetTemplate> {
  // `scripts/bundle.ts` made the text, so its shape is known.
  return JSON.parse((await files.read(DATASET_TEMPLATE_PATH)).replaceAll(EXAMPLE_ORIGIN, origin)) as DatasetTemplate;
}
