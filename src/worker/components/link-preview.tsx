import type { IsoDate } from "../../domain/dates.ts";
import { type Language, type LocalizedText, localize } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { IMAGES, LINK_PREVIEW_SIZE } from "../images.ts";
import type { Urls } from "../urls.ts";

/** The data of a link preview and of search results. */
interface LinkPreviewProps {
  readonly title: LocalizedText;
  readonly description: string;
  /** The canonical URL of the page. */
  readonly url: string;
  readonly publisherInfo: PublisherInfo;
  /** The day of the page, if it is not that of the facts; without one some consumers use the first date in the page. */
  readonly updated?: IsoDate | undefined;
  readonly language: Language;
  readonly urls: Urls;
}

const LOCALES: Readonly<Record<Language, string>> = { sv: "sv_SE", en: "en_GB" };

/** Search results truncate longer descriptions. Characters. */
const MAX_DESCRIPTION = 200;

/** The meta elements of a preview: description, Open Graph (ogp.me) and Twitter cards. */
export function LinkPreview({ url, publisherInfo, language, urls, ...page }: LinkPreviewProps) {
  const { site, publisher, updated } = publisherInfo;
  const title = localize(page.title, language).value;
  const description = shortened(page.description);
  const siteName = localize(publisher.name, language).value;
  const imageText = `${localize(site.title, language).value}, ${siteName}`;
  const image = urls.image(IMAGES.linkPreview[language]);
  const properties = {
    type: "website",
    title,
    description,
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
  const card = { card: "summary_large_image", title, description, image, "image:alt": imageText };
  return (
    <>
      <meta name="description" content={description} />
      <meta property="article:modified_time" content={page.updated ?? updated} />
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
