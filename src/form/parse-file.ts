import { parse } from "yaml";
import type { FileLayout } from "./form-definition.ts";

/** The fields of a file as the form has them: every scalar is a text, and a text in two languages an object. */
export type FormContent = Record<string, unknown>;

/** Where the Markdown after the fields stands in the form. */
export const BODY = "body";

/** Where the form keeps a file that is one list. */
export const ITEMS = "items";

/**
 * Reads a file for the form. A text that is written as it is becomes `{sv}`, so that the form has one shape for each field;
 * what the file has beyond the schema is kept. Throws where the YAML cannot be read.
 */
export function parseFile(text: string, layout: FileLayout): FormContent {
  const { fields, prose } = layout.hasProse ? splitProse(text) : { fields: text, prose: undefined };
  const value: unknown = parse(fields, { schema: "failsafe" });
  const content = localize(layout.isList ? { [ITEMS]: value } : value, layout, "");
  return { ...(isRecord(content) && content), ...(prose !== undefined && { [BODY]: prose }) };
}

/** A file without fields has only prose: the English text of a collaboration. */
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
  return typeof value === "string" && layout.localized.includes(path) ? { sv: value } : value;
}

/** The path of a field as layouts name it: without positions and without the form's own list around a file. */
export function pathOf(parent: string, name: string): string {
  return parent === "" || parent === ITEMS ? name : `${parent}.${name}`;
}

/** Whether a value has named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
