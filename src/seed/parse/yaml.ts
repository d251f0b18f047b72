import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, Scalar } from "yaml";
import type { Diagnostic, Message, Position } from "../diagnostic.ts";
import { CODED_CHARACTER, hasHiddenCharacter } from "./characters.ts";
import { createDiagnostic } from "./source-file.ts";
import { duplicateField, explainYamlError, missingHyphen } from "./yaml-errors.ts";
import { CONTINUES, findLostText } from "./yaml-lexer.ts";
import { findSlipNear } from "./yaml-slips.ts";

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
  /** Whether the field stands in the file, with or without a value. */
  readonly hasField: (path: Path) => boolean;
  /** Whether the field stands in the file without a value. */
  readonly hasEmptyValue: (path: Path) => boolean;
  /** Whether any mapping has a name twice; what stands under the second one is not in the value. */
  readonly hasDuplicateNames: boolean;
  /** Whether the field's text is written with `>`, which joins its lines. */
  readonly isFolded: (path: Path) => boolean;
}

/** What was read of a YAML text. Without a document it could not be read at all. */
export interface ParsedYaml {
  readonly document?: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** More levels than any file has; above it a parser that calls itself runs out of room. */
const MAX_DEPTH = 30;

/**
 * Reads YAML in which every scalar is a text: `0138` keeps its zero and `1993` its shape, and the schema of the file
 * decides what each means. `firstLine` is the number of the line on which the text begins in its file.
 */
export function parseYaml(path: string, text: string, firstLine: number): ParsedYaml {
  const tooDeep = findDepth(text, MAX_DEPTH);
  if (tooDeep !== undefined) {
    return { diagnostics: [createDiagnostic(path, TOO_DEEP, positionIn(text, tooDeep, firstLine))] };
  }
  const lines = new LineCounter();
  // The library compares every name with every other; with a set of names a long file takes no longer than it must.
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
  const lost = findLostText(text).map(({ message, offset }) => createDiagnostic(path, message, positionAt(offset)));
  const [error] = document.errors;
  if (error !== undefined) {
    const slip = findSlipNear(text, error.pos[0]);
    if (slip !== undefined) return { diagnostics: [createDiagnostic(path, slip.message, positionAt(slip.offset))] };
    // A line that cannot be read is often read as the end of the one above it first.
    const lostSigns = lost.filter(({ what }) => what !== CONTINUES.what);
    if (lostSigns.length > 0) return { diagnostics: lostSigns };
    const { message, offset } = explainYamlError(error, text, document.contents);
    return { diagnostics: [createDiagnostic(path, message, positionAt(offset))] };
  }
  const twice = findDuplicateNames(document.contents).map(({ message, offset }) =>
    createDiagnostic(path, message, positionAt(offset)),
  );
  const coded = findCodedCharacters(document.contents).map((offset) =>
    createDiagnostic(path, CODED_CHARACTER, positionAt(offset)),
  );
  const diagnostics = [...lost, ...twice, ...coded];
  const offsetOf = (node: Node | null | undefined) => node?.range?.[0] ?? 0;
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
      hasField: (field) => valueAt(value, field) !== undefined,
      hasEmptyValue: (field) => valueAt(value, field) === null,
      hasDuplicateNames: twice.length > 0,
      isFolded: (field) => {
        const scalar = scalarAt(field);
        return isScalar(scalar) && scalar.type !== Scalar.BLOCK_LITERAL;
      },
    },
  };
}

/** Where the nesting gets deeper than the limit, by brackets, hyphens or indentation; undefined where it never does. */
function findDepth(text: string, limit: number): number | undefined {
  const nested = new RegExp(`(?:[[{][^\\]}\\n]{0,3}){${limit}}|^(?:- ){${limit}}|^ {${limit * 4}}(?=[\\w-])`, "m").exec(
    text,
  );
  return nested?.index;
}

function positionIn(text: string, offset: number, firstLine: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The value at a path; undefined where there is none. */
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
  // A field without a value has no node of its own; its name stands nearest.
  return pair === undefined ? undefined : { name: pair.key, value: isEmpty(pair.value) ? pair.key : pair.value };
}

function toPlainValue(node: Node | null): unknown {
  if (isMap<Node, Node | null>(node)) {
    // Of fields with the same name the first one counts, until one of them is gone.
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

function keyName(key: Node): string {
  return isScalar<string>(key) ? key.value : "";
}

interface Duplicate {
  readonly message: Message;
  readonly offset: number;
}

/** Names that stand twice in one mapping. In an entry of a list whose first field comes again, a hyphen is missing there. */
function findDuplicateNames(node: Node | null, isEntry = false): readonly Duplicate[] {
  if (isSeq<Node>(node)) return node.items.flatMap((item) => findDuplicateNames(item, true));
  if (!isMap<Node, Node | null>(node)) return [];
  const names = new Set<string>();
  const twice = node.items.flatMap(({ key }): readonly Duplicate[] => {
    const name = keyName(key);
    const isTwice = names.has(name);
    names.add(name);
    return isTwice ? [{ message: duplicateField(name), offset: key?.range?.[0] ?? 0 }] : [];
  });
  const [first] = twice;
  const [firstName = ""] = names;
  const isNextEntry = isEntry && first?.message.what === duplicateField(firstName).what;
  const own = isNextEntry ? [{ message: missingHyphen(firstName), offset: first.offset }] : twice;
  return [...own, ...node.items.flatMap(({ value }) => findDuplicateNames(value))];
}

/** Where the texts stand that have a character by its code; only within double quotation marks is there such a thing. */
function findCodedCharacters(node: Node | null): readonly number[] {
  if (isSeq<Node>(node)) return node.items.flatMap(findCodedCharacters);
  if (isMap<Node, Node | null>(node)) {
    return node.items.flatMap(({ key, value }) => [...findCodedCharacters(key), ...findCodedCharacters(value)]);
  }
  const isCoded = isScalar<string>(node) && node.type === Scalar.QUOTE_DOUBLE && hasHiddenCharacter(node.value);
  return isCoded ? [node.range?.[0] ?? 0] : [];
}

const TOO_DEEP = {
  what: "Här ligger fler nivåer i varandra än någon fil har.",
  advice: "Kontrollera indraget och parenteserna, eller hämta filen igen.",
};
