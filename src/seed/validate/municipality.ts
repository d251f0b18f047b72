import { createDiagnostic, createWarning, type Diagnostic } from "../diagnostic.ts";
import { findMunicipality, findMunicipalityByCode, findMunicipalityById } from "../municipalities/municipalities.ts";
import type { FileFields } from "./field.ts";

/** The prefix of municipalities' numbers: Bolagsverket's series for primary municipalities. */
const MUNICIPALITY_NUMBER = /^212000-/;

/** Checks a municipality's code, name and id against the list of the 290. The first difference is reported. */
export function checkMunicipality(file: FileFields): readonly Diagnostic[] {
  const difference = file.fields.at("kind").text === "municipality" ? findDifference(file) : undefined;
  return difference === undefined ? [] : [difference];
}

function findDifference({ id, fields }: FileFields): Diagnostic | undefined {
  const { title, file } = fields;
  const [codeField, numberField] = [fields.at("municipalityCode"), fields.at("organizationNumber")];
  const name = title.text ?? "";
  const code = codeField.text;
  const named = findMunicipality(name);
  const coded = code === undefined ? undefined : findMunicipalityByCode(code);
  // The schema has reported unknown codes and invalid numbers.
  if (named === undefined) {
    if (name === "") return undefined;
    if (coded !== undefined) {
      const what = `”${name}” är inte namnet på kommunen med koden ${code}.`;
      return title.error({ what, advice: `Den heter ${coded.name}. Rätta namnet eller koden.` });
    }
    if (!fields.keys.includes("municipalityCode")) return undefined;
    const what = `Varken ”${name}” eller koden ${code} finns bland Sveriges 290 kommuner.`;
    return codeField.warning({ what, advice: "Läs namnet och koden i källan igen." });
  }
  if (coded !== undefined && coded !== named) {
    const what = `”${code}” är koden för ${coded.shortName}.`;
    return codeField.error({ what, advice: `Koden för ${named.shortName} är "${named.code}".` });
  }
  if (name !== named.name && name.toLowerCase() === named.name.toLowerCase()) {
    const what = `”${name}” skrivs med andra stora och små bokstäver.`;
    return title.error({ what, advice: `Skriv ${named.name}.` });
  }
  const other = findMunicipalityById(id);
  if (other !== undefined && other !== named) {
    const what = `Filen ${id}.yaml handlar om ${named.shortName}, men id:t är ${other.shortName}s.`;
    return createDiagnostic(file, { what, advice: `Uppgifterna om ${named.shortName} hör hemma i ${named.id}.yaml.` });
  }
  if (named.id !== id) {
    const what = `Filen heter ${id}.yaml, men ${named.shortName} har id:t ${named.id}.`;
    const advice = `Är kommunen inte publicerad än: byt namn på filen till ${named.id}.yaml och rätta hänvisningarna till den.`;
    return createWarning(file, { what, advice });
  }
  const number = numberField.text;
  if (number === undefined || MUNICIPALITY_NUMBER.test(number)) return undefined;
  const what = `Organisationsnumret ${number} börjar inte på 212000, som kommunernas nummer gör.`;
  return numberField.warning({ what, advice: "Läs numret i källan igen." });
}
