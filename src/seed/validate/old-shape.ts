import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic } from "../parse/source-file.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { getItems, getKeys, getString } from "./field-values.ts";
import type { ShapeMismatch } from "./shape.ts";

/** Whether a value has the shape that it had before sources and areas became lists with ids. An empty mapping has none. */
export function isOldShape(document: YamlDocument, { path, wanted, written }: ShapeMismatch): boolean {
  if (path.at(-1) === "sources") return wanted.includes("list") && getKeys(document, path).length > 0;
  return path.at(-2) === "areas" && wanted.includes("mapping") && written === "text";
}

/**
 * One diagnostic for all files in the old shape, at the first of them: sources as a mapping, areas as texts, English fields
 * in a file `.en.md`. A command migrates the whole folder.
 */
export function checkOldShape(
  documents: readonly YamlDocument[],
  englishWithFields: readonly string[],
): readonly Diagnostic[] {
  const old = documents.flatMap((document) => {
    const field = oldField(document);
    return field === undefined ? [] : [{ path: document.path, position: document.positionOfName(field) }];
  });
  const files = [...old, ...englishWithFields.map((path) => ({ path, position: undefined }))];
  const [first] = files;
  if (first === undefined) return [];
  const others = files.length - 1;
  const rest = others === 0 ? "" : ` Det gäller ${others} ${others === 1 ? "fil" : "filer"} till.`;
  const message = {
    what: `Filen har en äldre form: källor och områden skrivs nu som listor med id, och engelska fält bredvid de svenska.${rest}`,
    advice: "Kör npm run migrate-data, så skrivs filerna om. Inga uppgifter ändras.",
  };
  return [createDiagnostic(first.path, message, first.position)];
}

function oldField(document: YamlDocument): readonly (string | number)[] | undefined {
  if (getKeys(document, ["sources"]).length > 0) return ["sources"];
  const area = getItems(document, ["areas"]).find((path) => getString(document, path) !== undefined);
  if (area !== undefined) return ["areas"];
  return getItems(document, [])
    .map((entry) => [...entry, "sources"])
    .find((path) => getKeys(document, path).length > 0);
}
