import type { Addresses } from "../addresses.ts";
import { EMBED_SCRIPT, FRAME_SCRIPT, STYLESHEET } from "../assets.ts";
import { escaped } from "../markup/escaped.ts";
import { addressOf, hasPage, pageOf, type Shown } from "./shown-view.ts";

/** The ways of showing us that the builder prints, in the order of the page. */
export const SNIPPET_IDS = [
  "sitevision",
  "nginx",
  "apache",
  "varnish",
  "element",
  "frame",
  "wordpress",
  "h-include",
  "htmx",
  "json",
] as const;

export type SnippetId = (typeof SNIPPET_IDS)[number];

/** What is to be shown, and how. */
export interface Choice extends Shown {
  readonly title: string;
}

/** Lines to paste. */
export interface Snippet {
  readonly id: SnippetId;
  readonly code: string;
  /** Bytes that a visitor's browser fetches from us the first time beside the content, compressed. */
  readonly overhead: number;
}

/** The files of docs/embedding that the builder prints with a choice in the place of their example. */
export const PRINTED_RECIPES = ["sitevision-webapp.js", "h-include.html", "htmx.html"] as const;

/** The texts of those files. */
export type Recipes = Readonly<Record<(typeof PRINTED_RECIPES)[number], string>>;

/** What the recipes stand for; a test of each runs them. */
const EXAMPLE_FRAGMENT = /https:\/\/samverkan\.example\/fragments\/overview[^"']*/;
const EXAMPLE_FALLBACK = '<a href="https://samverkan.example/">Samverkan</a>';

/** Where the includer's own web server reaches us, as the recipes for each server set it up. */
const PREFIX = "/samverkan";

/** The height of a frame in pages that do not listen to its script. Pixels. */
export const FRAME_HEIGHT = 600;

/** Every way of showing the choice, as lines that work when they are pasted. */
export function snippetsFor(choice: Choice, addresses: Addresses, recipes: Recipes): readonly Snippet[] {
  return SNIPPET_IDS.map((id) => ({ id, code: CODE[id](choice, addresses, recipes), overhead: OVERHEAD[id] ?? 0 }));
}

/** What each way needs of ours in the visitor's browser, beside the content. */
const OVERHEAD: Readonly<Partial<Record<SnippetId, number>>> = {
  element: EMBED_SCRIPT.weight,
  frame: STYLESHEET.weight + FRAME_SCRIPT.weight,
  wordpress: STYLESHEET.weight + FRAME_SCRIPT.weight,
};

const CODE: Readonly<Record<SnippetId, (choice: Choice, addresses: Addresses, recipes: Recipes) => string>> = {
  sitevision: (choice, addresses, recipes) => {
    const chosen = { ...choice, query: { ...choice.query, links: "sitevision", onerror: "link" } };
    return withChoice(recipes["sitevision-webapp.js"], chosen, addressOf("fragment", chosen, addresses), addresses);
  },
  nginx: (choice, addresses) =>
    [
      `<!--#block name="samverkan" --><p>${fallback(choice, addresses)}</p><!--#endblock -->`,
      `<!--#include virtual="${proxied(choice, addresses)}" stub="samverkan" -->`,
    ].join("\n"),
  apache: (choice, addresses) => `<!--#include virtual="${proxied(choice, addresses)}" -->`,
  varnish: (choice, addresses) => `<esi:include src="${escaped(proxied(choice, addresses))}"/>`,
  element: (choice, addresses) => {
    const { lang, heading, ...rest } = choice.query;
    const attributes = Object.entries({ lang, heading }).flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${value}"`],
    );
    return [
      `<script type="module" src="${addresses.at(`/assets/${EMBED_SCRIPT.file}`)}"`,
      `  integrity="${EMBED_SCRIPT.integrity}" crossorigin="anonymous"></script>`,
      `<samverkan-fragment src="${escaped(addressOf("fragment", { ...choice, query: rest }, addresses))}"${attributes.join("")}>`,
      `  <p>${fallback(choice, addresses)}</p>`,
      "</samverkan-fragment>",
    ].join("\n");
  },
  frame: (choice, addresses) => {
    const source = escaped(addressOf("embed", choice, addresses));
    const size = `width="100%" height="${FRAME_HEIGHT}" frameborder="0" loading="lazy"`;
    return `<iframe src="${source}" title="${escaped(choice.title)}" ${size}></iframe>`;
  },
  wordpress: (choice, addresses) => {
    const { lang: _, ...more } = choice.query;
    const isPage = hasPage(choice.view) && Object.keys(more).length === 0;
    return isPage ? pageOf(choice, addresses) : addressOf("embed", choice, addresses);
  },
  "h-include": (choice, addresses, recipes) => inMarkup(recipes["h-include.html"], choice, addresses),
  htmx: (choice, addresses, recipes) => inMarkup(recipes["htmx.html"], choice, addresses),
  json: ({ view }, addresses) => addresses.at(view.includes("/") ? `/api/v1/${view}` : "/api/v1/collaborations"),
};

function inMarkup(recipe: string, choice: Choice, addresses: Addresses): string {
  return withChoice(recipe, choice, escaped(addressOf("fragment", choice, addresses)), addresses);
}

/** A recipe of the documentation, with the choice in the place of its example. */
function withChoice(recipe: string, choice: Choice, address: string, addresses: Addresses): string {
  return recipe.replace(EXAMPLE_FRAGMENT, () => address).replace(EXAMPLE_FALLBACK, () => fallback(choice, addresses));
}

/** What visitors see when there is nothing else to show. */
function fallback(choice: Choice, addresses: Addresses): string {
  return `<a href="${escaped(pageOf(choice, addresses))}">${escaped(choice.title)}</a>`;
}

function proxied(choice: Choice, addresses: Addresses): string {
  return PREFIX + addressOf("fragment", choice, addresses).slice(addresses.origin.length);
}
