import type { Language } from "../../domain/text.ts";
import { escapeHtml } from "../escape.ts";
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

const EXAMPLE_HOST = "samverkan.example";

/** The path of a page's file. */
export function docsPagePath(page: string, language: Language): string {
  return `/help/${page}.${language}.json`;
}

/** Reads a documentation page. */
export async function readDocsPage(files: StaticFiles, page: string, language: Language): Promise<DocsPage> {
  // `scripts/bundle.ts` wrote the file, so its shape is trusted.
  return JSON.parse(await files.read(docsPagePath(page, language))) as DocsPage;
}

/** Fills the placeholders of a page. Other braces are unchanged. */
export function fillPlaceholders(body: string, { origin }: Urls, placeholders: Placeholders): string {
  const { host } = new URL(origin);
  return body.replace(PLACEHOLDER, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(placeholders, name) ? escapeHtml(placeholders[name] ?? "") : found;
    return scheme === undefined ? host : origin;
  });
}

/** Fills the placeholders of a plain text. */
export function fillText(text: string, { origin }: Urls, placeholders: Placeholders): string {
  return text.replace(PLACEHOLDER, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return placeholders[name] ?? found;
    return scheme === undefined ? new URL(origin).host : origin;
  });
}

const PLACEHOLDER = new RegExp(`(https://)?${EXAMPLE_HOST.replace(".", "\\.")}|\\{([a-z]+)\\}`, "g");
