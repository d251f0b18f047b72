import type { Field, RelationField } from "@sveltia/cms";
import type { Language } from "../../domain/text.ts";
import { type FieldSchema, localizedFields } from "../schemas/field-schema.ts";
import type { FieldLabel, FieldLabels } from "./field-label.ts";
import { CHOICE_LABELS, LANGUAGE_LABELS } from "./labels.ts";
import { patternOf } from "./patterns.ts";

/** The context of the fields of one kind of file. */
interface FormContext {
  readonly labels: FieldLabels;
  /** The language of the labels and hints. */
  readonly language: Language;
}

/** The form's own field: one of the sources in the same file (src/client/admin/source-field.ts). */
const SOURCE_WIDGET = "samverkan-source";

/** The fields of a JSON Schema's object as fields of Sveltia CMS, in the same order. Throws where one has no label. */
export function formFields(schema: FieldSchema, context: FormContext, parent = ""): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const path = parent === "" ? name : `${parent}.${name}`;
    const label = context.labels[path];
    if (label === undefined) throw new Error(`the editor's form has no label for ${path} (src/seed/form/labels.ts)`);
    return formField({ name, path, field, label, isRequired: schema.required?.includes(name) === true }, context);
  });
}

interface DescribedField {
  readonly name: string;
  readonly path: string;
  readonly field: FieldSchema;
  readonly label: FieldLabel;
  readonly isRequired: boolean;
}

function formField({ name, path, field, label, isRequired }: DescribedField, context: FormContext): Field {
  const { language } = context;
  const hint = language === "sv" ? (label.hint.sv ?? field.description ?? "") : label.hint.en;
  const common = { name, label: label.label[language], hint, required: isRequired };
  const texts = localizedFields(field);
  if (texts !== undefined) return { ...common, widget: "object", fields: languageFields(label, language) };
  if (field.contentMediaType === "text/markdown") return { ...common, ...RICH_TEXT };
  if (field["x-reference"] !== undefined) return { ...common, ...referenceWidget(field["x-reference"]) };
  if (field.format === "date") return { ...common, widget: "datetime", type: "date", format: "YYYY-MM-DD" };
  if (field.enum !== undefined) return { ...common, widget: "select", options: choices(field.enum, language) };
  if (field.properties !== undefined) {
    return { ...common, widget: "object", fields: formFields(field, context, path) };
  }
  if (field.items === undefined) {
    const pattern = patternOf(field, language);
    return { ...common, widget: label.isLong ? "text" : "string", ...(pattern !== undefined && { pattern }) };
  }
  const { items } = field;
  if (items.enum !== undefined) {
    return { ...common, widget: "select", multiple: true, options: choices(items.enum, language) };
  }
  const item = { label_singular: label.item?.[language] ?? common.label, ...(isRequired && { min: 1 }) };
  if (items.properties === undefined) {
    const pattern = patternOf(items, language);
    const single = { name: "item", label: item.label_singular, widget: "string" } as const;
    return { ...common, ...item, widget: "list", field: { ...single, ...(pattern !== undefined && { pattern }) } };
  }
  const fields = formFields(items, context, path);
  return { ...common, ...item, widget: "list", collapsed: "auto", summary: summaryOf(items), fields };
}

/** One field for each language of a text; Swedish is the original. */
function languageFields({ isLong = false }: FieldLabel, language: Language): Field[] {
  return (["sv", "en"] as const).map((each) => ({
    name: each,
    label: LANGUAGE_LABELS[each][language],
    widget: isLong ? "text" : "string",
    required: each === "sv",
  }));
}

/** Only the syntax that the check accepts: paragraphs, lists, links and emphasis. */
export const RICH_TEXT = {
  widget: "richtext",
  buttons: ["bold", "italic", "link", "bulleted-list", "numbered-list"],
  editor_components: [],
  modes: ["rich_text", "raw"],
  use_emoji_autocomplete: false,
} satisfies Partial<Field>;

type ReferenceWidget = Omit<RelationField, "name"> | { readonly widget: typeof SOURCE_WIDGET };

function referenceWidget(target: string): ReferenceWidget {
  if (target === "sources") return { widget: SOURCE_WIDGET };
  const isLegalForm = target === "legal-forms";
  return {
    widget: "relation",
    ...(isLegalForm ? { collection: "settings", file: target } : { collection: target }),
    value_field: isLegalForm ? "items.*.id" : "{{slug}}",
    display_fields: [isLegalForm ? "items.*.name.sv" : "name.sv"],
    // Always a searchable list, never buttons.
    dropdown_threshold: 0,
  };
}

function choices(options: readonly (string | boolean)[], language: Language) {
  return options.map(String).map((value) => ({ value, label: CHOICE_LABELS[value]?.[language] ?? value }));
}

/** The summary of a collapsed list item. */
function summaryOf({ properties = {} }: FieldSchema): string {
  const [first = "id"] = ["title", "organization", "collaboration", "name", "text"].filter(
    (name) => name in properties,
  );
  const text = properties[first];
  const isLocalized = text !== undefined && localizedFields(text) !== undefined;
  return `{{fields.${first}${isLocalized ? ".sv" : ""}}}`;
}
