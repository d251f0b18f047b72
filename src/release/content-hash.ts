/** The SHA-256 (FIPS 180-4) of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
export async function contentHash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
