import { parse } from "yaml";
import type { FileLayout } from "./form-definition.ts";
import { joinSoftBreaks } from "./soft-breaks.ts";

/** The fields of a file in the form: every scalar is a string, and a localized text an object. */
export type FormContent = Record<string, unknown>;

/** The form field of the Markdown after the front matter. */
export const BODY = "body";

/** The form field of a file that is one list. */
export const ITEMS = "items";

/** The source text of the fields; the form has no field for it and passes it through with the entry. */
export const ORIGINAL = "$original";

/**
 * Parses a file for the form. A plain string in a localized field becomes `{sv}`, so that the form has one shape for each
 * field, and Markdown has its paragraphs on one line; fields beyond the schema are preserved. Throws if the YAML cannot be parsed.
 */
export function parseFile(text: string, layout: FileLayout): FormContent {
  const { fields, prose } = layout.hasProse ? splitProse(text) : { fields: text, prose: undefined };
  const value: unknown = parse(fields, { schema: "failsafe" });
  const content = localize(layout.isList ? { [ITEMS]: value } : value, layout, "");
  return {
    ...(isRecord(content) && content),
    ...(prose !== undefined && { [BODY]: joinSoftBreaks(prose) }),
    [ORIGINAL]: text,
  };
}

/**
 * The text that the content of a file was parsed from; undefined for a new file. The form starts an English text with a copy of
 * what the Swedish file has, so a text with fields is not the original of a file without.
 */
export function originalOf(content: FormContent, { hasProse }: FileLayout): string | undefined {
  const { [BODY]: _body, [ORIGINAL]: original, ...fields } = content;
  if (typeof original !== "string") return undefined;
  return !hasProse || original.startsWith("---") === Object.keys(fields).length > 0 ? original : undefined;
}

/** The fields of a file without what a layout says is prose after them. */
export function fieldsIn(text: string, { hasProse }: FileLayout): string {
  return hasProse ? splitProse(text).fields : text.replace(/\r\n?/g, "\n");
}

/** A file without front matter is prose only: the English text of a collaboration. */
function splitProse(text: string): { readonly fields: string; readonly prose: string } {
  const [, fields, prose] = /^---\n(.*?\n)?---(?:\n(.*))?$/s.exec(text.replace(/\r\n?/g, "\n")) ?? [];
  if (fields === undefined) return { fields: "", prose: text.trim() };
  return { fields, prose: (prose ?? "").trim() };
}

function localize(value: unknown, layout: FileLayout, path: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => localize(each, layout, path));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, localize(inner, layout, pathOf(path, name))]),
    );
  }
  if (typeof value !== "string") return value;
  if (layout.markdown.includes(path)) return joinSoftBreaks(value);
  return layout.localized.includes(path) ? { sv: value } : value;
}

/** The path of a field in layouts: without list indices and without the form's own `items`. */
export function pathOf(parent: string, name: string): string {
  return parent === "" || parent === ITEMS ? name : `${parent}.${name}`;
}

/** Whether a value has named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
