const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Escapes a text for an element or an attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&"'<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Escapes a text for an element or an attribute of XML 1.0; control characters are stripped when the response is encoded. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"\r\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
