import { isMap, isScalar, isSeq, Lexer, type Node, parseDocument, type Scalar } from "yaml";

/** A comment in YAML text. */
interface Comment {
  readonly text: string;
  /** The index of its number sign. */
  readonly offset: number;
  /** Whether the comment follows something else on its line. */
  readonly isTrailing: boolean;
}

/** The position in the new text of an old field or list item. */
interface Position {
  /** The line, from 0. */
  readonly line: number;
  /** Whether a comment can be at the end of the line, because no quoted text continues below it. */
  readonly isClosed: boolean;
}

/** Fields that tell which item of a list is which, the best first. */
const IDENTIFYING = ["id", "organization", "collaboration", "name", "title", "date"];

/** Lexemes of the library that mark what follows and are no text of the file; the last is before a block scalar. */
const MARKS = ["\u0002", "\u0018", "\u001f"];

/**
 * Adds the comments of an older version to a YAML text. A comment stays at its field or list item; if that was removed,
 * it is put before the next one that remains, or at the end. The comment that names the schema for text editors is not
 * copied.
 */
export function keepComments(yaml: string, original: string): string {
  const comments = commentsIn(original).filter(({ text }) => !/^#\s*yaml-language-server:/.test(text));
  if (comments.length === 0) return yaml;
  const positions = findPositions(yaml, original);
  const lines = yaml.trimEnd().split("\n");
  const above = lines.map((): string[] => []);
  const last: string[] = [];
  for (const comment of comments) {
    const same = comment.isTrailing ? positions.findLast(([start]) => start < comment.offset) : undefined;
    const isSame = same !== undefined && !original.slice(same[0], comment.offset).includes("\n");
    const position = isSame ? same[1] : positions.find(([start]) => start > comment.offset)?.[1];
    if (position !== undefined && isSame && position.isClosed) lines[position.line] += ` ${comment.text}`;
    else (above[position?.line ?? lines.length] ?? last).push(...linesOf(comment, original));
  }
  const all = lines.flatMap((line, index) => [...indented(above[index] ?? [], line), line]);
  return `${[...all, ...last].filter((line, index, every) => line !== "" || every[index - 1] !== "").join("\n")}\n`;
}

function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [offset, previous] = [0, ""];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith("#") && previous !== "\u001f") {
      const isTrailing = text.slice(text.lastIndexOf("\n", offset) + 1, offset).trim() !== "";
      comments.push({ text: lexeme.trimEnd(), offset, isTrailing });
    }
    if (!MARKS.includes(lexeme)) offset += lexeme.length;
    previous = lexeme;
  }
  return comments;
}

/** A comment of its own line, with the empty lines around it. */
function linesOf({ text, offset, isTrailing }: Comment, original: string): readonly string[] {
  if (isTrailing) return [text];
  const isBelowGap = /\n[^\S\n]*\n[^\S\n]*$/.test(original.slice(0, offset));
  const isAboveGap = /^[^\n]*\n[^\S\n]*\n/.test(original.slice(offset));
  return [...(isBelowGap ? [""] : []), text, ...(isAboveGap ? [""] : [])];
}

/** The lines with the indentation of another one. */
function indented(comments: readonly string[], line: string): readonly string[] {
  const [indentation = ""] = /^ */.exec(line) ?? [];
  return comments.map((text) => (text === "" ? "" : indentation + text));
}

/**
 * The positions of the old fields and list items that the new text still has, by their start in the old text, in its
 * order.
 */
function findPositions(yaml: string, original: string): readonly (readonly [start: number, position: Position])[] {
  const positions = new Map<number, Position>();

  function add(from: Node, to: Node, value: unknown): void {
    const [start] = from.range ?? [0];
    const [begin, end] = to.range ?? [0, 0];
    // An item starts where its first field does; a comment there is about the item.
    if (positions.has(start)) return;
    const isQuoted = isScalar(value) && typeof value.type === "string" && value.type.startsWith("QUOTE");
    const isSplit = isQuoted && yaml.slice(begin, (value as Scalar).range?.[1] ?? end).includes("\n");
    positions.set(start, { line: yaml.slice(0, begin).split("\n").length - 1, isClosed: !isSplit });
  }

  function match(from: unknown, to: unknown): void {
    if (isMap<Node>(from) && isMap<Node>(to)) {
      for (const { key, value } of from.items) {
        const same = to.items.find((each) => textOf(each.key) === textOf(key));
        if (same === undefined) continue;
        add(key, same.key, same.value);
        match(value, same.value);
      }
    } else if (isSeq<Node>(from) && isSeq<Node>(to)) {
      const names = from.items.map(nameOf);
      for (const [index, item] of from.items.entries()) {
        const same = to.items.find((each) => nameOf(each) === names[index]);
        // A renamed one keeps its position.
        const renamed = to.items.slice(index, index + 1).find((each) => !names.includes(nameOf(each)));
        const found = same ?? renamed;
        if (found === undefined) continue;
        add(item, found, found);
        match(item, found);
      }
    }
  }

  const [from, to] = [original, yaml].map((text) => parseDocument(text, { schema: "failsafe" }).contents);
  match(from, to);
  return [...positions].toSorted(([a], [b]) => a - b);
}

/** The value that identifies an item of a list. */
function nameOf(item: unknown): string {
  if (!isMap(item)) return textOf(item);
  const value = IDENTIFYING.map((field) => item.get(field, true)).find((each) => each !== undefined);
  return textOf(value);
}

function textOf(node: unknown): string {
  if (isScalar(node)) return String(node.value);
  return isMap(node) ? textOf(node.get("sv", true)) : "";
}
