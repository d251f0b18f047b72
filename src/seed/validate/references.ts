import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";
import { didYouMean } from "../suggest.ts";
import { getItems, getKeys, getString } from "./field-values.ts";

/** The ids that references may lead to; undefined where the file that holds them could not be read. */
export interface KnownIds {
  readonly organizations: ReadonlySet<string> | undefined;
  readonly legalForms: ReadonlySet<string> | undefined;
}

/** The references of a collaboration that lead nowhere. */
export function checkCollaborationReferences(document: YamlDocument, known: KnownIds): readonly Diagnostic[] {
  const members = getItems(document, ["members"]);
  const dated = [...members, ...getItems(document, ["events"]), ["memberCount"]];
  const sources = new Set(getKeys(document, ["sources"]).map(slugify));
  return [
    ...checkReference(document, ["legalForm"], known.legalForms, missingLegalForm),
    ...checkReference(document, ["host"], known.organizations, missingOrganization),
    ...members.flatMap((member) =>
      checkReference(document, [...member, "organization"], known.organizations, missingOrganization),
    ),
    // Without any source the schema has asked for them already.
    ...(sources.size === 0
      ? []
      : dated.flatMap((entry) => checkReference(document, [...entry, "source"], sources, missingSource))),
  ];
}

/** The reference of the site's file, where it leads nowhere. */
export function checkSiteReferences(document: YamlDocument, known: KnownIds): readonly Diagnostic[] {
  return checkReference(document, ["publisher"], known.organizations, missingOrganization);
}

type MessageFactory = (id: string) => { readonly what: string; readonly fallbackAdvice: string };

function checkReference(
  document: YamlDocument,
  path: Path,
  known: ReadonlySet<string> | undefined,
  toMessage: MessageFactory,
): readonly Diagnostic[] {
  const id = getString(document, path);
  // What cannot be an id has been told of by the schema.
  if (id === undefined || !isId(id) || known === undefined || known.has(id)) return [];
  const { what, fallbackAdvice } = toMessage(id);
  const advice = `${didYouMean(id, known)}${fallbackAdvice}`;
  return [createDiagnostic(document.path, { what, advice }, document.positionOf(path), formatPath(path))];
}

const missingOrganization: MessageFactory = (id) => ({
  what: `Det finns ingen organisation \`${id}\`.`,
  fallbackAdvice: `Rätta id:t, eller lägg till filen organizations/${id}.yaml.`,
});
const missingLegalForm: MessageFactory = (id) => ({
  what: `Det finns ingen samarbetsform \`${id}\`.`,
  fallbackAdvice: "Formerna står i legal-forms.yaml.",
});
const missingSource: MessageFactory = (id) => ({
  what: `Det finns ingen källa \`${id}\` i den här filen.`,
  fallbackAdvice: "Källorna står under `sources`.",
});
