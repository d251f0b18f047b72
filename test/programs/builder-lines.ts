/** The lines that the builder prints for a choice, by the id of their kind. Throws for a kind that it does not print. */
export async function printedLines(service: string, choice: string): Promise<(id: string) => string> {
  const html = await (await fetch(`${service}/builder?${choice}`)).text();
  return (id) => {
    const [, code] = new RegExp(`<code data-snippet="${id}">(.*?)</code>`, "s").exec(html) ?? [];
    if (code === undefined) throw new Error(`the builder prints no ${id} for ${choice}`);
    const references = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
    return Object.entries(references).reduce((text, [reference, sign]) => text.replaceAll(reference, sign), code);
  };
}
