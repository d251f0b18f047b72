import { fromMarkdown } from "mdast-util-from-markdown";
import type * as v from "valibot";
import type { IsoDate } from "../../domain/dates.ts";
import type { LocalizedProse, Prose } from "../../domain/prose.ts";
import { type Diagnostic, withoutFollowUps } from "../diagnostic.ts";
import type { Folder } from "../parse/folder.ts";
import { MAX_PROSE, TOO_LONG } from "../parse/markdown.ts";
import type { ParsedFile, ParsedFiles } from "../parse/parse-files.ts";
import { parseProse } from "../parse/prose.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { type AuthoredCollaboration, collaboration } from "../schemas/collaboration.ts";
import { type AuthoredLegalForms, legalForms } from "../schemas/legal-forms.ts";
import { type AuthoredOrganization, organization } from "../schemas/organization.ts";
import { type AuthoredSite, site } from "../schemas/site.ts";
import { validateAcrossFiles } from "./cross-file.ts";
import { Field } from "./field.ts";
import { validateSchema } from "./validate-schema.ts";

/** The output of a file's schema, and its prose. */
export interface ValidFile<Fields> {
  readonly id: string;
  readonly fields: Fields;
  readonly prose: Prose;
}

/** The valid files of a folder: all of them if there are no diagnostics. */
export interface ValidFiles {
  readonly site: readonly ValidFile<AuthoredSite>[];
  readonly introduction: LocalizedProse;
  readonly legalForms: readonly ValidFile<AuthoredLegalForms>[];
  readonly organizations: readonly ValidFile<AuthoredOrganization>[];
  readonly collaborations: readonly ValidFile<AuthoredCollaboration>[];
  /** The English prose by the id of its collaboration. */
  readonly english: ReadonlyMap<string, Prose>;
}

/** Validates every file against its schema, and all files against each other; gives every diagnostic at once. */
export function validateFiles(
  parsed: ParsedFiles,
  folder: Folder,
  today: IsoDate,
): { readonly files: ValidFiles; readonly diagnostics: readonly Diagnostic[] } {
  const all = [parsed.site, parsed.legalForms, parsed.organizations, parsed.collaborations, parsed.english].flat();
  const syntax = all.flatMap((file) => file.diagnostics);
  const diagnostics: Diagnostic[] = [];
  const validate = <const Schema extends v.GenericSchema>(files: readonly ParsedFile[], schema: Schema) =>
    files.flatMap((file): readonly ValidFile<v.InferOutput<Schema>>[] => {
      if (file.document === undefined) return [];
      const { fields, diagnostics: issues } = validateSchema(
        schema,
        new Field(file.document),
        file.diagnostics.length === 0,
      );
      diagnostics.push(...issues);
      return fields === undefined ? [] : [{ id: file.id, fields, prose: file.prose }];
    });
  const introduction = validateIntroduction(parsed.site[0]?.document);
  const files = {
    site: validate(parsed.site, site),
    introduction: introduction.prose,
    legalForms: validate(parsed.legalForms, legalForms),
    organizations: validate(parsed.organizations, organization),
    collaborations: validate(parsed.collaborations, collaboration),
    english: new Map(parsed.english.map(({ id, prose }) => [id, prose])),
  };
  const fields = [...diagnostics, ...introduction.diagnostics];
  const stages = [folder.diagnostics, syntax, fields, validateAcrossFiles(parsed, folder, today)];
  return { files, diagnostics: stages.reduce(withoutFollowUps) };
}

function validateIntroduction(document: YamlDocument | undefined) {
  if (document === undefined) return { prose: { sv: [] }, diagnostics: [] };
  const introduction = new Field(document, ["introduction"]);
  const [sv, en] = [parseProseField(introduction.at("sv")), parseProseField(introduction.at("en"))];
  const prose = en.prose.length === 0 ? { sv: sv.prose } : { sv: sv.prose, en: en.prose };
  return { prose, diagnostics: [...sv.diagnostics, ...en.diagnostics] };
}

/** The Markdown text of a field as prose. */
function parseProseField(field: Field): Pick<ParsedFile, "prose" | "diagnostics"> {
  const { document, path, text = "" } = field;
  if (text.length > MAX_PROSE) return { prose: [], diagnostics: [field.error(TOO_LONG)] };
  const { prose, diagnostics } = parseProse(fromMarkdown(text), text);
  const isRunTogether = document.isFolded(path) && /(?:^|\s)[-*] \S.{0,500}\s[-*] \S/.test(text);
  if (isRunTogether) return { prose, diagnostics: [field.error(FOLDED)] };
  return {
    prose,
    diagnostics: diagnostics.map(({ position, message }) =>
      field.error(message, document.positionWithin(path, position)),
    ),
  };
}

const FOLDED = {
  what: "Tecknet > gör alla rader till en enda, så listan skulle rinna ihop.",
  advice: "Skriv | i stället för > (eller >-) efter kolonet.",
};
