import type { Urls } from "../urls.ts";
import { EXAMPLE_ORIGIN } from "./docs-page.ts";
import type { StaticFiles } from "./static-files.ts";

/** One operation of the description, as far as the Worker looks into it. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly "x-example": string;
}

/** The description of the API as it is made with the Worker: without contact and examples. */
export interface ApiDescription {
  readonly info: object;
  readonly paths: Readonly<Record<string, { readonly get: DescribedOperation }>>;
  readonly components: object;
}

/** The path of the file that the description is in. */
export const DESCRIPTION_PATH = "/openapi.json";

/** The description, from its file, with the public origin in its servers. */
export async function readApiDescription(files: StaticFiles, { origin }: Urls): Promise<ApiDescription> {
  // `scripts/bundle.ts` made the text, so its shape is known.
  return JSON.parse((await files.read(DESCRIPTION_PATH)).replaceAll(EXAMPLE_ORIGIN, origin)) as ApiDescription;
}
