import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, parseFragment, serialize } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Elements and attributes that WordPress keeps of an oEmbed answer from a provider that it does not know. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** How far into a page it looks for the discovery link. Bytes. */
const DISCOVERY_LIMIT = 150_000;

const SECRET = "s3cr3tS3cr";

/** What WordPress does with a line that is an address: the markup of the embed, or a bare link. */
export async function wordPressEmbed(address: string): Promise<string> {
  const bareLink = `<a href="${address}">${address}</a>`;
  const page = (await (await fetch(address)).text()).slice(0, DISCOVERY_LIMIT);
  const link = elementsOf(parse(page)).find((element) => attribute(element, "type") === "application/json+oembed");
  const endpoint = link === undefined ? undefined : attribute(link, "href");
  if (endpoint === undefined) return bareLink;
  const answer: unknown = await (await fetch(`${endpoint}&maxwidth=500&maxheight=750&dnt=1&format=json`)).json();
  if (typeof answer !== "object" || answer === null || Reflect.get(answer, "type") !== "rich") return bareLink;
  return withSecret(sanitized(String(Reflect.get(answer, "html")))) ?? bareLink;
}

/** The quotation, which must come first to be kept, and the frame, without which there is no embed. */
function withSecret(html: string): string | undefined {
  const [, quotation = "", frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?<\/iframe>)/s.exec(html) ?? [];
  if (frame === undefined) return undefined;
  const secret = `data-secret="${SECRET}"`;
  const hidden = quotation === "" ? "" : 'style="position: absolute; visibility: hidden"';
  return (
    quotation.replace("<blockquote", `<blockquote class="wp-embedded-content" ${secret}`) +
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${SECRET}" ${secret}`)
      .replace("<iframe", `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ${hidden}`)
  );
}

function sanitized(html: string): string {
  const tree = parseFragment(html);
  for (const element of elementsOf(tree)) {
    const kept = KEPT[element.tagName];
    element.attrs = element.attrs.filter(({ name }) => kept?.includes(name));
    if (kept !== undefined) continue;
    for (const child of [...element.childNodes]) {
      defaultTreeAdapter.detachNode(child);
      if (element.parentNode !== null) defaultTreeAdapter.insertBefore(element.parentNode, child, element);
    }
    defaultTreeAdapter.detachNode(element);
  }
  return serialize(tree);
}

function elementsOf(node: Node): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : elementsOf(child)));
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The script of a WordPress page, from what version 6.1 does with the messages of its embeds. */
export const WORD_PRESS_SCRIPT = `
  addEventListener("message", ({ data, source }) => {
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
      quotation.style.display = "none";
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
        window.top.location.href = data.value;
    }
  });
  addEventListener("load", () => {
    for (const frame of document.querySelectorAll("iframe.wp-embedded-content"))
      frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  });
`;
