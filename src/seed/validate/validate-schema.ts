import * as v from "valibot";
import type { Diagnostic, Message } from "../diagnostic.ts";
import { translateField } from "../schemas/swedish-words.ts";
import { closestMatch } from "../suggest.ts";
import { explainIssue, explainMismatch, flattenIssues } from "./explain-issue.ts";
import { explainMissing } from "./explain-missing.ts";
import type { Field } from "./field.ts";
import { isOldShape } from "./old-shape.ts";
import { compareShape, type ShapeMismatch, type UnknownField } from "./shape.ts";

/** The output of a file's schema, or its diagnostics. */
interface ValidationResult<Fields> {
  readonly fields?: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Validates a file against its schema and reports everything at once; missing fields only on request, because a syntax error
 * may hide fields.
 */
export function validateSchema<const Schema extends v.GenericSchema>(
  schema: Schema,
  file: Field,
  reportsMissing: boolean,
): ValidationResult<v.InferOutput<Schema>> {
  const { mismatches, unknown, known } = compareShape(schema, file);
  const result = v.safeParse(schema, known);
  if (result.success && unknown.length === 0) return { fields: result.output, diagnostics: [] };
  const misnamed = unknown.map((each) => ({ ...each, meant: findMeant(each) }));
  const misspelled = new Set(misnamed.map(({ field, meant = "" }) => field.parent.at(meant).formattedPath));
  const replaced = new Set(
    misnamed.flatMap(({ field, meant }) => (meant === undefined ? field.parent.formattedPath : [])),
  );
  const issues = (result.issues ?? [])
    .flatMap((issue) => flattenIssues(issue, file))
    // A wrong shape is reported once.
    .filter((issue) => !mismatches.some(({ field }) => isWithin(issue.field.formattedPath, field.formattedPath)));
  // A field that is missing because its name is misspelled is reported once, too.
  const missing = issues.filter(
    ({ field, missing }) =>
      missing && reportsMissing && !misspelled.has(field.formattedPath) && !replaced.has(field.parent.formattedPath),
  );
  return {
    diagnostics: [
      ...issues.filter((issue) => !issue.missing).map((issue) => issue.field.error(explainIssue(issue))),
      ...explainMissing(missing),
      ...firstInEachList(mismatches)
        // The old shape of a folder is reported once, in another place.
        .filter((mismatch) => !isOldShape(mismatch))
        .map((mismatch) => mismatch.field.error(explainMismatch(mismatch))),
      ...misnamed.map((each) => each.field.error(explainUnknown(each, each.meant), each.field.namePosition)),
    ],
  };
}

/** Entries of a list with the same wrong shape are one mistake. */
function firstInEachList(mismatches: readonly ShapeMismatch[]): readonly ShapeMismatch[] {
  const lists = new Set<string>();
  return mismatches.filter(({ field, written }) => {
    if (typeof field.path.at(-1) !== "number") return true;
    const list = `${field.parent.formattedPath} ${written}`;
    const isFirst = !lists.has(list);
    lists.add(list);
    return isFirst;
  });
}

function isWithin(path: string, outer: string): boolean {
  return outer === "" || path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** The field that was probably meant, by its Swedish name or its spelling; missing fields first. */
function findMeant({ field: { name, parent }, known, missing, free }: UnknownField): string | undefined {
  const [first] = parent.keys;
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

function explainUnknown({ field, known, missing }: UnknownField, meant: string | undefined): Message {
  const { name, parent } = field;
  if (name === "") return NAMELESS;
  const isText = known.includes("sv");
  if (isText && meant === undefined && field.value === null) return commaInText(name);
  const what = `Fältet \`${name}\` finns inte.`;
  if (meant !== undefined) {
    const isThere = parent.at(meant).value !== undefined;
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
