import type { Language } from "../../domain/text.ts";
import { IMAGES, LINK_PREVIEW_SIZE } from "../images.ts";
import type { Urls } from "../urls.ts";

/** The data of a link preview and of search results. */
export interface LinkPreviewProps {
  readonly title: string;
  readonly description: string;
  /** The canonical address of the page. */
  readonly url: string;
  /** Who publishes the page. */
  readonly siteName: string;
  /** The alternative text of the picture. */
  readonly imageText: string;
  /** The day of the facts, `2023-01-31`; without it some consumers use the first date in the page. */
  readonly updated: string;
  readonly language: Language;
  readonly urls: Urls;
}

const LOCALES: Readonly<Record<Language, string>> = { sv: "sv_SE", en: "en_GB" };

/** Search results truncate longer descriptions. Characters. */
const MAX_DESCRIPTION = 200;

/** The meta elements of a preview: description, Open Graph (ogp.me) and Twitter cards. */
export function LinkPreview({
  title,
  description,
  url,
  siteName,
  imageText,
  updated,
  language,
  urls,
}: LinkPreviewProps) {
  const text = shortened(description);
  const image = urls.image(IMAGES.linkPreview[language]);
  const properties = {
    type: "website",
    title,
    description: text,
    url,
    site_name: siteName,
    locale: LOCALES[language],
    "locale:alternate": LOCALES[language === "sv" ? "en" : "sv"],
    image,
    "image:type": "image/png",
    "image:width": LINK_PREVIEW_SIZE.width,
    "image:height": LINK_PREVIEW_SIZE.height,
    "image:alt": imageText,
  };
  const card = { card: "summary_large_image", title, description: text, image, "image:alt": imageText };
  return (
    <>
      <meta name="description" content={text} />
      <meta property="article:modified_time" content={updated} />
      {Object.entries(properties).map(([name, content]) => (
        <meta property={`og:${name}`} content={String(content)} />
      ))}
      {Object.entries(card).map(([name, content]) => (
        <meta name={`twitter:${name}`} content={content} />
      ))}
    </>
  );
}

/** Truncates a text at a word boundary. */
function shortened(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/[\s,;:.–]+\S*$/, "")}…`;
}
