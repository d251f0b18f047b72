import { createRequire } from "node:module";
import { resolve } from "node:path";

/** Resolves Spectral, which is installed with the other programs that use the API. */
export const consumers = createRequire(resolve("test/consumers/package.json"));

/** A rule of Spectral: the parts of a document that it checks, and its functions. */
export interface Rule {
  readonly given: string;
  readonly then: object | readonly object[];
  readonly description: string;
  readonly message: string;
  readonly severity: "error" | "warn";
}

/** An obligation (SKALL). */
export function must(given: string, then: Rule["then"], description: string): Rule {
  return { given, then, description, message: `${description}: {{error}}`, severity: "error" };
}

/** A recommendation (BÖR). */
export function should(given: string, then: Rule["then"], description: string): Rule {
  return { ...must(given, then, description), severity: "warn" };
}
