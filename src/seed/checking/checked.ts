import * as v from "valibot";
import { nearest } from "../near.ts";
import type { Problem } from "../problem.ts";
import { fieldName, problemIn } from "../reading/authored-file.ts";
import type { Path, YamlDocument } from "../reading/yaml-document.ts";
import { fieldsAt } from "./fields-at.ts";
import { issueRemark, pathOf, singleIssues } from "./issue-remark.ts";

/** The fields of a file as its schema gives them, or what the schema says against them. */
export interface Checked<Fields> {
  readonly fields?: Fields;
  readonly problems: readonly Problem[];
}

interface UnknownField {
  readonly path: Path;
  /** A field that is missing beside it and was probably meant. */
  readonly meant: string | undefined;
}

/** Holds a file against its schema and tells of everything at once. */
export function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  document: YamlDocument,
): Checked<v.InferOutput<Schema>> {
  const unknown = unknownFields(schema, document.value);
  const result = v.safeParse(schema, without(document.value, unknown));
  if (result.success && unknown.length === 0) return { fields: result.output, problems: [] };
  const misspelled = new Set(unknown.map(({ path, meant }) => fieldName([...path.slice(0, -1), meant ?? ""])));
  const problems = (result.issues ?? [])
    .flatMap(singleIssues)
    // A field that is missing because its name is misspelled has been told of once.
    .filter((issue) => !(issue.missing && misspelled.has(fieldName(pathOf(issue)))))
    .map((issue) => {
      const path = pathOf(issue);
      return problemIn(document.path, issueRemark(issue), document.positionOf(path), fieldName(path));
    });
  return { problems: [...problems, ...unknown.map((field) => unknownFieldProblem(schema, document, field))] };
}

/**
 * Every field that the schema does not know. The library tells of one in each mapping, so the ones it has told of are
 * taken away until it has no more to tell.
 */
function unknownFields(schema: v.GenericSchema, value: unknown): readonly UnknownField[] {
  const found: UnknownField[] = [];
  for (;;) {
    const result = v.safeParse(schema, without(value, found));
    const issues = (result.issues ?? []).flatMap(singleIssues);
    const unknown = issues.filter(({ unknownField }) => unknownField).map(pathOf);
    if (unknown.length === 0) return found;
    const missing = issues.filter(({ missing }) => missing).map(pathOf);
    for (const path of unknown) {
      const beside = missing.filter((other) => fieldName(other.slice(0, -1)) === fieldName(path.slice(0, -1)));
      found.push({
        path,
        meant: nearest(
          String(path.at(-1)),
          beside.map((other) => String(other.at(-1))),
        ),
      });
    }
  }
}

function unknownFieldProblem(schema: v.GenericSchema, document: YamlDocument, { path, meant }: UnknownField): Problem {
  const name = String(path.at(-1));
  const known = fieldsAt(schema, path.slice(0, -1));
  const suggestion = meant ?? nearest(name, known);
  const advice =
    suggestion === undefined
      ? `Ta bort det, eller välj ett av ${known.map((field) => `\`${field}\``).join(", ")}.`
      : `Menade du \`${suggestion}\`? Rätta namnet, eller ta bort fältet.`;
  const remark = name === "" ? NAMELESS : { what: `Fältet \`${name}\` finns inte.`, advice };
  return problemIn(document.path, remark, document.positionOfName(path), fieldName(path));
}

const NAMELESS = { what: "Fältet har inget namn.", advice: "Skriv fältets namn före kolonet." };

/** A copy of the value without the fields at the paths. */
function without(value: unknown, fields: readonly UnknownField[]): unknown {
  return fields.reduce((copy, { path }) => withoutOne(copy, path), value);
}

function withoutOne(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withoutOne(item, rest) : item));
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== step));
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === step ? withoutOne(inner, rest) : inner]));
}
