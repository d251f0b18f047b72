import type { Language } from "../../domain/text.ts";
import type { Urls } from "../urls.ts";
import type { StaticFiles } from "./static-files.ts";

/** A documentation page in one language, as `src/docs-site` rendered it when the Worker was built. */
export interface DocsPage {
  readonly title: string;
  /** The text of its first long paragraph; it can have placeholders too. */
  readonly description: string;
  /** The day of its content, if it differs from that of the facts. */
  readonly updated?: string;
  /** HTML with placeholders, such as `{contact}`, and the origin of examples. */
  readonly body: string;
}

/** The values of the placeholders of a documentation page, by name. */
export type Placeholders = Readonly<Record<string, string>>;

/** The origin that the documentation is written with; the public origin replaces it. */
export const EXAMPLE_ORIGIN = "https://samverkan.example";

/** The path of a page's file. */
export function docsPagePath(page: string, language: Language): string {
  return `/help/${page}.${language}.json`;
}

/** Reads a documentation page. */
export async function readDocsPage(files: StaticFiles, page: string, language: Language): Promise<DocsPage> {
  // `scripts/bundle.ts` wrote the file, so its shape is trusted.
  return JSON.parse(await files.read(docsPagePath(page, language))) as DocsPage;
}

/** Fills the placeholders of a text; other braces are unchanged. In HTML, values are escaped. */
export function fillPlaceholders(
  text: string,
  { origin }: Urls,
  placeholders: Placeholders,
  encode = (value: string) => value,
): string {
  return text.replace(PLACEHOLDER, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(placeholders, name) ? encode(placeholders[name] ?? "") : found;
    return scheme === undefined ? new URL(origin).host : origin;
  });
}

const PLACEHOLDER = /(https:\/\/)?samverkan\.example|\{([a-z]+)\}/g;
