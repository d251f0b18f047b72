import CMS from "@sveltia/cms";
import { parseEditorRepository } from "../../form/editor-repository.ts";
import { FILE_KINDS, type FormDefinition, formatName } from "../../form/form-definition.ts";
import { formatFile } from "../../form/format-file.ts";
import { parseFile } from "../../form/parse-file.ts";
import { backendConfig } from "./backend.ts";
import { formLanguage } from "./language.ts";
import { SourceField } from "./source-field.ts";

/** The form as the build made it from the schemas. */
declare const FORM: FormDefinition;

/** Starts the editor's form in the page of `/admin/`. */
function start(): void {
  const configured = document.querySelector<HTMLMetaElement>("meta[name='samverkan-repository']")?.content;
  const repository = parseEditorRepository(configured);
  if (repository === undefined) throw new Error("no repository is configured");
  for (const kind of FILE_KINDS) {
    const layout = FORM.layouts[kind];
    CMS.registerCustomFormat(formatName(kind), layout.hasProse ? "md" : "yaml", {
      fromFile: (text: string) => parseFile(text, layout),
      toFile: (content: Record<string, unknown>) => formatFile(content, layout),
    });
  }
  CMS.registerFieldType("samverkan-source", SourceField);
  const language = formLanguage();
  document.documentElement.lang = language;
  void CMS.init({ config: { ...FORM.config[language], ...backendConfig(repository) } });
}

start();
