import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic } from "../parse/source-file.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { getItems, getKeys } from "./field-values.ts";

/** What is wrong with an English file beside its Swedish original. */
export function checkTranslation(english: YamlDocument, swedish: YamlDocument): readonly Diagnostic[] {
  if (!getKeys(english, []).includes("areas")) return [];
  const [written, wanted] = [english, swedish].map((document) => getItems(document, ["areas"]).length);
  if (written === wanted || wanted === undefined || wanted === 0) return [];
  const message = {
    what: `Antalet områden är ${written}, men i den svenska filen ${wanted}.`,
    advice: `Skriv lika många och i samma ordning som i ${swedish.path}.`,
  };
  return [createDiagnostic(english.path, message, english.positionOfName(["areas"]), "areas")];
}
