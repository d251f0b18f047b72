import type { Problem } from "../problem.ts";
import { problemIn } from "../reading/authored-file.ts";
import type { YamlDocument } from "../reading/yaml-document.ts";
import { entriesAt, namesAt } from "./field-values.ts";

/** What is wrong with an English file beside its Swedish original. */
export function fitsSwedishOriginal(english: YamlDocument, swedish: YamlDocument): readonly Problem[] {
  if (!namesAt(english, []).includes("areas")) return [];
  const [written, wanted] = [english, swedish].map((document) => entriesAt(document, ["areas"]).length);
  if (written === wanted || wanted === undefined || wanted === 0) return [];
  const remark = {
    what: `Antalet områden är ${written}, men i den svenska filen ${wanted}.`,
    advice: `Skriv lika många och i samma ordning som i ${swedish.path}.`,
  };
  return [problemIn(english.path, remark, english.positionOfName(["areas"]), "areas")];
}
