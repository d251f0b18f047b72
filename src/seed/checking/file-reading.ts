import type * as v from "valibot";
import type { Prose } from "../../domain/prose.ts";
import { proseFrom } from "../compiling/prose-from.ts";
import type { Problem } from "../problem.ts";
import { type AuthoredFile, fieldName, problemIn } from "../reading/authored-file.ts";
import { markdownDocument, markdownTree } from "../reading/markdown-document.ts";
import { type Path, type YamlDocument, yamlDocument } from "../reading/yaml-document.ts";
import { checked } from "./checked.ts";
import { textAt } from "./field-values.ts";

/** What one file says, as far as it could be read, and what is wrong with it by itself. */
export interface FileReading<Fields> {
  readonly id: string;
  /** Absent where the file is no YAML. */
  readonly document?: YamlDocument;
  /** Absent where the schema has something against the file. */
  readonly fields?: Fields;
  /** What follows the fields; empty for a file without front matter. */
  readonly prose: Prose;
  readonly problems: readonly Problem[];
}

/** Reads a YAML file by its schema. */
export function yamlReading<const Schema extends v.GenericSchema>(
  { id, path, text, hasTabs }: AuthoredFile,
  schema: Schema,
): FileReading<v.InferOutput<Schema>> {
  const document = yamlDocument(path, text, 1);
  if (!("value" in document)) return { id, prose: [], problems: hasTabs ? [] : document };
  return { id, document, prose: [], ...checked(schema, document) };
}

/** Reads a file with front matter by its schema, and the prose after it. */
export function markdownReading<const Schema extends v.GenericSchema>(
  { id, path, text, hasTabs }: AuthoredFile,
  schema: Schema,
  proseIs: "required" | "optional",
): FileReading<v.InferOutput<Schema>> {
  const document = markdownDocument(path, text);
  if (!("body" in document)) return { id, prose: [], problems: hasTabs ? [] : document };
  const { prose, problems } = proseFrom(document.body);
  const found = problems.map(({ position, remark }) => problemIn(path, remark, position));
  const end = { line: text.trimEnd().split("\n").length + 1, column: 1 };
  if (proseIs === "required" && document.body.children.length === 0) found.push(problemIn(path, NO_PROSE, end));
  const reading = checked(schema, document.fields);
  return { id, document: document.fields, prose, ...reading, problems: [...reading.problems, ...found] };
}

/** Reads the Markdown text of a field. */
export function proseInField(document: YamlDocument, path: Path): Pick<FileReading<never>, "prose" | "problems"> {
  const { prose, problems } = proseFrom(markdownTree(textAt(document, path) ?? ""));
  const told = problems.map(({ position, remark }) =>
    problemIn(document.path, remark, document.positionWithin(path, position), fieldName(path)),
  );
  return { prose, problems: told };
}

const NO_PROSE = {
  what: "Den svenska texten efter fälten saknas.",
  advice: "Skriv minst ett stycke under raden med ---.",
};
