import type { Language } from "../../domain/text.ts";

/** Bytes of a text on the wire, compressed with gzip. */
export async function gzipSize(text: string): Promise<number> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}

/** A weight as people write it: `1,9 kB`. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = (Math.ceil(bytes / 100) / 10).toFixed(1);
  return `${language === "sv" ? kilobytes.replace(".", ",") : kilobytes} kB`;
}
