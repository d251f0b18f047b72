import type { DescribedApi } from "./described-api.ts";
import type { Matrix } from "./matrix-outcome.ts";

/** The input of the documentation pages, beside their texts. */
export interface DocsSources {
  readonly description: DescribedApi;
  /** The files of docs/embedding, by name. */
  readonly recipes: Readonly<Record<string, string>>;
  readonly matrix: Matrix;
  /** The versions of the programs that embeds were tested in, by name. */
  readonly programs: Readonly<Record<string, string>>;
  /** Whether the publisher is a public body: the law gives those another legal basis, and makes their mail public. */
  readonly isPublicBody: boolean;
  /** Addresses of the files to install, by name; one of our own begins with a slash. */
  readonly downloads: Readonly<Record<string, string>>;
}
