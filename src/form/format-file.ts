import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar } from "yaml";
import type { FileLayout } from "./form-definition.ts";
import { keepComments } from "./keep-comments.ts";
import { BODY, type FormContent, fieldsIn, ITEMS, isRecord, ORIGINAL, originalOf, pathOf } from "./parse-file.ts";
import { wrapLines } from "./soft-breaks.ts";

/** Longer lines are folded. Characters. */
const WIDTH = 120;

/**
 * Formats the content of the form as a file in the layout that people use in a text editor; the same content always gives
 * the same bytes. Empty fields are omitted; comments are those of the text that the content was parsed from.
 */
export function formatFile(content: FormContent, layout: FileLayout): string {
  const { [BODY]: prose, [ORIGINAL]: _text, ...fields } = content;
  const original = originalOf(content, layout);
  const text = typeof prose === "string" ? `${wrapLines(prose.trim(), WIDTH)}\n` : "";
  const value = omitEmpty(layout.isList ? fields[ITEMS] : fields, layout, "");
  if (layout.hasProse && value === undefined) return text;
  const formatted = formatYaml(value, layout);
  const yaml = original !== undefined ? keepComments(formatted, fieldsIn(original, layout)) : formatted;
  return layout.hasProse ? `---\n${yaml}---\n${text}` : yaml;
}

function formatYaml(value: unknown, layout: FileLayout): string {
  // In this schema every scalar is a text, so 2006 needs no quotation marks.
  const document = new Document(value ?? (layout.isList ? [] : {}), { schema: "failsafe" });
  document.commentBefore = layout.comment;
  if (document.contents !== null) style(document.contents, layout, "", 0);
  const text = document.toString({ lineWidth: WIDTH, indentSeq: true });
  // The library adds an empty line between a comment and the fields.
  return text.replace(/^(#[^\n]*\n)\n/, "$1");
}

/** The value without empty parts, and with Swedish-only texts as plain strings; undefined if nothing is left. */
function omitEmpty(value: unknown, layout: FileLayout, path: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((each: unknown) => omitEmpty(each, layout, path)).filter((each) => each !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (isRecord(value)) {
    const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
      const nonEmpty = omitEmpty(inner, layout, pathOf(path, name));
      return nonEmpty === undefined ? [] : [[name, nonEmpty]];
    });
    if (entries.length === 0) return undefined;
    const fields = Object.fromEntries(entries);
    return layout.localized.includes(path) && Object.keys(fields).join() === "sv" ? fields.sv : fields;
  }
  if (value === undefined || value === null) return undefined;
  return joinLines(String(value), layout, path);
}

/** Joins the lines of a text, unless its field is Markdown. */
function joinLines(text: string, { markdown }: FileLayout, path: string): string | undefined {
  const result = markdown.includes(path)
    ? wrapLines(text.replace(/\r\n?/g, "\n").trim(), WIDTH - 2 * path.split(".").length)
    : text.replace(/\s*[\r\n]\s*/g, " ").trim();
  return result === "" ? undefined : result;
}

function style(node: unknown, layout: FileLayout, path: string, column: number): void {
  if (isPair<Node, Node>(node)) {
    const name = isScalar(node.key) ? String(node.key.value) : "";
    style(node.value, layout, pathOf(path, name), column + name.length + ": ".length);
  } else if (isMap(node)) {
    for (const pair of node.items) style(pair, layout, path, column);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      style(item, layout, path, column + "- ".length);
      if (path === "" && index > 0 && isCollection(item)) item.spaceBefore = true;
    }
  } else if (isScalar<string>(node)) {
    styleScalar(node, layout, path, column);
  }
}

function styleScalar(node: Scalar<string>, { markdown, quoted }: FileLayout, path: string, column: number): void {
  if (markdown.includes(path)) {
    node.type = Scalar.BLOCK_LITERAL;
    node.value += "\n";
  } else if (quoted.includes(path)) node.type = Scalar.QUOTE_DOUBLE;
  // A plain scalar must not continue on the next line; a URL cannot be folded.
  else if (node.value.includes(" ") && column + node.value.length > WIDTH) node.type = Scalar.BLOCK_FOLDED;
}
