import type { Prose } from "../../domain/prose.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Folder } from "./folder.ts";
import { parseMarkdown } from "./markdown.ts";
import { parseProse } from "./prose.ts";
import { createDiagnostic, type SourceFile } from "./source-file.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** A file after parsing, with what is wrong with its syntax. */
export interface ParsedFile {
  readonly id: string;
  /** The fields; absent where they could not be parsed. */
  readonly document?: YamlDocument;
  /** The prose after the fields; empty for a file without front matter. */
  readonly prose: Prose;
  readonly diagnostics: readonly Diagnostic[];
}

/** All files of a folder after parsing. */
export interface ParsedFiles {
  readonly site: readonly ParsedFile[];
  readonly legalForms: readonly ParsedFile[];
  readonly organizations: readonly ParsedFile[];
  readonly collaborations: readonly ParsedFile[];
  readonly english: readonly ParsedFile[];
}

/** Parses every file of a folder. */
export function parseFiles({ site, legalForms, organizations, collaborations, english }: Folder): ParsedFiles {
  return {
    site: site.map(parseYamlFile),
    legalForms: legalForms.map(parseYamlFile),
    organizations: organizations.map(parseYamlFile),
    collaborations: collaborations.map((file) => parseMarkdownFile(file, "required")),
    english: english.map((file) => parseMarkdownFile(file, "optional")),
  };
}

function parseYamlFile({ id, path, text, hasTabs }: SourceFile): ParsedFile {
  const document = parseYaml(path, text, 1);
  if (!("value" in document)) return { id, prose: [], diagnostics: hasTabs ? [] : document };
  return { id, document, prose: [], diagnostics: [] };
}

function parseMarkdownFile(
  { id, path, text, hasTabs }: SourceFile,
  prosePresence: "required" | "optional",
): ParsedFile {
  const markdown = parseMarkdown(path, text);
  if (!("body" in markdown)) return { id, prose: [], diagnostics: hasTabs ? [] : markdown };
  const { prose, diagnostics: unsupported } = parseProse(markdown.body);
  const diagnostics = unsupported.map(({ position, message }) => createDiagnostic(path, message, position));
  const end = { line: text.trimEnd().split("\n").length + 1, column: 1 };
  if (prosePresence === "required" && markdown.body.children.length === 0) {
    diagnostics.push(createDiagnostic(path, NO_PROSE, end));
  }
  return { id, document: markdown.fields, prose, diagnostics };
}

const NO_PROSE = {
  what: "Den svenska texten efter fälten saknas.",
  advice: "Skriv minst ett stycke under raden med ---.",
};
