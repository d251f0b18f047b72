import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, Scalar } from "yaml";
import { createDiagnostic, type Diagnostic, findPosition, type Position } from "../diagnostic.ts";
import { CODED_CHARACTER, hasHiddenCharacter } from "./characters.ts";
import { type Finding, findMistakes, type Rule } from "./rules.ts";
import { duplicateField, explainYamlError, missingHyphen } from "./yaml-errors.ts";
import { CONTINUES, findLostText } from "./yaml-lexer.ts";
import { findSlipNear } from "./yaml-slips.ts";

/** The path of a field: keys of maps, and indices of lists from 0. */
export type Path = readonly (string | number)[];

/** The fields of a file, with the position of each. */
export interface YamlDocument {
  readonly path: string;
  /** Mappings, lists and strings; an empty field is null, and there are no numbers or dates. */
  readonly value: unknown;
  /** The position of a field's value; for a missing field, that of its nearest ancestor. */
  readonly positionOf: (path: Path) => Position;
  /** The position of a field's name. */
  readonly positionOfName: (path: Path) => Position;
  /** The position of a character of a text, from its line and column within the text. */
  readonly positionWithin: (path: Path, inner: Position) => Position;
  /** Whether any mapping has duplicate names; only the first is in `value`. */
  readonly hasDuplicateNames: boolean;
  /** Whether the field's text is written with `>`, which joins its lines. */
  readonly isFolded: (path: Path) => boolean;
}

/** A parsed YAML text; without a document it could not be parsed. */
interface ParsedYaml {
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses YAML with every scalar as a string: `0138` keeps its zero, and the schema of the file decides on types. `firstLine`
 * is the line number at which the text begins in its file.
 */
export function parseYaml(path: string, text: string, firstLine: number): ParsedYaml {
  const [tooDeep] = findMistakes([TOO_DEEP], text);
  if (tooDeep !== undefined) {
    return { diagnostics: [createDiagnostic(path, tooDeep.message, findPosition(text, tooDeep.offset, firstLine))] };
  }
  const lines = new LineCounter();
  // The library's own check of unique keys is quadratic; `findDuplicateNames` is linear.
  const document = parseDocument<ParsedNode>(text, {
    lineCounter: lines,
    schema: "failsafe",
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lastOffset = text.trimEnd().length;
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, lastOffset));
    return { line: line + firstLine - 1, column: col };
  };
  const report = ({ message, offset }: Finding) => createDiagnostic(path, message, positionAt(offset));
  const lost = findLostText(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const slip = findSlipNear(text, error.pos[0]);
    if (slip !== undefined) return { diagnostics: [report(slip)] };
    // A line with a syntax error is often parsed as a continuation of the line above first.
    const lostSigns = lost.filter(({ message }) => message !== CONTINUES);
    if (lostSigns.length > 0) return { diagnostics: lostSigns.map(report) };
    return { diagnostics: [report(explainYamlError(error, text, document.contents))] };
  }
  const twice = findDuplicateNames(document.contents);
  const diagnostics = [...lost, ...twice, ...findCodedCharacters(document.contents)].map(report);
  const value = toPlainValue(document.contents);
  const scalarAt = (field: Path) => nodeAt(document.contents, field).value;
  return {
    diagnostics,
    document: {
      path,
      value,
      positionOf: (field) => positionAt(offsetOf(scalarAt(field))),
      positionOfName: (field) => positionAt(offsetOf(nodeAt(document.contents, field).name)),
      positionWithin: (field, inner) => {
        const scalar = scalarAt(field);
        const start = positionAt(offsetOf(scalar));
        if (!isScalar(scalar) || scalar.type !== Scalar.BLOCK_LITERAL) return start;
        const line = start.line + inner.line;
        const indentation = /^ */.exec(text.split("\n")[line - firstLine] ?? "")?.[0].length ?? 0;
        return { line, column: indentation + inner.column };
      },
      hasDuplicateNames: twice.length > 0,
      isFolded: (field) => {
        const scalar = scalarAt(field);
        return isScalar(scalar) && scalar.type !== Scalar.BLOCK_LITERAL;
      },
    },
  };
}

/** The value at a path; undefined if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return Object.getOwnPropertyDescriptor(value, step)?.value;
  }, root);
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
  // A field without a value has no node of its own, so its name is used.
  return pair === undefined ? undefined : { name: pair.key, value: isEmpty(pair.value) ? pair.key : pair.value };
}

function toPlainValue(node: Node | null): unknown {
  if (isMap<Node, Node | null>(node)) {
    // Of duplicate fields the first one counts.
    const names = new Set<string>();
    const first = node.items.filter(({ key }) => !names.has(keyName(key)) && names.add(keyName(key)));
    return Object.fromEntries(first.map(({ key, value }) => [keyName(key), toPlainValue(value)]));
  }
  if (isSeq<Node>(node)) return node.items.map(toPlainValue);
  return isEmpty(node) || !isScalar<string>(node) ? null : node.value;
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar<string>(node) && node.type === Scalar.PLAIN && /^(~|null|)$/.test(node.value));
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function keyName(key: Node): string {
  return isScalar<string>(key) ? key.value : "";
}

/** Finds duplicate names in a mapping. If the first field of a list entry occurs again, a hyphen is missing there. */
function findDuplicateNames(node: Node | null, isEntry = false): readonly Finding[] {
  if (isSeq<Node>(node)) return node.items.flatMap((item) => findDuplicateNames(item, true));
  if (!isMap<Node, Node | null>(node)) return [];
  const names = new Set<string>();
  const twice = node.items.map(({ key }) => key).filter((key) => names.has(keyName(key)) || !names.add(keyName(key)));
  const [first] = twice;
  const [firstName = ""] = names;
  const isNextEntry = isEntry && first !== undefined && keyName(first) === firstName;
  const own = isNextEntry
    ? [{ message: missingHyphen(firstName), offset: offsetOf(first) }]
    : twice.map((key) => ({ message: duplicateField(keyName(key)), offset: offsetOf(key) }));
  return [...own, ...node.items.flatMap(({ value }) => findDuplicateNames(value))];
}

/** Finds texts with an escaped character; YAML has escapes only within double quotation marks. */
function findCodedCharacters(node: Node | null): readonly Finding[] {
  if (isSeq<Node>(node)) return node.items.flatMap(findCodedCharacters);
  if (isMap<Node, Node | null>(node)) {
    return node.items.flatMap(({ key, value }) => [...findCodedCharacters(key), ...findCodedCharacters(value)]);
  }
  const isCoded = isScalar<string>(node) && node.type === Scalar.QUOTE_DOUBLE && hasHiddenCharacter(node.value);
  return isCoded ? [{ message: CODED_CHARACTER, offset: offsetOf(node) }] : [];
}

/** Thirty levels, by brackets, hyphens or indentation, so that the recursive parser does not overflow the stack. */
const TOO_DEEP: Rule = {
  pattern: /(?:[[{][^\]}\n]{0,3}){30}|^(?:- ){30}|^ {120}(?=[\w-])/m,
  what: "Här ligger fler nivåer i varandra än någon fil har.",
  advice: "Kontrollera indraget och parenteserna, eller hämta filen igen.",
};
