/** A value as it was read: its bytes, or its text where KV gives nothing else. */
export type Content = Uint8Array<ArrayBuffer> | string;

/** Bytes as the runtime takes them for a hash; the types of the runtimes differ in what they call them. */
type Hashable = Parameters<typeof crypto.subtle.digest>[1];

/** The SHA-256 (FIPS 180-4) of bytes, or of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
export async function contentHash(content: string | Hashable): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text of a value. */
export function textIn(content: Uint8Array | string): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** The bytes of a value, in UTF-8. */
export function bytesIn(content: Content): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
