import type { Diagnostic } from "../diagnostic.ts";
import { findMunicipality, findMunicipalityByCode, findMunicipalityById } from "../municipalities/municipalities.ts";
import { createDiagnostic, createWarning } from "../parse/source-file.ts";
import { fieldError, fieldWarning } from "./field-diagnostic.ts";
import { getKeys, getNamePath, getString } from "./field-values.ts";
import type { FileWithDocument } from "./twins.ts";

/** The prefix of municipalities' numbers: Bolagsverket's series for primary municipalities. */
const MUNICIPALITY_NUMBER = /^212000-/;

/** Checks a municipality's code, name and id against the list of the 290. */
export function checkMunicipality({ id, document }: FileWithDocument): readonly Diagnostic[] {
  if (getString(document, ["kind"]) !== "municipality") return [];
  const namePath = getNamePath(document);
  const name = getString(document, namePath) ?? "";
  const code = getString(document, ["municipalityCode"]);
  const named = findMunicipality(name);
  const coded = code === undefined ? undefined : findMunicipalityByCode(code);
  // A code that is nobody's, and a number that is none, have been reported by the schema.
  if (named !== undefined && coded !== undefined && coded !== named) {
    const what = `”${code}” är koden för ${coded.shortName}.`;
    return [
      fieldError(document, ["municipalityCode"], { what, advice: `Koden för ${named.shortName} är "${named.code}".` }),
    ];
  }
  if (named === undefined && name !== "" && coded !== undefined) {
    const what = `”${name}” är inte namnet på kommunen med koden ${code}.`;
    return [fieldError(document, namePath, { what, advice: `Den heter ${coded.name}. Rätta namnet eller koden.` })];
  }
  if (named !== undefined && name !== named.name && name.toLowerCase() === named.name.toLowerCase()) {
    const what = `”${name}” skrivs med andra stora och små bokstäver.`;
    return [fieldError(document, namePath, { what, advice: `Skriv ${named.name}.` })];
  }
  const other = findMunicipalityById(id);
  if (named !== undefined && other !== undefined && other !== named) {
    const what = `Filen ${id}.yaml handlar om ${named.shortName}, men id:t är ${other.shortName}s.`;
    return [
      createDiagnostic(document.path, {
        what,
        advice: `Uppgifterna om ${named.shortName} hör hemma i ${named.id}.yaml.`,
      }),
    ];
  }
  if (named !== undefined && named.id !== id) {
    const what = `Filen heter ${id}.yaml, men ${named.shortName} har id:t ${named.id}.`;
    const advice = `Är kommunen inte publicerad än: byt namn på filen till ${named.id}.yaml och rätta hänvisningarna till den.`;
    return [createWarning(document.path, { what, advice })];
  }
  const number = getString(document, ["organizationNumber"]);
  if (number !== undefined && named !== undefined && !MUNICIPALITY_NUMBER.test(number)) {
    const what = `Organisationsnumret ${number} börjar inte på 212000, som kommunernas nummer gör.`;
    return [fieldWarning(document, ["organizationNumber"], { what, advice: "Läs numret i källan igen." })];
  }
  if (named === undefined && name !== "" && getKeys(document, []).includes("municipalityCode")) {
    const what = `Varken ”${name}” eller koden ${code} finns bland Sveriges 290 kommuner.`;
    return [fieldWarning(document, ["municipalityCode"], { what, advice: "Läs namnet och koden i källan igen." })];
  }
  return [];
}
