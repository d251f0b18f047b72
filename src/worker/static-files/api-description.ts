import type { Urls } from "../urls.ts";
import { EXAMPLE_ORIGIN } from "./docs-page.ts";
import type { StaticFiles } from "./static-files.ts";

/** An operation of the description, in the parts that the Worker uses. */
interface ApiOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly "x-example": string;
}

/** The description of the API as the build makes it: without contact and examples. */
export interface ApiDescription {
  readonly info: object;
  readonly paths: Readonly<Record<string, { readonly get: ApiOperation }>>;
  readonly components: object;
}

/** The path of the file with the description. */
export const DESCRIPTION_PATH = "/openapi.json";

/** Reads the description, with the public origin in its servers. */
export async function readApiDescription(files: StaticFiles, { origin }: Urls): Promise<ApiDescription> {
  // `scripts/bundle.ts` wrote the file, so its shape is trusted.
  return JSON.parse((await files.read(DESCRIPTION_PATH)).replaceAll(EXAMPLE_ORIGIN, origin)) as ApiDescription;
}
