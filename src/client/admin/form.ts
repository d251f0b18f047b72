import CMS from "@sveltia/cms";
import type { Language } from "../../domain/text.ts";
import { parseEditorRepository } from "../../form/editor-repository.ts";
import { FILE_KINDS, type FormDefinition, formatName } from "../../form/form-definition.ts";
import { formatFile } from "../../form/format-file.ts";
import { parseFile } from "../../form/parse-file.ts";
import { askBeforeOverwriting } from "./ask-before-overwriting.ts";
import { askBeforeOverwritingFiles } from "./ask-before-overwriting-files.ts";
import { backendConfig } from "./backend.ts";
import { formLanguage } from "./language.ts";
import { SourceField } from "./source-field.ts";

/** The definition of the form, which the build generates from the schemas. */
declare const FORM: FormDefinition;

const QUESTION: Readonly<Record<Language, (paths: string) => string>> = {
  sv: (paths) =>
    `En kollega har ändrat samma fil sedan du öppnade den: ${paths}. Sparar du nu ersätts kollegans ändring av din. Vill du spara ändå?`,
  en: (paths) =>
    `A colleague has changed the same file since you opened it: ${paths}. If you save now, your change replaces theirs. Save all the same?`,
};

const FILE_QUESTION: Readonly<Record<Language, (file: string) => string>> = {
  sv: (file) =>
    `Filen ${file} har ändrats utanför formuläret sedan du öppnade det. Sparar du nu ersätts den ändringen av din. Vill du spara ändå? Svara nej om du är osäker, kopiera det du har skrivit och ladda om sidan.`,
  en: (file) =>
    `The file ${file} has been changed outside the form since you opened it. If you save now, your change replaces that one. Save all the same? If you are not sure, answer no, copy what you have written and reload the page.`,
};

const FILE_REFUSAL: Readonly<Record<Language, string>> = {
  sv: "Inget är sparat: filen har ändrats utanför formuläret.",
  en: "Nothing was saved: the file has been changed outside the form.",
};

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
  if (repository.kind === "folder") {
    askBeforeOverwritingFiles((file) => window.confirm(FILE_QUESTION[language](file)), FILE_REFUSAL[language]);
  } else {
    askBeforeOverwriting((paths) => window.confirm(QUESTION[language](paths.join(", "))));
  }
  document.documentElement.lang = language;
  void CMS.init({ config: { ...FORM.config[language], ...backendConfig(repository) } });
}

start();
