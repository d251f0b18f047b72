import * as v from "valibot";
import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { closestMatch } from "../suggest.ts";
import { explainIssue, flattenIssues, pathOf } from "./explain-issue.ts";
import { listFields } from "./schema-fields.ts";

/** The fields of a file as its schema gives them, or what the schema says against them. */
export interface ValidationResult<Fields> {
  readonly fields?: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

interface UnknownField {
  readonly path: Path;
  /** A field that is missing beside it and was probably meant. */
  readonly missingField: string | undefined;
}

/** Holds a file against its schema and tells of everything at once. */
export function validateSchema<const Schema extends v.GenericSchema>(
  schema: Schema,
  document: YamlDocument,
): ValidationResult<v.InferOutput<Schema>> {
  const unknown = findUnknownFields(schema, document.value);
  const result = v.safeParse(schema, omitPaths(document.value, unknown));
  if (result.success && unknown.length === 0) return { fields: result.output, diagnostics: [] };
  const misspelled = new Set(
    unknown.map(({ path, missingField }) => formatPath([...path.slice(0, -1), missingField ?? ""])),
  );
  const diagnostics = (result.issues ?? [])
    .flatMap(flattenIssues)
    // A field that is missing because its name is misspelled has been told of once.
    .filter((issue) => !(issue.missing && misspelled.has(formatPath(pathOf(issue)))))
    .map((issue) => {
      const path = pathOf(issue);
      return createDiagnostic(document.path, explainIssue(issue), document.positionOf(path), formatPath(path));
    });
  return { diagnostics: [...diagnostics, ...unknown.map((field) => unknownFieldDiagnostic(schema, document, field))] };
}

/**
 * Every field that the schema does not know. The library tells of one in each mapping, so the ones it has told of are
 * taken away until it has no more to tell.
 */
function findUnknownFields(schema: v.GenericSchema, value: unknown): readonly UnknownField[] {
  const found: UnknownField[] = [];
  for (;;) {
    const result = v.safeParse(schema, omitPaths(value, found));
    const issues = (result.issues ?? []).flatMap(flattenIssues);
    const unknown = issues.filter(({ unknownField }) => unknownField).map(pathOf);
    if (unknown.length === 0) return found;
    const missing = issues.filter(({ missing }) => missing).map(pathOf);
    for (const path of unknown) {
      const beside = missing.filter((other) => formatPath(other.slice(0, -1)) === formatPath(path.slice(0, -1)));
      found.push({
        path,
        missingField: closestMatch(
          String(path.at(-1)),
          beside.map((other) => String(other.at(-1))),
        ),
      });
    }
  }
}

function unknownFieldDiagnostic(
  schema: v.GenericSchema,
  document: YamlDocument,
  { path, missingField }: UnknownField,
): Diagnostic {
  const name = String(path.at(-1));
  const known = listFields(schema, path.slice(0, -1));
  const suggestion = missingField ?? closestMatch(name, known);
  const advice =
    suggestion === undefined
      ? `Ta bort det, eller välj ett av ${known.map((field) => `\`${field}\``).join(", ")}.`
      : `Menade du \`${suggestion}\`? Rätta namnet, eller ta bort fältet.`;
  const message = name === "" ? NAMELESS : { what: `Fältet \`${name}\` finns inte.`, advice };
  return createDiagnostic(document.path, message, document.positionOfName(path), formatPath(path));
}

const NAMELESS = { what: "Fältet har inget namn.", advice: "Skriv fältets namn före kolonet." };

/** A copy of the value without the fields at the paths. */
function omitPaths(value: unknown, fields: readonly UnknownField[]): unknown {
  return fields.reduce((copy, { path }) => omitPath(copy, path), value);
}

function omitPath(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? omitPath(item, rest) : item));
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== step));
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === step ? omitPath(inner, rest) : inner]));
}
