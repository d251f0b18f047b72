import * as v from "valibot";

/** The part of our JSON Schemas that describes a field. */
export interface FieldSchema {
  readonly description?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly contentMediaType?: string | undefined;
  readonly enum?: readonly (string | boolean)[] | undefined;
  readonly anyOf?: readonly FieldSchema[] | undefined;
  readonly properties?: Readonly<Record<string, FieldSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: FieldSchema | undefined;
  /** The target of an id: organizations, legal-forms, sources. */
  readonly "x-reference"?: string | undefined;
}

const nested = v.lazy(() => fieldSchema);

const fieldSchema: v.GenericSchema<FieldSchema> = v.object({
  description: v.optional(v.string()),
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  pattern: v.optional(v.string()),
  format: v.optional(v.string()),
  contentMediaType: v.optional(v.string()),
  enum: v.optional(v.array(v.union([v.string(), v.boolean()]))),
  anyOf: v.optional(v.array(nested)),
  properties: v.optional(v.record(v.string(), nested)),
  required: v.optional(v.array(v.string())),
  items: v.optional(nested),
  "x-reference": v.optional(v.string()),
});

/** Parses one of our JSON Schemas. */
export function parseFieldSchema(text: string): FieldSchema {
  return v.parse(fieldSchema, JSON.parse(text));
}

/** A field with its path, `members.note`, and whether its file or its entry must have it. */
interface ListedField {
  readonly path: string;
  readonly field: FieldSchema;
  readonly isRequired: boolean;
}

/** The fields of a file, each followed by those inside it. */
export function listFields(schema: FieldSchema, outer = ""): readonly ListedField[] {
  const { properties = {}, required = [] } = schema.items ?? schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${outer}${name}`;
    return [{ path, field, isRequired: required.includes(name) }, ...listFields(field, `${path}.`)];
  });
}

/** The schema of the object form of a localized text; undefined for any other field. */
export function localizedFields(schema: FieldSchema): FieldSchema | undefined {
  return schema.anyOf?.find(({ properties }) => properties?.sv !== undefined);
}
