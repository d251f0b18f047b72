import type { Path } from "../reading/yaml-document.ts";

/** The parts of the schema library's schemas that lead to the schemas inside them. */
interface SchemaParts {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly value?: SchemaParts;
  readonly wrapped?: SchemaParts;
  readonly options?: readonly (SchemaParts | string)[];
}

/** The names of the fields that a schema knows at a path; none where there is no mapping. */
export function fieldsAt(schema: SchemaParts, path: Path): readonly string[] {
  const found = path.reduce(innerSchema, mappingIn(schema));
  return Object.keys(found?.entries ?? {});
}

function innerSchema(schema: SchemaParts | undefined, step: string | number): SchemaParts | undefined {
  if (typeof step === "number") return mappingIn(schema?.item);
  return mappingIn(schema?.entries?.[step] ?? schema?.value);
}

/** What stands inside optional fields, and the mapping among the shapes that a field may have. */
function mappingIn(schema: SchemaParts | undefined): SchemaParts | undefined {
  if (schema?.wrapped !== undefined) return mappingIn(schema.wrapped);
  const shapes = schema?.options?.flatMap((option) => (typeof option === "string" ? [] : option));
  return shapes?.find(({ entries }) => entries !== undefined) ?? schema;
}
