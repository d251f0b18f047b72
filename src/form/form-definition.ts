import type { CmsConfig } from "@sveltia/cms";
import type { Language } from "../domain/text.ts";

/** What Sveltia CMS is started with, but for the code host, which is configuration of the deployed service. */
export type FormConfig = Omit<CmsConfig, "backend">;

/** The kinds of file that the form changes, by the names of their schemas. */
export const FILE_KINDS = ["site", "legal-forms", "organization", "collaboration"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The editor's form as the build makes it from the schemas, for the script of `/admin/`. */
export interface FormDefinition {
  readonly config: Readonly<Record<Language, FormConfig>>;
  /** How each kind of file is read and written. */
  readonly layouts: Readonly<Record<FileKind, FileLayout>>;
}

/** How a kind of file is written, so that people who open it in a text editor find what they know. */
export interface FileLayout {
  /** The comment that programs for text take the schema from. */
  readonly comment: string;
  /** Fields with a text in two languages, which stands as it is where there is only Swedish. */
  readonly localized: readonly string[];
  /** Fields with several lines. */
  readonly markdown: readonly string[];
  /** Fields that other programs would read as numbers. */
  readonly quoted: readonly string[];
  /** Whether the file is one list. */
  readonly isList: boolean;
  /** Whether the file is Markdown with the fields in front. */
  readonly hasProse: boolean;
}

/** The name under which Sveltia CMS knows how a kind of file is read and written. It wants the ending where there is prose. */
export function formatName(kind: FileKind): string {
  return kind === "collaboration" ? `samverkan-${kind}-frontmatter` : `samverkan-${kind}`;
}
