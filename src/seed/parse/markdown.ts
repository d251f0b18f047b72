import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { frontmatter } from "micromark-extension-frontmatter";
import { createDiagnostic, type Diagnostic } from "../diagnostic.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** A Markdown file: the front matter, and the tree of its body. */
interface MarkdownDocument {
  /** Undefined if the front matter could not be parsed. */
  readonly fields?: YamlDocument;
  readonly body?: Root;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a Markdown file that begins with front matter. */
export function parseMarkdown(path: string, text: string): MarkdownDocument {
  const tooLong = checkLength(path, text);
  if (tooLong !== undefined) return failed(tooLong);
  const [first, ...rest] = parseTree(text).children;
  if (first?.type !== "yaml") return failed(explainMissingFields(path, text));
  if (first.value.trim() === "") return failed(createDiagnostic(path, NO_FIELDS));
  const closing = first.position?.end.line ?? 1;
  if (hasFieldsAfter(text, closing)) return failed(createDiagnostic(path, SPLIT, { line: closing, column: 1 }));
  const again = findFieldsInProse(text, closing);
  if (again !== undefined) return failed(createDiagnostic(path, AGAIN, { line: again, column: 1 }));
  const { document, diagnostics } = parseYaml(path, first.value, 2);
  const body: Root = { type: "root", children: rest };
  return document === undefined ? { body, diagnostics } : { fields: document, body, diagnostics };
}

/** The most characters of prose; for malformed Markdown the time of the parser is quadratic in the length. */
export const MAX_PROSE = 20_000;

/** A diagnostic for a file with too long prose. */
export function checkLength(path: string, text: string): Diagnostic | undefined {
  const fields = /^---[ ]*\n[\s\S]*?\n---[ ]*(?=\n|$)/.exec(text)?.[0] ?? "";
  if (text.length - fields.length <= MAX_PROSE) return undefined;
  return createDiagnostic(path, TOO_LONG, { line: fields === "" ? 1 : fields.split("\n").length + 1, column: 1 });
}

/** The message about too long prose. */
export const TOO_LONG = {
  what: "Den löpande texten är längre än 20 000 tecken.",
  advice: "Korta den, och länka till den långa texten. Är det något inklistrat som inte är text: ta bort det.",
};

/** Parses a Markdown file that is prose only; `hasFields` says whether it begins with front matter. */
export function parseProseFile(text: string): { readonly body: Root; readonly hasFields: boolean } {
  const [first, ...rest] = parseTree(text).children;
  const hasFields = first?.type === "yaml";
  return { body: { type: "root", children: hasFields || first === undefined ? rest : [first, ...rest] }, hasFields };
}

/** The start position of a node in its source. */
export function startOf(node: Nodes) {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function parseTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(["yaml"])],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"])],
  });
}

function failed(diagnostic: Diagnostic): MarkdownDocument {
  return { diagnostics: [diagnostic] };
}

/** Why no front matter was found: one of its delimiters is missing, or is not three hyphens. */
function explainMissingFields(path: string, text: string): Diagnostic {
  const lines = text.split("\n");
  if (!/^---\s*$/.test(lines[0] ?? "")) {
    const isMark = /^\s*(?:[-–—]+|\+{3}|`{3}\w*)\s*$/.test(lines[0] ?? "");
    return createDiagnostic(path, isMark ? notThree("Filens första rad") : MISSING);
  }
  const index = lines.findIndex((line, at) => at > 0 && /^\s*(?:[-–—]{1,10}|\.{3}|\+{3})\s*$/.test(line));
  return index < 0
    ? createDiagnostic(path, UNCLOSED)
    : createDiagnostic(path, notThree("Raden mellan fälten och texten"), { line: index + 1, column: 1 });
}

/** The line of a second front matter below the prose, as after a file was pasted into itself; undefined if there is none. */
function findFieldsInProse(text: string, closingLine: number): number | undefined {
  const lines = text.split("\n");
  const index = lines.findIndex((line, at) => {
    if (at < closingLine || !/^---\s*$/.test(line)) return false;
    const next = lines.slice(at + 1).find((each) => each.trim() !== "" && !each.startsWith("#"));
    return next !== undefined && IS_FIELD.test(next);
  });
  return index < 0 ? undefined : index + 1;
}

const IS_FIELD = /^[a-z][A-Za-z]*:(?: |$)/;

/** Whether fields continue after the closing delimiter, up to another one. */
function hasFieldsAfter(text: string, closingLine: number): boolean {
  const [next = "", ...lines] = text
    .split("\n")
    .slice(closingLine)
    .filter((line) => line.trim() !== "");
  return IS_FIELD.test(next) && [next, ...lines].some((line) => /^---\s*$/.test(line));
}

const MISSING = {
  what: "Filen börjar inte med fälten.",
  advice: "Den första raden ska vara --- och sedan kommer fälten, en ny rad med --- och texten.",
};
const UNCLOSED = {
  what: "Raden med --- efter fälten saknas.",
  advice: "Skriv en rad med bara --- mellan det sista fältet och texten.",
};
const notThree = (line: string) => ({
  what: `${line} är inte tre bindestreck.`,
  advice: "Skriv exakt --- på raden, med bindestreck och utan mellanslag före.",
});
const AGAIN = {
  what: "Här står fälten en gång till, mitt i texten.",
  advice: "Ta bort den andra uppsättningen fält. Är hela filen inklistrad två gånger: ta bort allt från den här raden.",
};
const SPLIT = {
  what: "En rad med --- står mitt bland fälten, så resten av fälten läses som text.",
  advice: "Ta bort raden. Det ska bara finnas två sådana: före det första fältet och efter det sista.",
};
const NO_FIELDS = {
  what: "Det står inga fält mellan raderna med ---.",
  advice: "Kopiera fälten från en annan fil i samma mapp och ändra dem.",
};
