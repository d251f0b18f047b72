import type { Language } from "../../domain/text.ts";

/** The size of a text compressed with gzip, in bytes. */
export async function gzipSize(text: string): Promise<number> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}

/** A size as text: `1,9 kB`. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = (Math.ceil(bytes / 100) / 10).toFixed(1);
  return `${language === "sv" ? kilobytes.replace(".", ",") : kilobytes} kB`;
}
