/** A value of KV: its bytes, or its text where KV gives nothing else (bulk reads). */
export type StoredValue = Uint8Array<ArrayBuffer> | string;

/** The type differs between the runtimes. */
type Hashable = Parameters<typeof crypto.subtle.digest>[1];

/** The SHA-256 (FIPS 180-4) of bytes, or of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
export async function contentHash(value: string | Hashable): Promise<string> {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text of a value. */
export function toText(value: Uint8Array | string): string {
  return typeof value === "string" ? value : new TextDecoder().decode(value);
}

/** The bytes of a value, in UTF-8. */
export function toBytes(value: StoredValue): Uint8Array {
  return typeof value === "string" ? new TextEncoder().encode(value) : value;
}
