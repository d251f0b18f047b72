/** How hono/jsx writes an attribute's text. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

/** The addresses of other sites that a drawn fragment links to. */
export function outwardLinks(html: string): ReadonlySet<string> {
  const links = html.matchAll(/<a href="([^"]*)" rel="external"/g);
  return new Set(Array.from(links, ([, address = ""]) => plainText(address)));
}

function plainText(attribute: string): string {
  return attribute.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
