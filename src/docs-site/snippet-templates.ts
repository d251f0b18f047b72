import { BUILT } from "../../.generated/assets.ts";
import { FRAME_HEIGHT, SNIPPET_IDS, type Snippet, type SnippetId } from "../worker/embedding/snippets.ts";
import { EXAMPLE_ORIGIN } from "../worker/static-files/docs-page.ts";
import type { DocsSources } from "./sources.ts";

/** The example in the files of docs/embedding, which the builder replaces by the user's choice; a test runs each of them. */
const EXAMPLE_FRAGMENT = /https:\/\/samverkan\.example\/fragments\/overview[^"']*/;
const EXAMPLE_FALLBACK = `<a href="${EXAMPLE_ORIGIN}/">Samverkan</a>`;

/** The fallback for visitors. */
const FALLBACK = '<a href="{{html:page}}">{{html:title}}</a>';

const FRAME = `<iframe src="{{html:frame}}" title="{{html:title}}" width="100%" height="${FRAME_HEIGHT}" frameborder="0" loading="lazy"></iframe>`;

/** The template of every snippet. The Worker reads them from a static file and fills the placeholders. */
export function snippetTemplates(recipes: DocsSources["recipes"]): readonly Snippet[] {
  const templates = templatesWith(recipes);
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

function templatesWith(recipes: DocsSources["recipes"]): Readonly<Record<SnippetId, string>> {
  const withChoice = (file: string, placeholder: string) =>
    findText(recipes, file).replace(EXAMPLE_FRAGMENT, placeholder).replace(EXAMPLE_FALLBACK, FALLBACK);
  return {
    // In quotation marks, because a shell interprets the & between two parameters.
    timer: findText(recipes, "timer.sh")
      .replaceAll(`${EXAMPLE_ORIGIN}/fragments/overview`, "'{{fragment}}'")
      .replace(EXAMPLE_FALLBACK, FALLBACK),
    sitevision: withChoice("sitevision-webapp.js", "{{sitevision}}"),
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
    "h-include": withChoice("h-include.html", "{{html:fragment}}"),
    htmx: withChoice("htmx.html", "{{html:fragment}}"),
    json: "{{json}}",
  };
}

/** The text of a recipe or snippet by its name. Throws if there is none. */
export function findText(texts: Readonly<Record<string, string>>, name: string): string {
  const text = texts[name];
  if (text === undefined) throw new Error(`the documentation has no ${name}`);
  return text;
}
