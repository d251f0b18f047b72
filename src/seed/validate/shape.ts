import type { Field } from "./field.ts";

/** The shape of a value in a file. */
export type Shape = "text" | "mapping" | "list";

/** The properties of the schema library's schemas that contain nested schemas. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly (SchemaNode | string)[];
}

/** A value whose shape the schema does not accept. */
export interface ShapeMismatch {
  readonly field: Field;
  readonly wanted: readonly Shape[];
  readonly written: Shape;
}

/** A field with an unknown name, with the fields that the schema has there. */
export interface UnknownField {
  readonly field: Field;
  readonly known: readonly string[];
  /** Known fields that are required and missing: one of them was probably meant. */
  readonly missing: readonly string[];
  /** Known fields that are missing. */
  readonly free: readonly string[];
}

/** The differences between the shapes of a value and its schema, and the value without the unknown fields. */
interface ComparedShape {
  readonly mismatches: readonly ShapeMismatch[];
  readonly unknown: readonly UnknownField[];
  readonly known: unknown;
}

/** More than an editor can fix at once; a file with more was not written by hand. */
const MAX_FINDINGS = 50;

/**
 * Compares the shape of a value with a schema in one walk. The walk is no deeper than the schema and does not enter values
 * of the wrong shape, so it ends for every input.
 */
export function compareShape(schema: SchemaNode, root: Field): ComparedShape {
  const mismatches: ShapeMismatch[] = [];
  const unknown: UnknownField[] = [];

  function walk(outer: SchemaNode, field: Field): unknown {
    const { value } = field;
    if (value === null || value === undefined) return value;
    const nodes = shapesOf(outer);
    const written = shapeOf(value);
    const node = nodes.find((each) => shapeOfSchema(each) === written);
    if (node === undefined) {
      if (mismatches.length < MAX_FINDINGS) mismatches.push({ field, wanted: nodes.map(shapeOfSchema), written });
      return value;
    }
    const { item, entries = {} } = node;
    if (written === "list" && item !== undefined) return field.items.map((each) => walk(item, each));
    return written === "mapping" ? fields(entries, field) : value;
  }

  function fields(entries: Readonly<Record<string, SchemaNode>>, mapping: Field): unknown {
    const known: [string, unknown][] = [];
    for (const name of mapping.keys) {
      const field = mapping.at(name);
      const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
      if (entry !== undefined) known.push([name, walk(entry, field)]);
      else if (unknown.length < MAX_FINDINGS) unknown.push(unknownField(entries, field));
    }
    return Object.fromEntries(known);
  }

  const known = walk(schema, root);
  return { mismatches, unknown, known };
}

function unknownField(entries: Readonly<Record<string, SchemaNode>>, field: Field): UnknownField {
  const known = Object.keys(entries);
  const free = known.filter((name) => !field.parent.keys.includes(name));
  return { field, known, free, missing: free.filter((name) => entries[name]?.wrapped === undefined) };
}

/** The schema inside an optional field, and each option of a union. */
function shapesOf(schema: SchemaNode): readonly SchemaNode[] {
  if (schema.wrapped !== undefined) return shapesOf(schema.wrapped);
  if (schema.type !== "union") return [schema];
  return (schema.options ?? []).flatMap((option) => (typeof option === "string" ? [] : shapesOf(option)));
}

function shapeOfSchema({ entries, item }: SchemaNode): Shape {
  if (entries !== undefined) return "mapping";
  return item === undefined ? "text" : "list";
}

/** The shape of a value as it was written. */
function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" ? "mapping" : "text";
}
