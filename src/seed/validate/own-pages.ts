import type { Diagnostic } from "../diagnostic.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { didYouMean } from "../suggest.ts";
import { fieldError } from "./field-diagnostic.ts";
import { getItems, getString } from "./field-values.ts";

/**
 * Own pages (`ownPages` of site.yaml) about an unknown collaboration, or about one that has a page already. If the
 * folder of collaborations is missing, which has been reported, no id counts as unknown.
 */
export function checkOwnPages(
  document: YamlDocument,
  collaborations: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  const taken = new Set<string>();
  return getItems(document, ["ownPages"]).flatMap((entry) => {
    const path: Path = [...entry, "collaboration"];
    const id = getString(document, path);
    if (id === undefined || id === "") return [];
    if (collaborations?.has(id) === false) {
      const message = {
        what: `Det finns inget samarbete \`${id}\`.`,
        advice: `${didYouMean(id, collaborations)}Skriv id:t för en fil i collaborations, utan .md.`,
      };
      return [fieldError(document, path, message)];
    }
    if (taken.has(id)) {
      const message = {
        what: `Samarbetet \`${id}\` står två gånger under ownPages.`,
        advice: "Ett namn kan bara leda till en sida. Ta bort den ena.",
      };
      return [fieldError(document, path, message)];
    }
    taken.add(id);
    return [];
  });
}
