import type { CmsConfig } from "@sveltia/cms";
import type { Language } from "../domain/text.ts";

/** The configuration of Sveltia CMS without the code host, which is configured for the deployed service. */
export type FormConfig = Omit<CmsConfig, "backend">;

/** The kinds of file that the form changes, by the names of their schemas. */
export const FILE_KINDS = ["site", "legal-forms", "organization", "collaboration"] as const;
type FileKind = (typeof FILE_KINDS)[number];

/** The editor's form as the build generates it from the schemas, for the script of `/admin/`. */
export interface FormDefinition {
  readonly config: Readonly<Record<Language, FormConfig>>;
  /** How each kind of file is read and written. */
  readonly layouts: Readonly<Record<FileKind, FileLayout>>;
}

/** The layout of a kind of file, the same as when people edit it in a text editor. */
export interface FileLayout {
  /** The comment that tells text editors the schema. */
  readonly comment: string;
  /** Localized fields; a text with Swedish only is written without `sv`. */
  readonly localized: readonly string[];
  /** Multi-line fields. */
  readonly markdown: readonly string[];
  /** Fields that other programs would read as numbers. */
  readonly quoted: readonly string[];
  /** Whether the file is one list. */
  readonly isList: boolean;
  /** Whether the file is Markdown with front matter. */
  readonly hasProse: boolean;
}

/** The name of the custom format in Sveltia CMS for a kind of file. Formats with prose need the file extension. */
export function formatName(kind: FileKind): string {
  return kind === "collaboration" ? `samverkan-${kind}-frontmatter` : `samverkan-${kind}`;
}
