import type { FileLayout } from "../../form/form-definition.ts";
import { type FieldSchema, listFields, localizedFields } from "../schemas/field-schema.ts";
import type { SchemaName } from "../schemas/json-schemas.ts";

/** The layout of a kind of file, by its JSON Schema. Paths are as in the labels: `members.note`. */
export function layoutOf(name: SchemaName, schema: FieldSchema): FileLayout {
  const fields = listFields(schema);
  const pathsWhere = (isSuch: (field: FieldSchema) => boolean) =>
    fields.filter(({ field }) => isSuch(field)).map(({ path }) => path);
  const folder = name === "collaboration" || name === "organization" ? "../" : "./";
  return {
    comment: ` yaml-language-server: $schema=${folder}schemas/${name}.schema.json`,
    localized: pathsWhere((field) => localizedFields(field) !== undefined),
    markdown: pathsWhere(({ contentMediaType }) => contentMediaType === "text/markdown"),
    quoted: pathsWhere(
      ({ type, pattern }) => type === "string" && pattern !== undefined && /^\^\(?(?:\\d|0)/.test(pattern),
    ),
    isList: schema.items !== undefined,
    hasProse: name === "collaboration",
  };
}
