import { OWN_ORIGIN } from "../own-origin.ts";

/** Parses markup to nodes without anything that could run. */
type Sanitize = (html: string) => DocumentFragment;

/** `Element.setHTML` of the HTML standard's sanitizer. */
interface Sanitizing {
  readonly setHTML: (html: string, options: { readonly sanitizer: object }) => void;
}

let loading: Promise<Sanitize> | undefined;

/** The browser's own sanitizer, which passes a page with Trusted Types; ours where the browser has none. */
export async function sanitize(html: string): Promise<DocumentFragment> {
  const holder = document.createElement("div");
  if (!isSanitizing(holder)) return (await loadSanitizer())(html);
  holder.setHTML(html, { sanitizer: {} });
  const nodes = document.createDocumentFragment();
  nodes.append(...holder.childNodes);
  return nodes;
}

function isSanitizing<Value extends object>(value: Value): value is Value & Sanitizing {
  return "setHTML" in value;
}

/** Loads src/client/sanitizer.ts once. It hands itself over by an event, so that it puts no name into the page. */
function loadSanitizer(): Promise<Sanitize> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("samverkan-sanitizer", (event) => {
      if (event instanceof CustomEvent) resolve(event.detail);
    });
    script.addEventListener("load", () => script.remove());
    script.addEventListener("error", () => {
      script.remove();
      loading = undefined;
      reject(new Error("samverkan: the sanitizer cannot be loaded"));
    });
    script.crossOrigin = "anonymous";
    script.integrity = SANITIZER.integrity;
    script.src = `${OWN_ORIGIN}/assets/${SANITIZER.file}`;
    document.head.append(script);
  });
  return loading;
}
