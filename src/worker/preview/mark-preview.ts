import type { Language } from "../../domain/text.ts";
import { CLASSES } from "../components/classes.ts";
import { PREVIEW_NOTICE } from "../i18n/preview.ts";

/**
 * Marks a response of a preview: with a visible notice in HTML, noindex and no-store. Pages and embeds have the notice at
 * the top of their body, fragments inside their root element.
 */
export function markPreview(response: Response, name: string): Response {
  const headers = new Headers(response.headers);
  headers.set("X-Robots-Tag", "noindex, nofollow");
  headers.set("X-Samverkan-Preview", name);
  headers.set("Cache-Control", "no-store");
  // The tag was computed from the bytes without the notice.
  headers.delete("ETag");
  const marked = new Response(response.body, { status: response.status, headers });
  if (headers.get("Content-Type")?.startsWith("text/html") !== true || response.body === null) return marked;
  let language: Language = "sv";
  let isMarked = false;
  const mark = (element: Element): void => {
    if (isMarked) return;
    isMarked = true;
    const notice = `<strong>${PREVIEW_NOTICE[language]}</strong> `;
    // A fragment with nothing to show is a paragraph, which cannot contain another one.
    const isParagraph = element.tagName === "p";
    element.prepend(isParagraph ? notice : `<p class="${CLASSES.message}" role="note">${notice}</p>`, { html: true });
  };
  return new HTMLRewriter()
    .on("head", { element: (head) => void head.append('<meta name="robots" content="noindex">', { html: true }) })
    .on("body", { element: mark })
    .on("*", {
      element(element) {
        language = element.getAttribute("lang") === "en" ? "en" : language;
        if (!PRECEDING_ELEMENTS.includes(element.tagName)) mark(element);
      },
    })
    .transform(marked);
}

/** The elements before or around the position of the notice. */
const PRECEDING_ELEMENTS = ["html", "head", "base", "meta", "link", "title", "script", "turbo-frame"];
