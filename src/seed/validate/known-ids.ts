import type { Folder } from "../parse/folder.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";
import { getItems, getString } from "./field-values.ts";

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
  organizations: readonly { readonly id: string; readonly document: YamlDocument }[],
  forms: readonly YamlDocument[],
): KnownIds {
  const listedForms = forms.flatMap((document) =>
    getItems(document, []).flatMap((form) => {
      const id = getString(document, [...form, "id"]);
      return id === undefined || !isId(id) ? [] : [{ id, names: namesAt(document, form) }];
    }),
  );
  const ids = new Set(listedForms.map(({ id }) => id));
  // If two forms share an id or an entry, the own id of one of them is missing.
  const isCut = ids.size < listedForms.length || forms.some(({ hasDuplicateNames }) => hasDuplicateNames);
  return {
    organizations: folder.organizationIds,
    organizationsByName: byName(organizations.map(({ id, document }) => ({ id, names: namesAt(document, []) }))),
    formerIds: new Map(
      organizations.flatMap(({ id, document }) =>
        getItems(document, ["formerIds"]).flatMap((path) => {
          const former = getString(document, path);
          return former === undefined ? [] : [[former, id] as const];
        }),
      ),
    ),
    legalForms: listedForms.length === 0 || isCut ? undefined : ids,
    legalFormsByName: byName(listedForms),
  };
}

/** All names in a mapping: both languages, short and alternate names. */
function namesAt(document: YamlDocument, path: readonly (string | number)[]): readonly string[] {
  const fields = [["name"], ["name", "sv"], ["name", "en"], ["shortName"], ["plural"], ["plural", "sv"]];
  const others = getItems(document, [...path, "alternateNames"]);
  return [...fields.map((field) => [...path, ...field]), ...others].flatMap(
    (field) => getString(document, field) ?? [],
  );
}

function byName(
  entries: readonly { readonly id: string; readonly names: readonly string[] }[],
): ReadonlyMap<string, string> {
  return new Map(entries.toReversed().flatMap(({ id, names }) => names.map((name) => [slugify(name), id] as const)));
}
