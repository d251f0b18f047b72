import { type FieldSchema, localizedFields } from "../schemas/field-schema.ts";
import type { SchemaName } from "../schemas/json-schemas.ts";

/** How a kind of file is written, so that people who open it in a text editor find what they know. */
export interface FileLayout {
  /** The comment that programs for text take the schema from. */
  readonly comment: string;
  /** Fields with a text in two languages, which stands as it is where there is only Swedish. */
  readonly localized: readonly string[];
  /** Fields with several lines. */
  readonly markdown: readonly string[];
  /** Fields that other programs would read as numbers. */
  readonly quoted: readonly string[];
  /** Whether the file is one list. */
  readonly isList: boolean;
  /** Whether the file is Markdown with the fields in front. */
  readonly hasProse: boolean;
}

/** The layout of a kind of file, by its JSON Schema. Paths are as in the labels: `members.note`. */
export function layoutOf(name: SchemaName, schema: FieldSchema): FileLayout {
  const fields = fieldsBelow(schema.items ?? schema, "");
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

function fieldsBelow(
  { properties = {} }: FieldSchema,
  parent: string,
): readonly { path: string; field: FieldSchema }[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = parent === "" ? name : `${parent}.${name}`;
    return [{ path, field }, ...fieldsBelow(field.items ?? field, path)];
  });
}
