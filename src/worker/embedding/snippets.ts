import { escapeHtml } from "../escape.ts";
import type { ParameterValue } from "../query.ts";
import type { Query, Urls } from "../urls.ts";
import { hasPage, pageUrl, type ViewRequest, withScheme } from "./view-id.ts";

/** The snippets of the builder, in the order of the page. */
export const SNIPPET_IDS = [
  "timer",
  "sitevision",
  "nginx",
  "apache",
  "varnish",
  "element",
  "frame",
  "resized-frame",
  "wordpress",
  "h-include",
  "htmx",
  "json",
] as const;

/** The id of a snippet. */
export type SnippetId = (typeof SNIPPET_IDS)[number];

/**
 * The systems in the builder, each with the snippets that it shows first. If there is a file to install, it is shown
 * before them.
 */
export const SYSTEMS = {
  sitevision: { file: "samverkan-sitevision.zip", snippet: "resized-frame" },
  wordpress: { file: "samverkan-wordpress.zip", snippet: "wordpress" },
  cms: { file: undefined, snippet: "resized-frame" },
  server: { file: undefined, snippet: "timer" },
  other: { file: undefined, snippet: "element" },
} as const satisfies Readonly<Record<string, { readonly file: string | undefined; readonly snippet: SnippetId }>>;

export type System = keyof typeof SYSTEMS;

/** The values of the parameter `system`. */
export const SYSTEM_IDS = Object.keys(SYSTEMS) as readonly System[];

/** The view to show, and the options of its snippet. */
interface SnippetOptions extends ViewRequest {
  readonly title: string;
  /** The colour scheme of the host page, for frames; a fragment inherits it. */
  readonly scheme: ParameterValue<"scheme">;
  /** Whether the matrix is to be a table in pages that have no stylesheet of ours, where it is wider than a phone. */
  readonly isTable: boolean;
}

/** A snippet to paste. */
export interface Snippet {
  readonly id: SnippetId;
  readonly code: string;
  /** Bytes that a visitor's browser fetches at the first visit beside the content, compressed. */
  readonly overhead: number;
}

/** The path of the proxy in the includer's web server, as in the recipes. */
const PREFIX = "/samverkan";

/** The height of a frame before the builder's script has measured it. Pixels. */
export const FRAME_HEIGHT = 600;

/** Fills the templates of the build (docs-site/snippet-templates.ts) for the user's choice. */
export function fillSnippets(templates: readonly Snippet[], choice: SnippetOptions, urls: Urls): readonly Snippet[] {
  const values = placeholderValues(choice, urls);
  const toText = (_all: string, isMarkup: string | undefined, name: string) => {
    const value = values[name] ?? "";
    return isMarkup === undefined ? value : escapeHtml(value);
  };
  return templates.map((template) => ({
    ...template,
    code: template.code.replace(/\{\{(html:)?(\w+)\}\}/g, toText),
  }));
}

/** The values of the placeholders in templates; the prefix `html:` escapes a value for markup. */
function placeholderValues(choice: SnippetOptions, urls: Urls): Readonly<Record<string, string>> {
  const { viewId, query, title, isTable } = choice;
  const { lang, heading, ...rest } = query;
  // Snippets whose content becomes part of the page, without our stylesheet.
  const bare: Query = viewId === "matrix" && !isTable ? { ...query, view: "list" } : query;
  const fragment = urls.fragment(viewId, bare);
  return {
    fragment,
    title,
    include: PREFIX + fragment.slice(urls.origin.length),
    sitevision: urls.fragment(viewId, { ...bare, links: "sitevision", onerror: "link" }),
    element: urls.fragment(viewId, rest),
    attributes: Object.entries({ lang, heading })
      .map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`))
      .join(""),
    frame: framedUrl(choice, urls),
    page: pageUrl(choice, urls),
    oembed: oembedUrl(choice, urls),
    json: urls.path(viewId.includes("/") ? `/api/v1/${viewId}` : "/api/v1/collaborations"),
    assets: urls.path("/assets/"),
  };
}

/** The URL to paste for oEmbed: a page, or the embed if no page has all of the options. */
function oembedUrl(choice: SnippetOptions, urls: Urls): string {
  const { lang: _, ...more } = choice.query;
  if (!hasPage(choice.viewId) || Object.keys(more).length > 0) return framedUrl(choice, urls);
  return withScheme(pageUrl(choice, urls), choice.scheme);
}

/** The URL of the embed, with the colour scheme of the host page. */
export function framedUrl({ viewId, query, scheme }: SnippetOptions, urls: Urls): string {
  return urls.embed(viewId, scheme === "auto" ? query : { ...query, scheme });
}
