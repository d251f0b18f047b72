import type { Diagnostic } from "../diagnostic.ts";
import type { Path } from "../parse/yaml.ts";
import { fieldError } from "./field-diagnostic.ts";
import { getItems, getString } from "./field-values.ts";
import type { FileWithDocument } from "./twins.ts";

/** Checks that no former id is a current id or is listed in two files: an address can only lead to one document. */
export function checkFormerIds(files: readonly FileWithDocument[]): readonly Diagnostic[] {
  const ids = new Set(files.map(({ id }) => id));
  const firstWith = new Map<string, string>();
  return files.flatMap(({ document }) =>
    getItems(document, ["formerIds"]).flatMap((path: Path) => {
      const former = getString(document, path);
      if (former === undefined) return [];
      if (ids.has(former)) {
        const message = { what: `\`${former}\` är ett id som används i dag.`, advice: "Ta bort det ur formerIds." };
        return [fieldError(document, path, message)];
      }
      const other = firstWith.get(former);
      firstWith.set(former, other ?? document.path);
      if (other === undefined) return [];
      const message = {
        what: `Det tidigare id:t \`${former}\` står också i ${other}.`,
        advice: "En gammal adress kan bara leda till ett ställe. Ta bort det ena.",
      };
      return [fieldError(document, path, message)];
    }),
  );
}
