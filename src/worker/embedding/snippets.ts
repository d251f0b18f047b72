import { EMBED_SCRIPT, FRAME_SCRIPT, RESIZE_SCRIPT, STYLESHEET } from "../assets.ts";
import { escapeHtml } from "../jsx/escape.ts";
import type { Params } from "../query.ts";
import type { Urls } from "../urls.ts";
import { hasPage, pageUrl, type ViewRequest } from "./view-id.ts";

/** The ways of showing us that the builder prints, in the order of the page. */
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

export type SnippetId = (typeof SNIPPET_IDS)[number];

/**
 * The systems that the builder asks about, each with the lines that it shows first. Where there is something to install,
 * that is shown before them, by the name that it has among the project's releases.
 */
export const SYSTEMS = {
  sitevision: { file: "samverkan-sitevision.zip", snippet: "resized-frame" },
  wordpress: { file: "samverkan-wordpress.zip", snippet: "wordpress" },
  cms: { file: undefined, snippet: "resized-frame" },
  server: { file: undefined, snippet: "timer" },
  other: { file: undefined, snippet: "element" },
} as const satisfies Readonly<Record<string, { readonly file: string | undefined; readonly snippet: SnippetId }>>;

export type System = keyof typeof SYSTEMS;

export const SYSTEM_IDS = Object.keys(SYSTEMS) as readonly System[];

/** What is to be shown, and how. */
export interface SnippetOptions extends ViewRequest {
  readonly title: string;
  /** The colours of the page that the lines are pasted into; what stands in that page itself has them anyway. */
  readonly scheme: Params<"scheme">["scheme"];
}

/** Lines to paste. */
export interface Snippet {
  readonly id: SnippetId;
  readonly code: string;
  /** Bytes that a visitor's browser fetches from us the first time beside the content, compressed. */
  readonly overhead: number;
}

/** The files of docs/embedding that the builder prints with a choice in the place of their example. */
export const RECIPE_FILES = ["timer.sh", "sitevision-webapp.js", "h-include.html", "htmx.html"] as const;

/** The texts of those files. */
export type Recipes = Readonly<Record<(typeof RECIPE_FILES)[number], string>>;

/** What the recipes stand for; a test of each runs them. */
const EXAMPLE_ORIGIN = "https://samverkan.example";
const EXAMPLE_FRAGMENT = /https:\/\/samverkan\.example\/fragments\/overview[^"']*/;
const EXAMPLE_FALLBACK = '<a href="https://samverkan.example/">Samverkan</a>';

/** Where the includer's own web server reaches us, as the recipes for each server set it up. */
const PREFIX = "/samverkan";

/** The height of a frame until the builder's script has measured it. Pixels. */
export const FRAME_HEIGHT = 600;

/** Every way of showing the choice, as lines that work when they are pasted. */
export function snippetsFor(choice: SnippetOptions, urls: Urls, recipes: Recipes): readonly Snippet[] {
  return SNIPPET_IDS.map((id) => ({ id, code: CODE[id](choice, urls, recipes), overhead: OVERHEAD[id] ?? 0 }));
}

/** What each way needs of ours in the visitor's browser, beside the content. */
const OVERHEAD: Readonly<Partial<Record<SnippetId, number>>> = {
  element: EMBED_SCRIPT.gzipSize,
  frame: STYLESHEET.gzipSize + FRAME_SCRIPT.gzipSize,
  "resized-frame": STYLESHEET.gzipSize + FRAME_SCRIPT.gzipSize + RESIZE_SCRIPT.gzipSize,
  wordpress: STYLESHEET.gzipSize + FRAME_SCRIPT.gzipSize,
};

const CODE: Readonly<Record<SnippetId, (choice: SnippetOptions, urls: Urls, recipes: Recipes) => string>> = {
  // In quotation marks: a shell takes the & between two parameters for its own.
  timer: ({ view, query }, urls, recipes) =>
    recipes["timer.sh"].replaceAll(`${EXAMPLE_ORIGIN}/fragments/overview`, () => `'${urls.fragment(view, query)}'`),
  sitevision: (choice, urls, recipes) => {
    const chosen = { ...choice, query: { ...choice.query, links: "sitevision", onerror: "link" } };
    return withChoice(recipes["sitevision-webapp.js"], chosen, urls.fragment(chosen.view, chosen.query), urls);
  },
  nginx: (choice, urls) =>
    [
      `<!--#block name="samverkan" --><p>${fallback(choice, urls)}</p><!--#endblock -->`,
      `<!--#include virtual="${proxied(choice, urls)}" stub="samverkan" -->`,
    ].join("\n"),
  apache: (choice, urls) => `<!--#include virtual="${proxied(choice, urls)}" -->`,
  varnish: (choice, urls) => `<esi:include src="${escapeHtml(proxied(choice, urls))}"/>`,
  element: (choice, urls) => {
    const { lang, heading, ...rest } = choice.query;
    const attributes = Object.entries({ lang, heading }).flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${value}"`],
    );
    return [
      `<script type="module" src="${urls.path(`/assets/${EMBED_SCRIPT.file}`)}"`,
      `  integrity="${EMBED_SCRIPT.integrity}" crossorigin="anonymous"></script>`,
      // The theme lays out a <div> among the page's own, before the script is here and without it.
      "<div>",
      `<samverkan-fragment src="${escapeHtml(urls.fragment(choice.view, rest))}"${attributes.join("")}>`,
      `  <p>${fallback(choice, urls)}</p>`,
      "</samverkan-fragment>",
      "</div>",
    ].join("\n");
  },
  frame: iframe,
  "resized-frame": (choice, urls) =>
    [
      iframe(choice, urls),
      `<script defer src="${urls.path(`/assets/${RESIZE_SCRIPT.file}`)}"`,
      `  integrity="${RESIZE_SCRIPT.integrity}" crossorigin="anonymous"></script>`,
    ].join("\n"),
  wordpress: (choice, urls) => {
    const { lang: _, ...more } = choice.query;
    if (!hasPage(choice.view) || Object.keys(more).length > 0) return framedUrl(choice, urls);
    const page = new URL(pageUrl(choice, urls));
    if (choice.scheme !== "auto") page.searchParams.set("scheme", choice.scheme);
    return page.href;
  },
  "h-include": (choice, urls, recipes) => inMarkup(recipes["h-include.html"], choice, urls),
  htmx: (choice, urls, recipes) => inMarkup(recipes["htmx.html"], choice, urls),
  json: ({ view }, urls) => urls.path(view.includes("/") ? `/api/v1/${view}` : "/api/v1/collaborations"),
};

function iframe(choice: SnippetOptions, urls: Urls): string {
  const size = `width="100%" height="${FRAME_HEIGHT}" frameborder="0" loading="lazy"`;
  return `<iframe src="${escapeHtml(framedUrl(choice, urls))}" title="${escapeHtml(choice.title)}" ${size}></iframe>`;
}

/** The address of the choice as a frame, in the colours of its page. */
export function framedUrl({ view, query, scheme }: SnippetOptions, urls: Urls): string {
  return urls.embed(view, scheme === "auto" ? query : { ...query, scheme });
}

function inMarkup(recipe: string, choice: SnippetOptions, urls: Urls): string {
  return withChoice(recipe, choice, escapeHtml(urls.fragment(choice.view, choice.query)), urls);
}

/** A recipe of the documentation, with the choice in the place of its example. */
function withChoice(recipe: string, choice: SnippetOptions, address: string, urls: Urls): string {
  return recipe.replace(EXAMPLE_FRAGMENT, () => address).replace(EXAMPLE_FALLBACK, () => fallback(choice, urls));
}

/** What visitors see when there is nothing else to show. */
function fallback(choice: SnippetOptions, urls: Urls): string {
  return `<a href="${escapeHtml(pageUrl(choice, urls))}">${escapeHtml(choice.title)}</a>`;
}

function proxied(choice: SnippetOptions, urls: Urls): string {
  return PREFIX + urls.fragment(choice.view, choice.query).slice(urls.origin.length);
}
