/** The languages of the service. */
const SPOKEN = /^(?:sv|en)\b/i;

/** The URL of an element's fragment: its `src`, with its `lang` and `heading` as parameters. Throws without a `src`. */
export function fragmentAddress(element: Element): URL {
  const source = element.getAttribute("src");
  if (source === null) throw new Error("samverkan-fragment has no src");
  const address = new URL(source, element.ownerDocument.baseURI);
  const [language] = SPOKEN.exec(element.getAttribute("lang") ?? "") ?? [];
  const heading = element.getAttribute("heading");
  if (language !== undefined) address.searchParams.set("lang", language.toLowerCase());
  if (heading !== null) address.searchParams.set("heading", heading);
  return address;
}
