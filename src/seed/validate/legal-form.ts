import type { LegalPerson } from "../../domain/legal-form.ts";
import { ORGANIZATION_KINDS } from "../../domain/organization.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { fieldError } from "./field-diagnostic.ts";
import { getItems, getKeys, getString } from "./field-values.ts";

/** Checks what the legal form of a collaboration requires or excludes: a host, an organisation number. */
export function checkLegalForm(
  document: YamlDocument,
  legalPersons: ReadonlyMap<string, LegalPerson | undefined>,
  organizations: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  const form = getString(document, ["legalForm"]);
  const legalPerson = form === undefined ? undefined : legalPersons.get(form);
  if (legalPerson === undefined) return [];
  const fields = getKeys(document, []);
  const diagnostic = (path: Path, what: string, advice: string, position = document.positionOfName(path)) =>
    fieldError(document, path, { what, advice }, position);
  const diagnostics: Diagnostic[] = [];
  if (legalPerson === "host" && !fields.includes("host")) {
    const what = `Formen \`${form}\` har en värd, men \`host\` saknas.`;
    diagnostics.push(
      diagnostic(["host"], what, "Lägg till en rad: host: och värdkommunens id.", document.positionOf(["legalForm"])),
    );
  }
  if (legalPerson !== "host" && fields.includes("host")) {
    diagnostics.push(
      diagnostic(["host"], `Formen \`${form}\` har ingen värd.`, "Ta bort raden, eller rätta `legalForm`."),
    );
  }
  if (legalPerson !== "own" && fields.includes("organizationNumber")) {
    const what = `Formen \`${form}\` är ingen egen juridisk person och har inget organisationsnummer.`;
    diagnostics.push(diagnostic(["organizationNumber"], what, "Ta bort raden. Numret hör troligen till värdkommunen."));
  }
  const roles = legalPerson === "host" ? checkHostRole(document, organizations) : findHosts(document, form);
  return [...diagnostics, ...roles];
}

/** Finds members with the role of host in a form that has no host. */
function findHosts(document: YamlDocument, form: string | undefined): readonly Diagnostic[] {
  return getItems(document, ["members"]).flatMap((member) => {
    const path = [...member, "role"];
    if (getString(document, path) !== "host") return [];
    const message = { what: `Formen \`${form}\` har ingen värd.`, advice: "Ta bort raden, eller rätta `legalForm`." };
    return [fieldError(document, path, message)];
  });
}

/** A municipality code belongs to municipalities only. */
export function checkOrganizationKind(document: YamlDocument): readonly Diagnostic[] {
  const kind = getString(document, ["kind"]);
  const isAnother = ORGANIZATION_KINDS.some((other) => other === kind && other !== "municipality");
  if (!isAnother || !getKeys(document, []).includes("municipalityCode")) return [];
  const what = "Bara en kommun har kommunkod.";
  const advice = "Ta bort raden, eller skriv kind: municipality om det är en kommun.";
  return [fieldError(document, ["municipalityCode"], { what, advice }, document.positionOfName(["municipalityCode"]))];
}

function checkHostRole(document: YamlDocument, organizations: ReadonlySet<string> | undefined): readonly Diagnostic[] {
  const host = getString(document, ["host"]);
  if (host === undefined || organizations?.has(host) !== true) return [];
  return getItems(document, ["members"]).flatMap((member) => {
    const organization = getString(document, [...member, "organization"]);
    if (getString(document, [...member, "role"]) !== "host" || organization === host) return [];
    const path = [...member, "role"];
    const what = `\`${organization}\` anges som värd, men \`host\` är \`${host}\`.`;
    const advice = "Rätta det som är fel. En gemensam nämnd har en enda värd.";
    return [fieldError(document, path, { what, advice })];
  });
}
