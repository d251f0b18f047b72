import * as v from "valibot";

/** What our own JSON Schemas say of a field. */
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
  readonly additionalProperties?: FieldSchema | boolean | undefined;
  /** Where an id leads: organizations, legal-forms, sources. */
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
  additionalProperties: v.optional(v.union([v.boolean(), nested])),
  "x-reference": v.optional(v.string()),
});

/** A JSON Schema of ours, from its text. */
export function parseFieldSchema(text: string): FieldSchema {
  return v.parse(fieldSchema, JSON.parse(text));
}

/** The part of a text in both languages that has one field for each; undefined where the field is something else. */
export function localizedFields(schema: FieldSchema): FieldSchema | undefined {
  return schema.anyOf?.find(({ properties }) => properties?.sv !== undefined);
}
