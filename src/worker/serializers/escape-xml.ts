/** Text for an element or an attribute of XML 1.0; control characters leave with the bytes of the answer. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"\r\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
