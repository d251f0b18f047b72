import type { Collection, Field, I18nOptions } from "@sveltia/cms";
import type { Language } from "../../domain/text.ts";
import type { FormConfig, FormDefinition } from "../../form/form-definition.ts";
import { formatName } from "../../form/form-definition.ts";
import { parseFieldSchema } from "../schemas/field-schema.ts";
import { ID_PATTERN } from "../schemas/identifiers.ts";
import { jsonSchemas, type SchemaName } from "../schemas/json-schemas.ts";
import { layoutOf } from "./file-layout.ts";
import { formFields, RICH_TEXT } from "./form-field.ts";
import { TEXTS } from "./form-texts.ts";
import { LABELS } from "./labels.ts";

/** The definition of the editor's form, generated from the schemas of the check. */
export function formDefinition(): FormDefinition {
  return {
    config: { sv: formConfig("sv"), en: formConfig("en") },
    layouts: {
      site: layoutOf("site", schemaOf("site")),
      "legal-forms": layoutOf("legal-forms", schemaOf("legal-forms")),
      organization: layoutOf("organization", schemaOf("organization")),
      collaboration: layoutOf("collaboration", schemaOf("collaboration")),
    },
  };
}

function schemaOf(name: SchemaName) {
  return parseFieldSchema(jsonSchemas().get(`${name}.schema.json`) ?? "{}");
}

function fieldsOf(name: SchemaName, language: Language): Field[] {
  const schema = schemaOf(name);
  return formFields(schema.items ?? schema, { labels: LABELS[name], language });
}

function formConfig(language: Language): FormConfig {
  const texts = TEXTS[language];
  return {
    load_config_file: false,
    app_title: texts.title,
    logo: { src: "/images/icon.png" },
    // Required by Sveltia CMS; there are no pictures, so nothing is ever stored there.
    media_folder: "data/media",
    media_libraries: { default: false, stock_assets: { providers: [] } },
    // Its preview only repeats the fields; npm run preview shows the page itself.
    editor: { preview: false },
    show_preview_links: true,
    slug: { encoding: "ascii", clean_accents: true },
    i18n: {
      structure: "multiple_files",
      locales: ["sv", "en"],
      default_locale: "sv",
      initial_locales: "default",
      omit_default_locale_from_file_path: true,
    },
    collections: [collaborations(language), organizations(language), settings(language)],
  };
}

function collaborations(language: Language): Collection {
  const texts = TEXTS[language];
  const body: Field = {
    name: "body",
    label: texts.body,
    hint: texts.bodyHint,
    required: ["sv"],
    i18n: true,
    ...RICH_TEXT,
  };
  return {
    ...texts.collaborations,
    name: "collaborations",
    folder: "data/collaborations",
    extension: "md",
    format: formatName("collaboration"),
    i18n: true,
    ...entryOptions(language),
    fields: [...fieldsOf("collaboration", language), body],
  };
}

function organizations(language: Language): Collection {
  return {
    ...TEXTS[language].organizations,
    name: "organizations",
    folder: "data/organizations",
    extension: "yaml",
    format: formatName("organization"),
    i18n: SWEDISH_FILES,
    ...entryOptions(language),
    fields: fieldsOf("organization", language),
  };
}

/** One file for both languages. Sveltia CMS makes names without accents by the rules of the language: ö is o, not oe. */
const SWEDISH_FILES: I18nOptions = { locales: ["sv"], default_locale: "sv" };

/** The two single files. The legal forms are a list, which the form stores under `items`. */
function settings(language: Language): Collection {
  const texts = TEXTS[language];
  const items: Field = {
    name: "items",
    label: texts.legalForms,
    label_singular: texts.legalForm,
    widget: "list",
    collapsed: true,
    summary: "{{fields.name.sv}}",
    fields: fieldsOf("legal-forms", language),
  };
  const file = (name: SchemaName, label: string, fields: Field[]) => {
    return { name, label, file: `data/${name}.yaml`, format: formatName(name), fields };
  };
  return {
    name: "settings",
    label: texts.settings,
    icon: "tune",
    i18n: SWEDISH_FILES,
    files: [file("site", texts.site, fieldsOf("site", language)), file("legal-forms", texts.legalForms, [items])],
  };
}

/** Options of new files: the file name is the slug of the name, and never changes after publication. */
function entryOptions(language: Language) {
  return {
    identifier_field: "name.sv",
    slug: {
      template: "{{shortName | default('{{name.sv}}')}}",
      editable: ["create" as const],
      hint: TEXTS[language].slugHint,
      pattern: [ID_PATTERN, TEXTS[language].slugMessage] as [string, string],
    },
    summary: "{{name.sv}}",
    sortable_fields: ["name.sv"],
    // The check rejects duplicates, and a removed file breaks the links of others.
    duplicate: false,
    delete: false,
  };
}
