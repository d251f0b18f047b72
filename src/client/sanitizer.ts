import DOMPurify from "dompurify";

/** DOMPurify for src/client/embed/sanitize.ts, in browsers without `Element.setHTML`. */
function sanitize(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, USE_PROFILES: { html: true, svg: true } });
}

document.currentScript?.dispatchEvent(new CustomEvent("samverkan-sanitizer", { detail: sanitize }));
