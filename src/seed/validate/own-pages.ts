import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { didYouMean } from "../suggest.ts";
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
    const position = document.positionOf(path);
    if (collaborations?.has(id) === false) {
      const message = {
        what: `Det finns inget samarbete \`${id}\`.`,
        advice: `${didYouMean(id, collaborations)}Skriv id:t för en fil i collaborations, utan .md.`,
      };
      return [createDiagnostic(document.path, message, position, formatPath(path))];
    }
    if (taken.has(id)) {
      const message = {
        what: `Samarbetet \`${id}\` står två gånger under ownPages.`,
        advice: "Ett namn kan bara leda till en sida. Ta bort den ena.",
      };
      return [createDiagnostic(document.path, message, position, formatPath(path))];
    }
    taken.add(id);
    return [];
  });
}
