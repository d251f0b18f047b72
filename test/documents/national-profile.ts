import { DOCUMENTATION } from "./profile/documentation.ts";
import { MESSAGES } from "./profile/messages.ts";
import { consumers } from "./profile/rule.ts";
import { URLS } from "./profile/urls.ts";

const { Spectral } = consumers("@stoplight/spectral-core");
const { oas } = consumers("@stoplight/spectral-rulesets");

/**
 * The rules of Svensk nationell REST API-profil 2.0.0 that an OpenAPI document can show, by area and in our own words;
 * those that the authority's linter is known to check are followed by its code. SKALL is an error, BÖR a warning.
 */
export const PROFILE = { ...DOCUMENTATION, ...URLS, ...MESSAGES };

/** A finding of a linter, with the part of the document. */
export interface Finding {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

interface SpectralResult {
  readonly code: string | number;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The findings of Spectral in a document by its own rules for OpenAPI and by the profile, sorted. */
export async function lint(document: unknown): Promise<readonly Finding[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [[oas, "recommended"]], rules: PROFILE });
  const results: readonly SpectralResult[] = await spectral.run(document);
  return results
    .map(({ code, path, message }) => ({ rule: String(code), at: path.join(" "), message }))
    .toSorted((a, b) => (`${a.rule} ${a.at}` < `${b.rule} ${b.at}` ? -1 : 1));
}
