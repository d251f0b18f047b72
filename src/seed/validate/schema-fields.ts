import type { Path } from "../parse/yaml.ts";

/** The parts of the schema library's schemas that lead to the schemas inside them. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly (SchemaNode | string)[];
}

/** The names of the fields that a schema knows at a path; none where there is no mapping. */
export function listFields(schema: SchemaNode, path: Path): readonly string[] {
  const found = path.reduce(innerSchema, mappingIn(schema));
  return Object.keys(found?.entries ?? {});
}

function innerSchema(schema: SchemaNode | undefined, step: string | number): SchemaNode | undefined {
  if (typeof step === "number") return mappingIn(schema?.item);
  return mappingIn(schema?.entries?.[step] ?? schema?.value);
}

/** What stands inside optional fields, and the mapping among the shapes that a field may have. */
function mappingIn(schema: SchemaNode | undefined): SchemaNode | undefined {
  if (schema?.wrapped !== undefined) return mappingIn(schema.wrapped);
  const shapes = schema?.options?.flatMap((option) => (typeof option === "string" ? [] : option));
  return shapes?.find(({ entries }) => entries !== undefined) ?? schema;
}
