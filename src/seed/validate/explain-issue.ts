import type * as v from "valibot";
import type { Message } from "../diagnostic.ts";
import type { Path } from "../parse/yaml.ts";
import { decodeMessage } from "../schemas/message.ts";

/** One complaint of the schema library, with its whole path. */
export interface Issue {
  readonly path: Path;
  readonly message: string;
  /** What the schema wanted there: a text, a mapping, a list, or something that its message tells. */
  readonly wanted: "text" | "mapping" | "list" | "told";
  readonly input: unknown;
  readonly missing: boolean;
  readonly unknownField: boolean;
}

/** The complaints in an issue. Where a field takes one of two shapes, only those about the shape that was written. */
export function flattenIssues(issue: v.BaseIssue<unknown>): readonly Issue[] {
  return flattened(issue, []);
}

/** The path of the field that the issue is about. */
export function pathOf({ path }: Issue): Path {
  return path;
}

/** What an issue means in words. */
export function explainIssue(issue: Issue): Message {
  const name = String(issue.path.at(-1) ?? "");
  if (issue.missing) {
    if (name === "sv") return { what: "Den svenska texten saknas.", advice: "Skriv den under `sv`." };
    return { what: `Fältet \`${name}\` saknas.`, advice: `Lägg till en rad som börjar med \`${name}:\`.` };
  }
  if (issue.path.length === 0 && issue.input === null) return { what: "Filen har inga fält.", advice: COPY };
  if (issue.input === null) return { what: "Fältet är tomt.", advice: "Skriv ett värde, eller ta bort raden." };
  if (issue.wanted === "told") return decodeMessage(issue.message);
  return {
    what: `Här ska det stå ${NOUNS[issue.wanted]}, men det står ${nounOf(issue.input)}.`,
    advice: HOW[issue.wanted],
  };
}

function flattened(issue: v.BaseIssue<unknown>, outer: Path): readonly Issue[] {
  const path = [...outer, ...(issue.path ?? []).flatMap(stepOf)];
  if (issue.type === "union") {
    const alternatives = (issue.issues ?? []).flatMap((inner) => flattened(inner, path));
    return forTheShapeWritten(alternatives, path, issue.input);
  }
  const isObject = issue.type === "strict_object";
  const key = issue.path?.at(-1);
  const missing = isObject && key !== undefined && key.origin === "key" && issue.received === "undefined";
  return [
    {
      path,
      message: issue.message,
      wanted: wantedBy(issue),
      input: issue.input,
      missing,
      unknownField: isObject && issue.expected === "never",
    },
  ];
}

function stepOf({ key }: { readonly key: unknown }): readonly (string | number)[] {
  return typeof key === "string" || typeof key === "number" ? [key] : [];
}

function forTheShapeWritten(issues: readonly Issue[], path: Path, input: unknown): readonly Issue[] {
  const isMapping = typeof input === "object" && input !== null && !Array.isArray(input);
  const fitting = issues.filter((issue) => {
    if (isMapping) return issue.wanted !== "text" || issue.path.length > path.length;
    return issue.wanted !== "mapping" && issue.path.length === path.length;
  });
  return fitting.length > 0 ? fitting.slice(0, isMapping ? undefined : 1) : issues.slice(0, 1);
}

function wantedBy({ kind, type }: v.BaseIssue<unknown>): Issue["wanted"] {
  if (kind !== "schema") return "told";
  if (type === "strict_object" || type === "record" || type === "object") return "mapping";
  if (type === "array") return "list";
  return type === "string" ? "text" : "told";
}

function nounOf(input: unknown): string {
  if (Array.isArray(input)) return "en lista";
  return typeof input === "object" ? "flera fält" : "en text";
}

const COPY = "Kopiera fälten från en annan fil i samma mapp och ändra dem.";

const NOUNS = { text: "en enda text", mapping: "fält med namn och värde", list: "en lista" };

const HOW = {
  text: "Skriv texten direkt efter kolonet. Har den kolon i sig behövs citattecken runt den.",
  mapping: "Skriv fälten på egna rader, två mellanslag längre in. Jämför med en annan fil.",
  list: "Skriv varje post på en egen rad som börjar med streck och mellanslag (- ), eller inom hakparenteser.",
};
