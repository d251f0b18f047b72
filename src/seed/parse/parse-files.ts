import type { Root } from "mdast";
import type { Prose } from "../../domain/prose.ts";
import { createDiagnostic, type Diagnostic } from "../diagnostic.ts";
import type { FilesByKind, Folder, SourceFile } from "./folder.ts";
import { checkLength, parseMarkdown, parseProseFile } from "./markdown.ts";
import { parseProse } from "./prose.ts";
import { checkEnglish, checkSwedish } from "./prose-language.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** A parsed file, with diagnostics about its syntax. */
export interface ParsedFile {
  readonly id: string;
  /** The fields; absent if they could not be parsed. */
  readonly document?: YamlDocument;
  /** The prose after the fields; empty for a file without front matter. */
  readonly prose: Prose;
  /** Whether a file that should be prose only begins with fields. */
  readonly hasFields?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** All parsed files of a folder. */
export type ParsedFiles = FilesByKind<ParsedFile>;

/** Parses every file of a folder. */
export function parseFiles({ site, legalForms, organizations, collaborations, english }: Folder): ParsedFiles {
  return {
    site: site.map(parseYamlFile),
    legalForms: legalForms.map(parseYamlFile),
    organizations: organizations.map(parseYamlFile),
    collaborations: collaborations.map(parseMarkdownFile),
    english: english.map(parseEnglishFile),
  };
}

function parseYamlFile({ id, path, text, hasTabs }: SourceFile): ParsedFile {
  const { document, diagnostics } = parseYaml(path, text, 1);
  if (document === undefined) return { id, prose: [], diagnostics: hasTabs ? [] : diagnostics };
  return { id, document, prose: [], diagnostics };
}

function parseMarkdownFile({ id, path, text, hasTabs }: SourceFile): ParsedFile {
  const { fields, body, diagnostics } = parseMarkdown(path, text);
  if (body === undefined) return { id, prose: [], diagnostics: hasTabs ? [] : diagnostics };
  const parsed = parseBody(path, body, text);
  const end = { line: text.trimEnd().split("\n").length + 1, column: 1 };
  const missing = body.children.length === 0 ? NO_PROSE : checkSwedish(parsed.prose);
  const start = body.children[0]?.position?.start ?? end;
  const whole = missing === undefined ? [] : [createDiagnostic(path, missing, start)];
  const all = [...(fields === undefined && hasTabs ? [] : diagnostics), ...parsed.diagnostics, ...whole];
  return { id, prose: parsed.prose, diagnostics: all, ...(fields !== undefined && { document: fields }) };
}

function parseEnglishFile({ id, path, text }: SourceFile): ParsedFile {
  const tooLong = checkLength(path, text);
  if (tooLong !== undefined) return { id, prose: [], diagnostics: [tooLong] };
  const { body, hasFields } = parseProseFile(text);
  const { prose, diagnostics } = parseBody(path, body, text);
  const language = checkEnglish(prose);
  const whole = language === undefined ? [] : [createDiagnostic(path, language, body.children[0]?.position?.start)];
  return { id, hasFields, prose, diagnostics: [...diagnostics, ...whole] };
}

function parseBody(path: string, body: Root, text: string): Pick<ParsedFile, "prose" | "diagnostics"> {
  const { prose, diagnostics } = parseProse(body, text);
  return { prose, diagnostics: diagnostics.map(({ position, message }) => createDiagnostic(path, message, position)) };
}

const NO_PROSE = {
  what: "Den svenska texten efter fälten saknas.",
  advice: "Skriv minst ett stycke under raden med ---.",
};
