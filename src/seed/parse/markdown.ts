import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { frontmatter } from "micromark-extension-frontmatter";
import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic } from "./source-file.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** A Markdown file: the fields between the two lines of hyphens, and the tree of what follows. */
export interface MarkdownDocument {
  readonly fields: YamlDocument;
  readonly body: Root;
}

/** Reads a Markdown file that begins with front matter. */
export function parseMarkdown(path: string, text: string): MarkdownDocument | readonly Diagnostic[] {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(["yaml"])],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"])],
  });
  const [first, ...rest] = tree.children;
  if (first?.type !== "yaml") return [createDiagnostic(path, text.startsWith("---") ? UNCLOSED : MISSING)];
  if (first.value.trim() === "") return [createDiagnostic(path, NO_FIELDS)];
  const fields = parseYaml(path, first.value, 2);
  return "value" in fields ? { fields, body: { ...tree, children: rest } } : fields;
}

/** The tree of a Markdown text that stands in a field. */
export function parseMarkdownText(text: string): Root {
  return fromMarkdown(text);
}

/** Where a node begins in the text that it was read from. */
export function startOf(node: Nodes) {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

const MISSING = {
  what: "Filen börjar inte med fälten.",
  advice: "Den första raden ska vara --- och sedan kommer fälten, en ny rad med --- och texten.",
};
const UNCLOSED = {
  what: "Raden med --- efter fälten saknas.",
  advice: "Skriv en rad med bara --- mellan det sista fältet och texten.",
};
const NO_FIELDS = {
  what: "Det står inga fält mellan raderna med ---.",
  advice: "Kopiera fälten från en annan fil i samma mapp och ändra dem.",
};
