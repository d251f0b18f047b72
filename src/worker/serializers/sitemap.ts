import type { IsoDate } from "../../domain/dates.ts";
import { LANGUAGES, type Language } from "../../domain/text.ts";
import { escapeXml } from "../escape.ts";

/** A page: its URL in each language, and the day of the last change. */
export interface SitemapPage {
  readonly url: (language: Language) => string;
  readonly changed: IsoDate | undefined;
}

/** A sitemap (sitemaps.org 0.9), with each page in both languages and links between them. */
export function serializeSitemap(pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap((page) => LANGUAGES.map((language) => entry(page, language)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("")}</urlset>
`;
}

/** A sitemap index, from the URLs of the sitemaps. */
export function serializeSitemapIndex(urls: readonly string[]): string {
  const entries = urls.map((url) => `  <sitemap><loc>${escapeXml(url)}</loc></sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</sitemapindex>
`;
}

function entry({ url, changed }: SitemapPage, language: Language): string {
  const others = LANGUAGES.map(
    (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${escapeXml(url(each))}"/>`,
  );
  const day = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
  return `  <url><loc>${escapeXml(url(language))}</loc>${day}${others.join("")}</url>\n`;
}
