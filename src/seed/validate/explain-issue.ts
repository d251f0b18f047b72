import type * as v from "valibot";
import type { Message } from "../diagnostic.ts";
import { decodeMessage } from "../schemas/text.ts";
import type { Field } from "./field.ts";
import type { Shape, ShapeMismatch } from "./shape.ts";

/** An issue of the schema library, with the field that it is about. */
export interface Issue {
  readonly field: Field;
  readonly message: string;
  readonly missing: boolean;
}

/** Flattens an issue below a field. For a union, only the issues about the shape of the written value. */
export function flattenIssues(issue: v.BaseIssue<unknown>, outer: Field): readonly Issue[] {
  const field = outer.at(...(issue.path ?? []).flatMap(stepOf));
  if (issue.type === "union") {
    const alternatives = (issue.issues ?? []).flatMap((inner) => flattenIssues(inner, field));
    return forTheShapeWritten(alternatives, field, issue.message);
  }
  const key = issue.path?.at(-1);
  const missing =
    issue.type === "strict_object" && key !== undefined && key.origin === "key" && issue.received === "undefined";
  return [{ field, message: issue.message, missing }];
}

/** The message about an issue. */
export function explainIssue({ field, message, missing }: Issue): Message {
  const { name, path } = field;
  if (missing) {
    if (name === "sv") return { what: "Den svenska texten saknas.", advice: "Skriv den under `sv`." };
    return { what: `Fältet \`${name}\` saknas.`, advice: `Lägg till en rad som börjar med \`${name}:\`.` };
  }
  if (field.value !== null) return decodeMessage(message);
  if (path.length === 0) return { what: "Filen har inga fält.", advice: COPY };
  return typeof path.at(-1) === "number"
    ? { what: "Posten är tom.", advice: "Skriv något efter strecket, eller ta bort raden." }
    : { what: "Fältet är tomt.", advice: "Skriv ett värde, eller ta bort raden." };
}

/** The message about a value of the wrong shape. */
export function explainMismatch({ wanted, written }: ShapeMismatch): Message {
  const [first = "text"] = wanted;
  const nouns = wanted.map((shape) => NOUNS[shape]).join(" eller ");
  return { what: `Här ska det stå ${nouns}, men det står ${WRITTEN[written]}.`, advice: HOW[first] };
}

function stepOf({ key }: { readonly key: unknown }): readonly (string | number)[] {
  return typeof key === "string" || typeof key === "number" ? [key] : [];
}

/** A union has issues for each of its options; only those for the shape of the written value help. */
function forTheShapeWritten(issues: readonly Issue[], union: Field, message: string): readonly Issue[] {
  if (union.value === null) return [{ field: union, message, missing: false }];
  const isMapping = typeof union.value === "object";
  const fitting = issues.filter(({ field }) => field.path.length > union.path.length === isMapping);
  return isMapping ? fitting : fitting.slice(0, 1);
}

const COPY = "Kopiera fälten från en annan fil i samma mapp och ändra dem.";

const NOUNS: Readonly<Record<Shape, string>> = {
  text: "en enda text",
  mapping: "fält med namn och värde",
  list: "en lista",
};

const WRITTEN: Readonly<Record<Shape, string>> = {
  text: "en text",
  mapping: "flera fält",
  list: "en lista",
};

const HOW: Readonly<Record<Shape, string>> = {
  text: "Skriv texten direkt efter kolonet. Har den kolon i sig behövs citattecken runt den.",
  mapping: "Skriv varje fält på en egen rad, två mellanslag längre in och utan streck. Jämför med en annan fil.",
  list: "Skriv varje post på en egen rad som börjar med streck och mellanslag (- ), eller inom hakparenteser.",
};
