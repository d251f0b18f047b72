import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";

/** The text of a host page before and after what it includes: it must arrive byte for byte. */
export const BEFORE = `<!DOCTYPE html>
<html lang="sv">
<head><meta charset="utf-8"><title>Vår egen sida</title></head>
<body>
<p>Före: åäö € 🇸🇪</p>
`;
export const BETWEEN = "\n<p>Mellan två</p>\n";
export const AFTER = `
<p>Efter: ÅÄÖ</p>
</body>
</html>
`;

/** A host page around the lines that include fragments. */
export function hostPage(includes: readonly string[]): string {
  return BEFORE + includes.join(BETWEEN) + AFTER;
}

/** The fallback text of recipes without a copy. */
export const FALLBACK = '<p><a href="https://samverkan.example/">Samverkan</a></p>';

/** The state of a host page, compared with the fragments that it should have. */
export function outcomeOf(body: Uint8Array, fragments: readonly string[]): Outcome {
  const page = Buffer.from(body);
  const isWhole = page.subarray(0, Buffer.byteLength(BEFORE)).equals(Buffer.from(BEFORE));
  if (!isWhole || !page.subarray(-Buffer.byteLength(AFTER)).equals(Buffer.from(AFTER))) return "page-broken";
  const inside = page.subarray(Buffer.byteLength(BEFORE), -Buffer.byteLength(AFTER)).toString();
  return insideOf(inside, fragments);
}

/** The content of the page at the positions of fragments. */
export function insideOf(inside: string, fragments: readonly string[]): Outcome {
  const text = inside.trim();
  if (text === "") return "nothing";
  if (text === FALLBACK) return "fallback";
  if (/^<p class="samverkan-message"[^>]*><a [^>]*>[^<]*<\/a><\/p>$/.test(text)) return "our-link";
  if (/^<p class="samverkan-message"[^>]*>[^<]*<\/p>$/.test(text)) return "our-sentence";
  const parts = inside.split(BETWEEN).map((part) => part.trim());
  if (parts.length === fragments.length && parts.every((part, index) => part === fragments[index])) return "fragment";
  // A browser has closed what a cut has left open.
  if (fragments.some((fragment) => fragment.startsWith(text)) || isOurs(text)) return "part";
  return text.includes("\ufffd") ? "garbage" : "error-document";
}

/** Whether it begins as fragments do. */
function isOurs(text: string): boolean {
  return /^(?:<turbo-frame[^>]*>)?<div class="samverkan"/.test(text);
}
