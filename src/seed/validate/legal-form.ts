import type { LegalPerson } from "../../domain/legal-form.ts";
import { ORGANIZATION_KINDS } from "../../domain/organization.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Field } from "./field.ts";

/** Checks what the legal form of a collaboration requires or excludes: a host, an organisation number. */
export function checkLegalForm(
  collaboration: Field,
  legalPersons: ReadonlyMap<string, LegalPerson | undefined>,
  organizations: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  const legalForm = collaboration.at("legalForm");
  const form = legalForm.text;
  const legalPerson = form === undefined ? undefined : legalPersons.get(form);
  if (legalPerson === undefined) return [];
  const [host, number] = [collaboration.at("host"), collaboration.at("organizationNumber")];
  const { keys } = collaboration;
  const hostless = { what: `Formen \`${form}\` har ingen värd.`, advice: "Ta bort raden, eller rätta `legalForm`." };
  const diagnostics: Diagnostic[] = [];
  if (legalPerson === "host" && !keys.includes("host")) {
    const what = `Formen \`${form}\` har en värd, men \`host\` saknas.`;
    const advice = "Lägg till en rad: host: och värdkommunens id.";
    diagnostics.push(host.error({ what, advice }, legalForm.position));
  }
  if (legalPerson !== "host" && keys.includes("host")) diagnostics.push(host.error(hostless, host.namePosition));
  if (legalPerson !== "own" && keys.includes("organizationNumber")) {
    const what = `Formen \`${form}\` är ingen egen juridisk person och har inget organisationsnummer.`;
    const advice = "Ta bort raden. Numret hör troligen till värdkommunen.";
    diagnostics.push(number.error({ what, advice }, number.namePosition));
  }
  const hosts = collaboration.at("members").items.filter((member) => member.at("role").text === "host");
  if (legalPerson === "host") return [...diagnostics, ...checkHosts(hosts, host.text, organizations)];
  return [...diagnostics, ...hosts.map((member) => member.at("role").error(hostless))];
}

/** Finds members with the role of host that are not the host. */
function checkHosts(
  hosts: readonly Field[],
  host: string | undefined,
  organizations: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  if (host === undefined || organizations?.has(host) !== true) return [];
  return hosts.flatMap((member) => {
    const organization = member.at("organization").text;
    if (organization === host) return [];
    return member.at("role").error({
      what: `\`${organization}\` anges som värd, men \`host\` är \`${host}\`.`,
      advice: "Rätta det som är fel. En gemensam nämnd har en enda värd.",
    });
  });
}

/** A municipality code belongs to municipalities only. */
export function checkOrganizationKind(organization: Field): readonly Diagnostic[] {
  const kind = organization.at("kind").text;
  const isAnother = ORGANIZATION_KINDS.some((other) => other === kind && other !== "municipality");
  if (!isAnother || !organization.keys.includes("municipalityCode")) return [];
  const code = organization.at("municipalityCode");
  const what = "Bara en kommun har kommunkod.";
  const advice = "Ta bort raden, eller skriv kind: municipality om det är en kommun.";
  return [code.error({ what, advice }, code.namePosition)];
}
