import type * as v from "valibot";
import type { Message } from "../diagnostic.ts";
import type { Path } from "../parse/yaml.ts";
import { decodeMessage } from "../schemas/message.ts";
import type { Shape, ShapeMismatch } from "./shape.ts";

/** An issue of the schema library, with its full path. */
export interface Issue {
  readonly path: Path;
  readonly message: string;
  readonly input: unknown;
  readonly missing: boolean;
}

/** Flattens an issue below a path. For a union, only the issues about the shape of the written value. */
export function flattenIssues(issue: v.BaseIssue<unknown>, outer: Path = []): readonly Issue[] {
  const path = [...outer, ...(issue.path ?? []).flatMap(stepOf)];
  if (issue.type === "union") {
    const alternatives = (issue.issues ?? []).flatMap((inner) => flattenIssues(inner, path));
    return forTheShapeWritten(alternatives, path, issue);
  }
  const key = issue.path?.at(-1);
  const missing =
    issue.type === "strict_object" && key !== undefined && key.origin === "key" && issue.received === "undefined";
  return [{ path, message: issue.message, input: issue.input, missing }];
}

/** The message about an issue. */
export function explainIssue(issue: Issue): Message {
  const name = String(issue.path.at(-1) ?? "");
  if (issue.missing) {
    if (name === "sv") return { what: "Den svenska texten saknas.", advice: "Skriv den under `sv`." };
    return { what: `Fältet \`${name}\` saknas.`, advice: `Lägg till en rad som börjar med \`${name}:\`.` };
  }
  if (issue.path.length === 0 && issue.input === null) return { what: "Filen har inga fält.", advice: COPY };
  if (issue.input === null) {
    return typeof issue.path.at(-1) === "number"
      ? { what: "Posten är tom.", advice: "Skriv något efter strecket, eller ta bort raden." }
      : { what: "Fältet är tomt.", advice: "Skriv ett värde, eller ta bort raden." };
  }
  return decodeMessage(issue.message);
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
function forTheShapeWritten(
  issues: readonly Issue[],
  path: Path,
  { input, message }: v.BaseIssue<unknown>,
): readonly Issue[] {
  if (input === null) return [{ path, message, input, missing: false }];
  const isMapping = typeof input === "object";
  const fitting = issues.filter((issue) => issue.path.length > path.length === isMapping);
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
