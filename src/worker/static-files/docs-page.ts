import type { Language } from "../../domain/text.ts";
import { escapeHtml } from "../jsx/escape.ts";
import type { Urls } from "../urls.ts";
import type { StaticFiles } from "./static-files.ts";

/** A documentation page in one language, as `src/docs-site` rendered it when the Worker was built. */
export interface DocsPage {
  readonly title: string;
  /** Its first paragraph of some length, without markup; with placeholders in it too. */
  readonly description: string;
  /** The day that it tells of, where that is not the day of the facts. */
  readonly updated?: string;
  /** Markup with placeholders in it, such as `{contact}`, and the origin of examples. */
  readonly body: string;
}

/** The values of the placeholders of a documentation page, by their names. */
export type Placeholders = Readonly<Record<string, string>>;

/** The origin that the documentation is written with; the public origin replaces it. */
export const EXAMPLE_ORIGIN = "https://samverkan.example";

const EXAMPLE_HOST = "samverkan.example";

/** The path of a page's file. */
export function docsPagePath(page: string, language: Language): string {
  return `/help/${page}.${language}.json`;
}

/** The documentation page of that name. */
export async function readDocsPage(files: StaticFiles, page: string, language: Language): Promise<DocsPage> {
  // `scripts/bundle.ts` made the text, so its shape is known.
  return JSON.parse(await files.read(docsPagePath(page, language))) as DocsPage;
}

/** The markup of a page with its placeholders filled. A brace that is no placeholder of ours stays as it is. */
export function fillPlaceholders(body: string, { origin }: Urls, placeholders: Placeholders): string {
  const { host } = new URL(origin);
  return body.replace(PLACEHOLDER, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(placeholders, name) ? escapeHtml(placeholders[name] ?? "") : found;
    return scheme === undefined ? host : origin;
  });
}

/** A text of the documentation with its placeholders filled. */
export function fillText(text: string, { origin }: Urls, placeholders: Placeholders): string {
  return text.replace(PLACEHOLDER, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return placeholders[name] ?? found;
    return scheme === undefined ? new URL(origin).host : origin;
  });
}

const PLACEHOLDER = new RegExp(`(https://)?${EXAMPLE_HOST.replace(".", "\\.")}|\\{([a-z]+)\\}`, "g");
