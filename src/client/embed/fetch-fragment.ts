/** `Element.setHTML` of the HTML standard's sanitizer, which not every browser has yet. */
interface Sanitizing {
  readonly setHTML: (html: string, options: { readonly sanitizer: object }) => void;
}

/** The nodes of a fragment. Throws where there is nothing to show: an error, an empty answer, another type. */
export async function fetchFragment(address: URL, signal: AbortSignal): Promise<DocumentFragment> {
  const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", signal });
  const isMarkup = response.headers.get("Content-Type")?.startsWith("text/html");
  if (response.status !== 200 || isMarkup !== true) throw new Error(`samverkan: ${address} gave ${response.status}`);
  return nodesOf(await response.text());
}

function nodesOf(html: string): DocumentFragment {
  const nodes = document.createDocumentFragment();
  nodes.append(...parsed(html).childNodes);
  return nodes;
}

/** Where the browser can, it parses without anything that could run, which also passes a page with Trusted Types. */
function parsed(html: string): Element {
  const holder = document.createElement("div");
  if (!isSanitizing(holder)) return new DOMParser().parseFromString(html, "text/html").body;
  holder.setHTML(html, { sanitizer: {} });
  return holder;
}

function isSanitizing<Value extends object>(value: Value): value is Value & Sanitizing {
  return "setHTML" in value;
}
