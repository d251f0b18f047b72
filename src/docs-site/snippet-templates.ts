import { BUILT } from "../../.generated/assets.ts";
import { FRAME_HEIGHT, SNIPPET_IDS, type Snippet, type SnippetId } from "../worker/embedding/snippets.ts";

/** The files of docs/embedding in which the builder replaces the example by the user's choice. */
const RECIPE_FILES = ["timer.sh", "sitevision-webapp.js", "h-include.html", "htmx.html"] as const;

type Recipes = Readonly<Record<(typeof RECIPE_FILES)[number], string>>;

/** The example origin of the recipes; a test runs each of them. */
const EXAMPLE_ORIGIN = "https://samverkan.example";
const EXAMPLE_FRAGMENT = /https:\/\/samverkan\.example\/fragments\/overview[^"']*/;
const EXAMPLE_FALLBACK = `<a href="${EXAMPLE_ORIGIN}/">Samverkan</a>`;

/** The fallback for visitors. */
const FALLBACK = '<a href="{{html:page}}">{{html:title}}</a>';

const FRAME = `<iframe src="{{html:frame}}" title="{{html:title}}" width="100%" height="${FRAME_HEIGHT}" frameborder="0" loading="lazy"></iframe>`;

/** The template of every snippet. The Worker reads them from a static file and fills the placeholders. */
export function snippetTemplates(files: Readonly<Record<string, string>>): readonly Snippet[] {
  const templates = templatesWith(checkRecipes(files));
  return SNIPPET_IDS.map((id) => ({ id, code: templates[id], overhead: OVERHEAD[id] ?? 0 }));
}

const [STYLESHEET, FRAME_SCRIPT] = [BUILT["samverkan.css"], BUILT["frame.js"]];
const [EMBED_SCRIPT, RESIZE_SCRIPT] = [BUILT["embed.js"], BUILT["resize.js"]];
const FRAME_OVERHEAD = STYLESHEET.gzipSize + FRAME_SCRIPT.gzipSize;

/** Bytes that a visitor's browser fetches at the first visit beside the content, compressed. */
const OVERHEAD: Readonly<Partial<Record<SnippetId, number>>> = {
  element: EMBED_SCRIPT.gzipSize,
  frame: FRAME_OVERHEAD,
  "resized-frame": FRAME_OVERHEAD + RESIZE_SCRIPT.gzipSize,
  wordpress: FRAME_OVERHEAD,
};

function templatesWith(recipes: Recipes): Readonly<Record<SnippetId, string>> {
  const inMarkup = (recipe: string) => withPlaceholder(recipe, "{{html:fragment}}");
  return {
    // In quotation marks, because a shell interprets the & between two parameters.
    timer: recipes["timer.sh"]
      .replaceAll(`${EXAMPLE_ORIGIN}/fragments/overview`, "'{{fragment}}'")
      .replace(EXAMPLE_FALLBACK, FALLBACK),
    sitevision: withPlaceholder(recipes["sitevision-webapp.js"], "{{sitevision}}"),
    nginx: [
      `<!--#block name="samverkan" --><p>${FALLBACK}</p><!--#endblock -->`,
      '<!--#include virtual="{{include}}" stub="samverkan" -->',
    ].join("\n"),
    apache: '<!--#include virtual="{{include}}" -->',
    varnish: '<esi:include src="{{html:include}}"/>',
    element: [
      `<script type="module" src="{{assets}}${EMBED_SCRIPT.file}"`,
      `  integrity="${EMBED_SCRIPT.integrity}" crossorigin="anonymous"></script>`,
      // The theme lays out a <div> like its own content, before the script has loaded and without it.
      "<div>",
      '<samverkan-fragment src="{{html:element}}"{{attributes}}>',
      `  <p>${FALLBACK}</p>`,
      "</samverkan-fragment>",
      "</div>",
    ].join("\n"),
    frame: FRAME,
    "resized-frame": [
      FRAME,
      `<script defer src="{{assets}}${RESIZE_SCRIPT.file}"`,
      `  integrity="${RESIZE_SCRIPT.integrity}" crossorigin="anonymous"></script>`,
    ].join("\n"),
    wordpress: "{{oembed}}",
    "h-include": inMarkup(recipes["h-include.html"]),
    htmx: inMarkup(recipes["htmx.html"]),
    json: "{{json}}",
  };
}

/** A recipe of the documentation, with placeholders in place of its example. */
function withPlaceholder(recipe: string, placeholder: string): string {
  return recipe.replace(EXAMPLE_FRAGMENT, placeholder).replace(EXAMPLE_FALLBACK, FALLBACK);
}

function checkRecipes(files: Readonly<Record<string, string>>): Recipes {
  const found = Object.fromEntries(RECIPE_FILES.map((name) => [name, files[name]]));
  if (!isWhole(found)) throw new Error(`docs/embedding needs ${RECIPE_FILES.join(", ")}`);
  return found;
}

function isWhole(recipes: Readonly<Record<string, string | undefined>>): recipes is Recipes {
  return RECIPE_FILES.every((name) => recipes[name] !== undefined);
}
