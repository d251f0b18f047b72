import type { Bilingual } from "../../domain/text.ts";
import type { ApiParameter } from "./parameters.ts";
import type { SchemaName } from "./schemas.ts";

/** One representation of a successful response: its media type, and its schema if it is JSON. */
export interface Representation {
  readonly type: string;
  readonly schema: SchemaName | "text";
}

/** An operation of the API: GET of one path. */
export interface Operation {
  /** In OpenAPI syntax, with `{id}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: "resources" | "tables" | "open-data" | "about";
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly parameters: readonly ApiParameter[];
  readonly representations: readonly Representation[];
  /**
   * Example URLs, from the root; by default the path. The Worker replaces {collaboration}, {organization}, {form} and {area}
   * by ids of its release.
   */
  readonly tryIt?: readonly string[];
  /** The example URL with a shorter response, if that is not the first one. */
  readonly example?: string;
  /** The response does not depend on the release: it is never 503 and has no headers of a release. */
  readonly isStatic?: true;
}

/** The media type of JSON. */
export const JSON_TYPE = "application/json";
