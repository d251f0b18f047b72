import type { Language } from "../../domain/text.ts";

/** A number with no-break spaces between thousands. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
}

/** A size as text: `1,9 kB`. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = (Math.ceil(bytes / 100) / 10).toFixed(1);
  return `${language === "sv" ? kilobytes.replace(".", ",") : kilobytes} kB`;
}
