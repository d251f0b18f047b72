import type { Folder } from "../parse/folder.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";
import type { Field, FileFields } from "./field.ts";

/** The valid targets of references, and the names that people write instead of ids. */
export interface KnownIds {
  /** Undefined if the folder of organizations is missing, which has been reported. */
  readonly organizations: ReadonlySet<string> | undefined;
  /** The id of each organization by its slugified names. */
  readonly organizationsByName: ReadonlyMap<string, string>;
  /** The current id of each organization by its former ones. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Undefined if the file of legal forms could not be fully parsed. */
  readonly legalForms: ReadonlySet<string> | undefined;
  readonly legalFormsByName: ReadonlyMap<string, string>;
}

/** Collects the ids and names of a folder. */
export function collectKnownIds(
  folder: Folder,
  organizations: readonly FileFields[],
  forms: readonly Field[],
): KnownIds {
  const listedForms = forms
    .flatMap(({ items }) => items)
    .flatMap((form) => {
      const id = form.at("id").text;
      return id === undefined || !isId(id) ? [] : [{ id, names: namesOf(form) }];
    });
  const ids = new Set(listedForms.map(({ id }) => id));
  // If two forms share an id or an entry, the own id of one of them is missing.
  const isCut = ids.size < listedForms.length || forms.some(({ document }) => document.hasDuplicateNames);
  const formerIds = organizations.flatMap(({ id, fields }) =>
    fields.at("formerIds").items.flatMap(({ text }) => (text === undefined ? [] : [[text, id] as const])),
  );
  return {
    organizations: folder.organizationIds,
    organizationsByName: byName(organizations.map(({ id, fields }) => ({ id, names: namesOf(fields) }))),
    formerIds: new Map(formerIds),
    legalForms: listedForms.length === 0 || isCut ? undefined : ids,
    legalFormsByName: byName(listedForms),
  };
}

/** All names of a file or an entry: both languages, short and alternate names. */
function namesOf(entry: Field): readonly string[] {
  const fields = [["name"], ["name", "sv"], ["name", "en"], ["shortName"], ["plural"], ["plural", "sv"]];
  const names = [...fields.map((path) => entry.at(...path)), ...entry.at("alternateNames").items];
  return names.flatMap(({ text }) => text ?? []);
}

function byName(
  entries: readonly { readonly id: string; readonly names: readonly string[] }[],
): ReadonlyMap<string, string> {
  return new Map(entries.toReversed().flatMap(({ id, names }) => names.map((name) => [slugify(name), id] as const)));
}
