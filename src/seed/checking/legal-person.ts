import type { LegalPerson } from "../../domain/legal-form.ts";
import { ORGANIZATION_KINDS } from "../../domain/organization.ts";
import type { Problem } from "../problem.ts";
import { fieldName, problemIn } from "../reading/authored-file.ts";
import type { Path, YamlDocument } from "../reading/yaml-document.ts";
import { entriesAt, namesAt, textAt } from "./field-values.ts";

/** What the legal form of a collaboration asks for or rules out: a host, an organisation number. */
export function fitsLegalForm(
  document: YamlDocument,
  legalPersons: ReadonlyMap<string, LegalPerson | undefined>,
  organizations: ReadonlySet<string> | undefined,
): readonly Problem[] {
  const form = textAt(document, ["legalForm"]);
  const legalPerson = form === undefined ? undefined : legalPersons.get(form);
  if (legalPerson === undefined) return [];
  const fields = namesAt(document, []);
  const tell = (path: Path, what: string, advice: string, position = document.positionOfName(path)) =>
    problemIn(document.path, { what, advice }, position, fieldName(path));
  const problems: Problem[] = [];
  if (legalPerson === "host" && !fields.includes("host")) {
    const what = `Formen \`${form}\` har en värd, men \`host\` saknas.`;
    problems.push(
      tell(["host"], what, "Lägg till en rad: host: och värdkommunens id.", document.positionOf(["legalForm"])),
    );
  }
  if (legalPerson !== "host" && fields.includes("host")) {
    problems.push(tell(["host"], `Formen \`${form}\` har ingen värd.`, "Ta bort raden, eller rätta `legalForm`."));
  }
  if (legalPerson !== "own" && fields.includes("organizationNumber")) {
    const what = `Formen \`${form}\` är ingen egen juridisk person och har inget organisationsnummer.`;
    problems.push(tell(["organizationNumber"], what, "Ta bort raden. Numret hör troligen till värdkommunen."));
  }
  return [...problems, ...(legalPerson === "host" ? hostAmongMembers(document, organizations) : [])];
}

/** A municipality code belongs to municipalities only. */
export function fitsOrganizationKind(document: YamlDocument): readonly Problem[] {
  const kind = textAt(document, ["kind"]);
  const isAnother = ORGANIZATION_KINDS.some((other) => other === kind && other !== "municipality");
  if (!isAnother || !namesAt(document, []).includes("municipalityCode")) return [];
  const what = "Bara en kommun har kommunkod.";
  const advice = "Ta bort raden, eller skriv kind: municipality om det är en kommun.";
  return [
    problemIn(document.path, { what, advice }, document.positionOfName(["municipalityCode"]), "municipalityCode"),
  ];
}

function hostAmongMembers(document: YamlDocument, organizations: ReadonlySet<string> | undefined): readonly Problem[] {
  const host = textAt(document, ["host"]);
  if (host === undefined || organizations?.has(host) !== true) return [];
  return entriesAt(document, ["members"]).flatMap((member) => {
    const organization = textAt(document, [...member, "organization"]);
    if (textAt(document, [...member, "role"]) !== "host" || organization === host) return [];
    const path = [...member, "role"];
    const what = `\`${organization}\` anges som värd, men \`host\` är \`${host}\`.`;
    const advice = "Rätta det som är fel. En gemensam nämnd har en enda värd.";
    return [problemIn(document.path, { what, advice }, document.positionOf(path), fieldName(path))];
  });
}
