/** The SHA-256 (FIPS 180-4) of bytes, or of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
export async function contentHash(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text of a value in UTF-8, which may be one already. */
export function textIn(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
