import { withinLimit } from "../within-limit.ts";

/** Reads one value as text; null where there is none. What it throws is a fault of the place it reads from. */
export interface Reader {
  readonly get: (key: string, cacheTtl: number) => Promise<string | null>;
}

/** What a read came to. A fault carries what happened, without secrets. */
export type Reading =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "fault"; readonly reason: string };

/** Reads a key within a time limit in milliseconds; never throws. `cacheTtl` is in seconds, 30 at least. */
export async function readWithinLimit(
  reader: Reader,
  key: string,
  cacheTtl: number,
  milliseconds: number,
): Promise<Reading> {
  try {
    const text = await withinLimit(reader.get(key, cacheTtl), milliseconds);
    return text === null ? { kind: "absent" } : { kind: "value", text };
  } catch (error) {
    return { kind: "fault", reason: error instanceof Error ? error.message : String(error) };
  }
}
