import * as v from "valibot";
import type { Diagnostic, Message } from "../diagnostic.ts";
import { formatPath } from "../parse/source-file.ts";
import { valueAt, type YamlDocument } from "../parse/yaml.ts";
import { translateField } from "../schemas/swedish-words.ts";
import { closestMatch } from "../suggest.ts";
import { explainIssue, explainMismatch, flattenIssues } from "./explain-issue.ts";
import { explainMissing } from "./explain-missing.ts";
import { Field } from "./field.ts";
import { isOldShape } from "./old-shape.ts";
import { compareShape, type ShapeMismatch, type UnknownField } from "./shape.ts";

/** The output of a file's schema, or its diagnostics. */
export interface ValidationResult<Fields> {
  readonly fields?: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Validates a file against its schema and reports everything at once; missing fields only on request, because a syntax error
 * may hide fields.
 */
export function validateSchema<const Schema extends v.GenericSchema>(
  schema: Schema,
  document: YamlDocument,
  reportsMissing: boolean,
): ValidationResult<v.InferOutput<Schema>> {
  const { mismatches, unknown, known } = compareShape(schema, document.value);
  const result = v.safeParse(schema, known);
  if (result.success && unknown.length === 0) return { fields: result.output, diagnostics: [] };
  const misshapen = mismatches.map(({ path }) => formatPath(path));
  const meant = new Map(unknown.map((field) => [field, meantField(field, document.value)]));
  const misspelled = new Set([...meant].map(([{ path }, name]) => formatPath([...path.slice(0, -1), name ?? ""])));
  const issues = (result.issues ?? [])
    .flatMap((issue) => flattenIssues(issue))
    // A wrong shape, or a field that is missing because its name is misspelled, is reported once.
    .filter(({ path }) => !misshapen.some((outer) => isWithin(formatPath(path), outer)))
    .filter((issue) => !issue.missing || (reportsMissing && !misspelled.has(formatPath(issue.path))));
  const replaced = new Set(
    [...meant].flatMap(([{ path }, name]) => (name === undefined ? [formatPath(path.slice(0, -1))] : [])),
  );
  const absent = explainMissing(
    issues.filter((issue) => issue.missing && !replaced.has(formatPath(issue.path.slice(0, -1)))),
    document.value,
  );
  const wrong = issues.filter((issue) => !issue.missing);
  const placed = [...wrong.map((issue) => ({ path: issue.path, message: explainIssue(issue) })), ...absent];
  return {
    diagnostics: [
      ...placed.map(({ path, message }) => new Field(document, path).error(message)),
      ...firstInEachList(mismatches).flatMap((mismatch) => mismatchDiagnostic(document, mismatch)),
      ...[...meant].map(([field, name]) => unknownFieldDiagnostic(document, field, name)),
    ],
  };
}

/** Entries of a list with the same wrong shape are one mistake. */
function firstInEachList(mismatches: readonly ShapeMismatch[]): readonly ShapeMismatch[] {
  const lists = new Set<string>();
  return mismatches.filter(({ path, written }) => {
    if (typeof path.at(-1) !== "number") return true;
    const list = `${formatPath(path.slice(0, -1))} ${written}`;
    const isFirst = !lists.has(list);
    lists.add(list);
    return isFirst;
  });
}

function isWithin(path: string, outer: string): boolean {
  return outer === "" || path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

function mismatchDiagnostic(document: YamlDocument, mismatch: ShapeMismatch): readonly Diagnostic[] {
  // The old shape of a folder is reported once, in another place.
  if (isOldShape(document, mismatch)) return [];
  return [new Field(document, mismatch.path).error(explainMismatch(mismatch))];
}

/** The field that was probably meant, by its Swedish name or its spelling; missing fields first. */
function meantField({ path, known, missing, free }: UnknownField, root: unknown): string | undefined {
  const name = String(path.at(-1));
  const [first] = Object.keys(Object(valueAt(root, path.slice(0, -1))));
  return (
    translateField(name, missing) ??
    closestMatch(name, missing) ??
    translateField(name, known) ??
    // `- id: haninge` or `- name: Haninge` if only the organization is missing.
    (first === name && missing.length === 1 && known.length > 2 ? missing[0] : undefined) ??
    closestMatch(name, free) ??
    known.find((field) => field.toLowerCase() === name.toLowerCase())
  );
}

function unknownFieldDiagnostic(document: YamlDocument, unknown: UnknownField, meant: string | undefined): Diagnostic {
  const field = new Field(document, unknown.path);
  return field.error(unknownFieldMessage(document, unknown, meant), field.namePosition);
}

function unknownFieldMessage(
  document: YamlDocument,
  { path, known, missing }: UnknownField,
  meant: string | undefined,
): Message {
  const name = String(path.at(-1));
  if (name === "") return NAMELESS;
  const isText = known.includes("sv");
  if (isText && meant === undefined && document.hasEmptyValue(path)) return commaInText(name);
  const what = `Fältet \`${name}\` finns inte.`;
  if (meant !== undefined) {
    const isThere = document.hasField([...path.slice(0, -1), meant]);
    return {
      what,
      advice: isThere
        ? `Fältet heter \`${meant}\`, och det finns redan här. Behåll det ena.`
        : `Menade du \`${meant}\`? Rätta namnet, eller ta bort fältet.`,
    };
  }
  if (missing.length > 0) return { what, advice: `Ta bort det. Här ska det stå ${listed(missing)}.` };
  const where = known.length > MAX_LISTED ? "Alla fält står i data/README.md." : `Här kan du skriva ${listed(known)}.`;
  return { what, advice: `Ta bort det. ${where}` };
}

function listed(fields: readonly string[]): string {
  return fields.map((field) => `\`${field}\``).join(", ");
}

/** The most field names in a message. */
const MAX_LISTED = 8;

const NAMELESS = { what: "Fältet har inget namn.", advice: "Skriv fältets namn före kolonet." };

const commaInText = (name: string): Message => ({
  what: `Texten inom { } delas vid kommatecknet före ”${name}”.`,
  advice: 'En text med komma behöver raka citattecken runt sig: {sv: "vatten, avlopp", en: "…"}.',
});
