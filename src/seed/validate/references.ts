import type { Diagnostic, Message } from "../diagnostic.ts";
import { findMunicipality } from "../municipalities/municipalities.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";
import { translateLegalForm } from "../schemas/swedish-words.ts";
import { closestMatch, didYouMean } from "../suggest.ts";
import type { Field } from "./field.ts";
import type { KnownIds } from "./known-ids.ts";

/** A dangling reference to an organization. */
interface DanglingOrganization {
  readonly field: Field;
  readonly id: string;
  /** Organizations that are already members and so cannot be meant. */
  readonly taken: readonly string[];
}

/** Checks the references of all files; several to one missing organization are reported once. */
export function checkReferences(
  sites: readonly Field[],
  collaborations: readonly Field[],
  known: KnownIds,
): readonly Diagnostic[] {
  const dangling = [
    ...sites.flatMap((site) => findDangling([site.at("publisher")], [], known)),
    ...collaborations.flatMap((collaboration) => {
      const members = collaboration.inEach("members", "organization");
      const taken = members.flatMap(({ text }) => text ?? []);
      return [...findDangling([collaboration.at("host")], [], known), ...findDangling(members, taken, known)];
    }),
  ];
  const byId = Map.groupBy(dangling, ({ id }) => id);
  return [
    ...[...byId.values()].flatMap((references) => explainDangling(references, known)),
    ...collaborations.flatMap((collaboration) => [
      ...checkLegalFormReference(collaboration.at("legalForm"), known),
      ...checkSourceReferences(collaboration),
    ]),
  ];
}

function findDangling(
  fields: readonly Field[],
  taken: readonly string[],
  { organizations }: KnownIds,
): readonly DanglingOrganization[] {
  return fields.flatMap((field) => {
    const id = field.text;
    // An empty field has been reported by the schema, and a missing folder by the parser.
    if (id === undefined || id === "" || organizations === undefined || organizations.has(id)) return [];
    return { field, id, taken };
  });
}

function explainDangling(references: readonly DanglingOrganization[], known: KnownIds): readonly Diagnostic[] {
  const [first, ...others] = references;
  if (first === undefined) return [];
  const { what, advice } = organizationMessage(first.id, first.taken, known);
  const listed = others.slice(0, 3).map(({ field }) => `${field.file}:${field.position.line}`);
  const more = others.length > 3 ? " …" : "";
  const elsewhere =
    others.length === 0 ? "" : ` Samma id står på ${others.length} ställen till: ${listed.join(", ")}${more}.`;
  return [first.field.error({ what: `${what}${elsewhere}`, advice })];
}

function organizationMessage(id: string, taken: readonly string[], known: KnownIds): Message {
  const bare = toBareId(id);
  if (bare !== id && known.organizations?.has(bare)) {
    return { what: `”${id}” är inget id.`, advice: `Skriv bara organisationens id: \`${bare}\`.` };
  }
  const current = known.formerIds.get(id);
  if (current !== undefined) {
    return { what: `Organisationen \`${id}\` har ett nytt id.`, advice: `Skriv \`${current}\`.` };
  }
  const named = known.organizationsByName.get(slugify(id));
  if (named !== undefined && named !== id) {
    const what = isId(id) ? `Det finns ingen organisation \`${id}\`.` : `”${id}” är inget id.`;
    if (taken.includes(named)) return { what, advice: `Organisationens id är \`${named}\`, och den är redan medlem.` };
    return { what, advice: `Skriv organisationens id: \`${named}\`.` };
  }
  const several = findSeveral(id, known);
  if (several.length > 1) {
    const ids = several.map((each) => `\`${each}\``).join(", ");
    return {
      what: `”${id}” är flera organisationer.`,
      advice: `Skriv ett id här, och de andra i egna poster: ${ids}.`,
    };
  }
  const municipality = findMunicipality(id);
  const what = isId(id) ? `Det finns ingen organisation \`${id}\`.` : `Det finns ingen organisation ”${id}”.`;
  if (municipality !== undefined && known.organizations?.has(municipality.id)) {
    return { what, advice: `Skriv kommunens id: \`${municipality.id}\`.` };
  }
  if (municipality !== undefined) {
    const command = `npm run new -- organization "${municipality.shortName}"`;
    const wanted = municipality.id === id ? "" : ` Id:t blir \`${municipality.id}\`.`;
    return {
      what,
      advice: `Är filen borttagen av misstag: hämta tillbaka organizations/${municipality.id}.yaml. Saknas den: skapa den med ${command}.${wanted}`,
    };
  }
  const candidates = [...(known.organizations ?? [])].filter((candidate) => !taken.includes(candidate));
  const suggestion = didYouMean(id, candidates);
  const target = isId(id) ? id : slugify(id);
  return { what, advice: `${suggestion}Rätta id:t, eller lägg till filen organizations/${target}.yaml.` };
}

/** The ids of the organizations in a text such as `haninge, nynashamn` or `Haninge och Nynäshamn`. */
function findSeveral(written: string, { organizations, organizationsByName }: KnownIds): readonly string[] {
  const parts = written.split(/[,;&/]|\soch\s/).map((part) => part.trim());
  const found = parts.flatMap((part) =>
    organizations?.has(part) ? part : (organizationsByName.get(slugify(part)) ?? []),
  );
  return [...new Set(found)];
}

/** The id in a text with a folder, a file extension or a comment. */
function toBareId(written: string): string {
  return /^(?:.*\/)?([a-z0-9-]+)(?:\.ya?ml)?[\s,;.]*(?:(?:\/\/|<!--|\().*)?$/.exec(written)?.[1] ?? written;
}

function checkLegalFormReference(field: Field, known: KnownIds): readonly Diagnostic[] {
  const id = field.text;
  const forms = known.legalForms;
  if (id === undefined || id === "" || forms === undefined || forms.has(id)) return [];
  const near = closestMatch(id, [...forms, ...known.legalFormsByName.keys()]);
  const meant =
    translateLegalForm(id, forms) ?? known.legalFormsByName.get(slugify(id)) ?? known.legalFormsByName.get(near ?? "");
  const list = [...forms].map((form) => `\`${form}\``).join(", ");
  const advice =
    meant === undefined
      ? `${didYouMean(id, forms)}Formerna står i legal-forms.yaml: ${list}.`
      : `Skriv formens id: \`${meant}\`.`;
  return [field.error({ what: `Det finns ingen samarbetsform \`${id}\`.`, advice })];
}

function checkSourceReferences(collaboration: Field): readonly Diagnostic[] {
  const sources = collaboration.at("sources");
  // In the old shape the sources are a mapping.
  const listed = [...sources.items.flatMap((source) => source.at("id").text ?? []), ...sources.keys];
  const ids = new Set(listed);
  // Without any source the schema has reported it; if two share an id, the own id of one of them is missing.
  if (ids.size === 0 || ids.size < listed.length) return [];
  const references = [
    ...collaboration.inEach("members", "source"),
    ...collaboration.inEach("events", "source"),
    collaboration.at("memberCount", "source"),
  ];
  const dangling = references.filter(({ text }) => text !== undefined && text !== "" && !ids.has(text));
  return [...Map.groupBy(dangling, ({ text = "" }) => text)].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    const elsewhere =
      others.length === 0
        ? ""
        : ` Samma id står på ${others.length === 1 ? "ett ställe" : `${others.length} ställen`} till i filen.`;
    const described = sources.items.find((source) => ["title", "url"].some((field) => source.at(field).text === id));
    const meant = described?.at("id").text;
    return first.error({
      what: `Det finns ingen källa \`${id}\` i den här filen.${elsewhere}`,
      advice:
        meant === undefined
          ? `${didYouMean(id, [...ids].filter(isId))}Källorna står under \`sources\`.`
          : `Skriv källans id: \`${meant}\`.`,
    });
  });
}
