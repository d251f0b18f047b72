import { idFrom } from "../authored/id-from.ts";
import { isId } from "../authored/identifiers.ts";
import { didYouMean } from "../near.ts";
import type { Problem } from "../problem.ts";
import { fieldName, problemIn } from "../reading/authored-file.ts";
import type { Path, YamlDocument } from "../reading/yaml-document.ts";
import { entriesAt, namesAt, textAt } from "./field-values.ts";

/** The ids that references may lead to; undefined where the file that holds them could not be read. */
export interface KnownIds {
  readonly organizations: ReadonlySet<string> | undefined;
  readonly legalForms: ReadonlySet<string> | undefined;
}

/** The references of a collaboration that lead nowhere. */
export function referencesOfCollaboration(document: YamlDocument, known: KnownIds): readonly Problem[] {
  const members = entriesAt(document, ["members"]);
  const dated = [...members, ...entriesAt(document, ["events"]), ["memberCount"]];
  const sources = new Set(namesAt(document, ["sources"]).map(idFrom));
  return [
    ...reference(document, ["legalForm"], known.legalForms, missingLegalForm),
    ...reference(document, ["host"], known.organizations, missingOrganization),
    ...members.flatMap((member) =>
      reference(document, [...member, "organization"], known.organizations, missingOrganization),
    ),
    // Without any source the schema has asked for them already.
    ...(sources.size === 0
      ? []
      : dated.flatMap((entry) => reference(document, [...entry, "source"], sources, missingSource))),
  ];
}

/** The reference of the site's file, where it leads nowhere. */
export function referencesOfSite(document: YamlDocument, known: KnownIds): readonly Problem[] {
  return reference(document, ["publisher"], known.organizations, missingOrganization);
}

type Wording = (id: string) => { readonly what: string; readonly otherwise: string };

function reference(
  document: YamlDocument,
  path: Path,
  known: ReadonlySet<string> | undefined,
  wording: Wording,
): readonly Problem[] {
  const id = textAt(document, path);
  // What cannot be an id has been told of by the schema.
  if (id === undefined || !isId(id) || known === undefined || known.has(id)) return [];
  const { what, otherwise } = wording(id);
  const advice = `${didYouMean(id, known)}${otherwise}`;
  return [problemIn(document.path, { what, advice }, document.positionOf(path), fieldName(path))];
}

const missingOrganization: Wording = (id) => ({
  what: `Det finns ingen organisation \`${id}\`.`,
  otherwise: `Rätta id:t, eller lägg till filen organizations/${id}.yaml.`,
});
const missingLegalForm: Wording = (id) => ({
  what: `Det finns ingen samarbetsform \`${id}\`.`,
  otherwise: "Formerna står i legal-forms.yaml.",
});
const missingSource: Wording = (id) => ({
  what: `Det finns ingen källa \`${id}\` i den här filen.`,
  otherwise: "Källorna står under `sources`.",
});
