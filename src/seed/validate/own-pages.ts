import type { Diagnostic } from "../diagnostic.ts";
import { didYouMean } from "../suggest.ts";
import type { Field } from "./field.ts";

/**
 * Own pages (`ownPages` of site.yaml) about an unknown collaboration, or about one that has a page already. If the
 * folder of collaborations is missing, which has been reported, no id counts as unknown.
 */
export function checkOwnPages(site: Field, collaborations: ReadonlySet<string> | undefined): readonly Diagnostic[] {
  const taken = new Set<string>();
  return site.inEach("ownPages", "collaboration").flatMap((field) => {
    const id = field.text;
    if (id === undefined || id === "") return [];
    if (collaborations?.has(id) === false) {
      return field.error({
        what: `Det finns inget samarbete \`${id}\`.`,
        advice: `${didYouMean(id, collaborations)}Skriv id:t för en fil i collaborations, utan .md.`,
      });
    }
    if (taken.has(id)) {
      return field.error({
        what: `Samarbetet \`${id}\` står två gånger under ownPages.`,
        advice: "Ett namn kan bara leda till en sida. Ta bort den ena.",
      });
    }
    taken.add(id);
    return [];
  });
}
