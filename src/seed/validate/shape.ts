import type { Path } from "../parse/yaml.ts";

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
  readonly path: Path;
  readonly wanted: readonly Shape[];
  readonly written: Shape;
}

/** A field with an unknown name, with the fields that the schema has there. */
export interface UnknownField {
  readonly path: Path;
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
export function compareShape(schema: SchemaNode, value: unknown): ComparedShape {
  const mismatches: ShapeMismatch[] = [];
  const unknown: UnknownField[] = [];

  function walk(outer: SchemaNode, inner: unknown, path: Path): unknown {
    if (inner === null || inner === undefined) return inner;
    const nodes = shapesOf(outer);
    const written = shapeOf(inner);
    const node = nodes.find((each) => shapeOfSchema(each) === written);
    if (node === undefined) {
      if (mismatches.length < MAX_FINDINGS) mismatches.push({ path, wanted: nodes.map(shapeOfSchema), written });
      return inner;
    }
    if (Array.isArray(inner)) {
      const { item } = node;
      return item === undefined ? inner : inner.map((each, index) => walk(item, each, [...path, index]));
    }
    return typeof inner === "object" ? fields(node.entries ?? {}, inner, path) : inner;
  }

  function fields(entries: Readonly<Record<string, SchemaNode>>, inner: object, path: Path): unknown {
    const written = Object.entries(inner);
    const names = new Set(written.map(([name]) => name));
    const known: [string, unknown][] = [];
    for (const [name, value] of written) {
      const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
      if (entry !== undefined) known.push([name, walk(entry, value, [...path, name])]);
      else if (unknown.length < MAX_FINDINGS) unknown.push(unknownField(entries, names, [...path, name]));
    }
    return Object.fromEntries(known);
  }

  const known = walk(schema, value, []);
  return { mismatches, unknown, known };
}

function unknownField(
  entries: Readonly<Record<string, SchemaNode>>,
  names: ReadonlySet<string>,
  path: Path,
): UnknownField {
  const known = Object.keys(entries);
  const missing = known.filter((name) => entries[name]?.wrapped === undefined && !names.has(name));
  return { path, known, missing, free: known.filter((name) => !names.has(name)) };
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
