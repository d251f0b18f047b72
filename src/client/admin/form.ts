import CMS from "@sveltia/cms";
import { parseEditorRepository } from "../../form/editor-repository.ts";
import { FILE_KINDS, type FormDefinition, formatName } from "../../form/form-definition.ts";
import { formatFile } from "../../form/format-file.ts";
import { originalOf, parseFile } from "../../form/parse-file.ts";
import { askBeforeOverwriting } from "./ask-before-overwriting.ts";
import { askBeforeOverwritingFiles } from "./ask-before-overwriting-files.ts";
import { backendConfig } from "./backend.ts";
import { createBaseTexts } from "./base-texts.ts";
import { GITHUB } from "./github.ts";
import { GITLAB } from "./gitlab.ts";
import { formLanguage } from "./language.ts";
import { type Overwritten, QUESTIONS } from "./questions.ts";
import { SourceField } from "./source-field.ts";

/** The definition of the form, which the build generates from the schemas. */
declare const FORM: FormDefinition;

/** The code hosts with drafts; with Forgejo the form saves on the published branch, where Sveltia CMS asks by itself. */
const CODE_HOSTS = { github: GITHUB, gitlab: GITLAB } as const;

/** Starts the editor's form in the page of `/admin/`. */
function start(): void {
  const configured = document.querySelector<HTMLMetaElement>("meta[name='samverkan-repository']")?.content;
  const repository = parseEditorRepository(configured);
  if (repository === undefined) throw new Error("no repository is configured");
  const bases = createBaseTexts();
  for (const kind of FILE_KINDS) {
    const layout = FORM.layouts[kind];
    CMS.registerCustomFormat(formatName(kind), layout.hasProse ? "md" : "yaml", {
      fromFile: (text: string) => parseFile(text, layout),
      toFile(content: Record<string, unknown>) {
        const text = formatFile(content, layout);
        bases.remember(text, originalOf(content, layout));
        return text;
      },
    });
  }
  CMS.registerFieldType("samverkan-source", SourceField);
  const language = formLanguage();
  const { draft, folder, removed, refusedDraft, refusedFolder, unpublished } = QUESTIONS[language];
  const ask = (changed: typeof draft) => (files: Overwritten) =>
    (files.changed.length === 0 || window.confirm(changed(files.changed.join(", ")))) &&
    (files.removed.length === 0 || window.confirm(removed(files.removed.join(", "))));
  if (repository.kind === "folder") askBeforeOverwritingFiles(bases, ask(folder), refusedFolder);
  else if (repository.kind !== "forgejo") {
    const tellUnpublished = (reason: string) => window.alert(unpublished(reason));
    askBeforeOverwriting(CODE_HOSTS[repository.kind], bases, {
      ask: ask(draft),
      refusal: refusedDraft,
      tellUnpublished,
    });
  }
  document.documentElement.lang = language;
  void CMS.init({ config: { ...FORM.config[language], ...backendConfig(repository) } });
}

start();
