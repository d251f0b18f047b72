import type { Language } from "../../domain/text.ts";
import { escapeHtml } from "../jsx/escape.ts";
import type { Urls } from "../urls.ts";
import type { StaticFiles } from "./static-files.ts";

/** A documentation page in one language, as `src/docs-site` rendered it when the Worker was built. */
export interface DocsPage {
  readonly title: string;
  /** Its first paragraph of some length, without markup; with places in it too. */
  readonly description: string;
  /** The day that it tells of, where that is not the day of the facts. */
  readonly updated?: string;
  /** Markup with places in it, such as `{contact}`, and the origin of examples. */
  readonly body: string;
}

/** What goes into the places of a page of help, by their names. */
export type Placeholders = Readonly<Record<string, string>>;

/** The origin that help is written with; the one that its reader reached us at goes in its place. */
export const EXAMPLE_ORIGIN = "https://samverkan.example";

const EXAMPLE_HOST = "samverkan.example";

/** The path of a page's file. */
export function docsPagePath(page: string, language: Language): string {
  return `/help/${page}.${language}.json`;
}

/** The page of help of that name. */
export async function readDocsPage(files: StaticFiles, page: string, language: Language): Promise<DocsPage> {
  // `scripts/bundle.ts` made the text, so its shape is known.
  return JSON.parse(await files.read(docsPagePath(page, language))) as DocsPage;
}

/** The markup of a page with everything in its place. A brace that is no place of ours stays as it is. */
export function fillPlaceholders(body: string, { origin }: Urls, places: Placeholders): string {
  const { host } = new URL(origin);
  return body.replace(PLACE, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(places, name) ? escapeHtml(places[name] ?? "") : found;
    return scheme === undefined ? host : origin;
  });
}

/** A text of help with everything in its place. */
export function fillText(text: string, { origin }: Urls, places: Placeholders): string {
  return text.replace(PLACE, (found: string, scheme?: string, name?: string) => {
    if (name !== undefined) return places[name] ?? found;
    return scheme === undefined ? new URL(origin).host : origin;
  });
}

const PLACE = new RegExp(`(https://)?${EXAMPLE_HOST.replace(".", "\\.")}|\\{([a-z]+)\\}`, "g");
