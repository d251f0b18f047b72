import type { Diagnostic } from "../diagnostic.ts";
import type { FileFields } from "./field.ts";

/** Checks that no former id is a current id or is listed in two files: an address can only lead to one document. */
export function checkFormerIds(files: readonly FileFields[]): readonly Diagnostic[] {
  const ids = new Set(files.map(({ id }) => id));
  const firstWith = new Map<string, string>();
  const formerIds = files.flatMap(({ fields }) => fields.at("formerIds").items);
  return formerIds.flatMap((field) => {
    const former = field.text;
    if (former === undefined) return [];
    if (ids.has(former)) {
      return field.error({ what: `\`${former}\` är ett id som används i dag.`, advice: "Ta bort det ur formerIds." });
    }
    const other = firstWith.get(former);
    firstWith.set(former, other ?? field.file);
    if (other === undefined) return [];
    return field.error({
      what: `Det tidigare id:t \`${former}\` står också i ${other}.`,
      advice: "En gammal adress kan bara leda till ett ställe. Ta bort det ena.",
    });
  });
}
