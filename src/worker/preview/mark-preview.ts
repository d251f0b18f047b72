import { CLASSES } from "../components/classes.ts";

/** Who is told that nothing of this is published, and how. */
const NOTICES: Readonly<Record<string, string>> = {
  sv: "Förhandsvisning. Uppgifterna är ett förslag och är inte publicerade.",
  en: "Preview. The facts are a proposal and are not published.",
};

/**
 * A response of a preview: HTML says on its face that it is one, no search engine takes it, and no cache keeps it. Pages and
 * embeds are marked at the top of their body, fragments inside their one element.
 */
export function markPreview(response: Response, name: string): Response {
  const headers = new Headers(response.headers);
  headers.set("X-Robots-Tag", "noindex, nofollow");
  headers.set("X-Samverkan-Preview", name);
  headers.set("Cache-Control", "no-store");
  // The tag was made of the bytes before they were marked.
  headers.delete("ETag");
  const marked = new Response(response.body, { status: response.status, headers });
  if (headers.get("Content-Type")?.startsWith("text/html") !== true || response.body === null) return marked;
  let language = "sv";
  let isMarked = false;
  const mark = (element: Element): void => {
    if (isMarked) return;
    isMarked = true;
    const notice = `<strong>${NOTICES[language] ?? ""}</strong> `;
    // A fragment with nothing to show is a paragraph, which takes no other one.
    const isParagraph = element.tagName === "p";
    element.prepend(isParagraph ? notice : `<p class="${CLASSES.message}" role="note">${notice}</p>`, { html: true });
  };
  return new HTMLRewriter()
    .on("head", { element: (head) => void head.append('<meta name="robots" content="noindex">', { html: true }) })
    .on("body", { element: mark })
    .on("*", {
      element(element) {
        language = element.getAttribute("lang") === "en" ? "en" : language;
        if (!NO_PLACE.includes(element.tagName)) mark(element);
      },
    })
    .transform(marked);
}

/** What stands around the place for the notice, or before it. */
const NO_PLACE = ["html", "head", "base", "meta", "link", "title", "script", "turbo-frame"];
