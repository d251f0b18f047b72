import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, Scalar } from "yaml";
import type { Diagnostic, Position } from "../diagnostic.ts";
import { createDiagnostic } from "./source-file.ts";
import { explainYamlError } from "./yaml-errors.ts";

export type Path = readonly (string | number)[];

/** The fields of a file, with the place of each. */
export interface YamlDocument {
  readonly path: string;
  /** Mappings, lists and texts as they are written; an empty field is null, and nothing is a number or a date. */
  readonly value: unknown;
  /** Where the value of a field stands; for a field that is not there, where the nearest thing around it stands. */
  readonly positionOf: (path: Path) => Position;
  /** Where the name of a field stands. */
  readonly positionOfName: (path: Path) => Position;
  /** Where a character of a text stands, given by line and column within the text itself. */
  readonly positionWithin: (path: Path, inner: Position) => Position;
}

/**
 * Reads YAML in which every scalar is a text: `0138` keeps its zero and `1993` its shape, and the schema of the file
 * decides what each means. `firstLine` is the number of the line on which the text begins in its file.
 */
export function parseYaml(path: string, text: string, firstLine: number): YamlDocument | readonly Diagnostic[] {
  const lines = new LineCounter();
  const document = parseDocument<ParsedNode>(text, { lineCounter: lines, schema: "failsafe", prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.trimEnd().length));
    return { line: line + firstLine - 1, column: col };
  };
  const errors = firstErrors(document.errors).map((error) => {
    const { message, offset } = explainYamlError(error, text, document.contents);
    return createDiagnostic(path, message, positionAt(offset));
  });
  const aliases = document.errors.length > 0 ? [] : findAliases(document.contents);
  const problems = [...errors, ...aliases.map((offset) => createDiagnostic(path, ALIAS, positionAt(offset)))];
  if (problems.length > 0) return problems;
  const offsetOf = (node: Node | null | undefined) => node?.range?.[0] ?? 0;
  return {
    path,
    value: toPlainValue(document.contents),
    positionOf: (field) => positionAt(offsetOf(nodeAt(document.contents, field).value)),
    positionOfName: (field) => positionAt(offsetOf(nodeAt(document.contents, field).name)),
    positionWithin: (field, inner) => {
      const { value } = nodeAt(document.contents, field);
      const start = positionAt(offsetOf(value));
      if (!isScalar(value) || value.type !== Scalar.BLOCK_LITERAL) return start;
      const line = start.line + inner.line;
      const indentation = /^ */.exec(text.split("\n")[line - firstLine] ?? "")?.[0].length ?? 0;
      return { line, column: indentation + inner.column };
    },
  };
}

/** One syntax error makes others after it; only names that are given twice are told of each by itself. */
function firstErrors<YamlError extends { readonly code: string }>(errors: readonly YamlError[]): readonly YamlError[] {
  const [first] = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  return first === undefined ? errors : [first];
}

interface Found {
  readonly name: Node | null;
  readonly value: Node | null;
}

function nodeAt(root: ParsedNode | null, path: Path): Found {
  let found: Found = { name: root, value: root };
  for (const step of path) {
    const inner = innerNode(found.value, step);
    if (inner === undefined) return found;
    found = inner;
  }
  return found;
}

function innerNode(node: unknown, step: string | number): Found | undefined {
  if (isSeq<Node>(node) && typeof step === "number") {
    const item = node.items[step];
    return item === undefined ? undefined : { name: item, value: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => keyName(key) === step);
  // A field without a value has no node of its own; its name stands nearest.
  return pair === undefined ? undefined : { name: pair.key, value: isEmpty(pair.value) ? pair.key : pair.value };
}

function toPlainValue(node: Node | null): unknown {
  if (isMap<Node, Node | null>(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [keyName(key), toPlainValue(value)]));
  }
  if (isSeq<Node>(node)) return node.items.map(toPlainValue);
  return isEmpty(node) || !isScalar<string>(node) ? null : node.value;
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar<string>(node) && node.type === Scalar.PLAIN && /^(~|null|)$/.test(node.value));
}

function keyName(key: Node): string {
  return isScalar<string>(key) ? key.value : "";
}

function findAliases(node: Node | null): readonly number[] {
  if (isAlias(node)) return [node.range?.[0] ?? 0];
  if (isSeq<Node>(node)) return node.items.flatMap(findAliases);
  if (isMap<Node, Node | null>(node)) return node.items.flatMap(({ value }) => findAliases(value));
  return [];
}

const ALIAS = {
  what: "En text som börjar med * har en särskild betydelse i YAML.",
  advice: "Sätt citattecken runt hela texten.",
};
