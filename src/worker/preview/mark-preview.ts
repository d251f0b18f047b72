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
    const notice = `<p class="${CLASSES.message}" role="note"><strong>${NOTICES[language] ?? ""}</strong></p>`;
    element.prepend(notice, { html: true });
  };
  return new HTMLRewriter()
    .on("head", { element: (head) => void head.append('<meta name="robots" content="noindex">', { html: true }) })
    .on("body", { element: mark })
    .on("*", {
      element(element) {
        language = element.getAttribute("lang") === "en" ? "en" : language;
        // A paragraph takes no other one; what is around the body is no place for one.
        if (!NO_PLACE.includes(element.tagName)) mark(element);
      },
    })
    .transform(marked);
}

const NO_PLACE = ["html", "head", "meta", "link", "title", "script", "p", "turbo-frame"];
