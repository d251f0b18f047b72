import type { Folder } from "../parse/folder.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";
import { getItems, getString } from "./field-values.ts";

/** The ids that references may lead to, and the names that people write instead of them. */
export interface KnownIds {
  /** Undefined where the folder of organizations is not there: that has been told of. */
  readonly organizations: ReadonlySet<string> | undefined;
  /** The id of each organization by its names, folded as an id. */
  readonly organizationsByName: ReadonlyMap<string, string>;
  /** The present id of each organization by its former ones. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Undefined where the file of legal forms could not be read whole. */
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
  // Where one form has another's id, or stands in the same entry, its own id is missing for that reason.
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

/** The names that stand in a mapping: in both languages, the short one and others. */
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
