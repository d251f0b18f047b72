import type { Bilingual } from "./bilingual.ts";
import type { ApiParameter } from "./parameters.ts";
import type { SchemaName } from "./schemas.ts";

/** One representation of a good answer: its media type, and its shape where it is JSON. */
export interface Representation {
  readonly type: string;
  readonly schema: SchemaName | "text";
}

/** What can be asked at one address. */
export interface Operation {
  /** As OpenAPI writes it, `{id}` for the id. */
  readonly path: string;
  readonly id: string;
  readonly tag: "resources" | "tables" | "open-data" | "about";
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly parameters: readonly ApiParameter[];
  readonly representations: readonly Representation[];
  /**
   * Addresses to try, from the root. The Worker puts ids of the release it serves in place of {collaboration},
   * {organization}, {form} and {area}.
   */
  readonly tryIt: readonly string[];
  /** The one whose answer is the example, where that is not the first to try; a short one. */
  readonly example?: string;
  /** Whether the answer is about the facts, which a release has: then it can be missing, and says its release. */
  readonly facts: boolean;
}

/** The media type of JSON. */
export const JSON_TYPE = "application/json";
