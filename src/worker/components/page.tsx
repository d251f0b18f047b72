import { LANGUAGES, type Language, type LocalizedText, localize } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { LOGOS } from "../assets.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { IMAGES } from "../images.ts";
import { type Child, Html } from "../jsx/jsx-runtime.ts";
import type { ParameterValue } from "../query.ts";
import { type SchemaOrg, serializeJsonLd } from "../serializers/schema-org.ts";
import { languageQuery, type Urls } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { PublisherLines } from "./fragment-root.tsx";
import { LinkPreview } from "./link-preview.tsx";
import { isSafeUrl } from "./links.tsx";
import { Discovery } from "./oembed-discovery.tsx";
import { SearchBox } from "./search-form.tsx";

/** A page of our own. */
export interface Page {
  readonly title: LocalizedText;
  readonly language: Language;
  readonly urls: Urls;
  /** The URL of this page in a language; absent for an error page. */
  readonly url?: (language: Language) => string;
  /** The URL of the other language for a page without a URL of its own, such as an error page. */
  readonly alternate?: (language: Language) => string;
  /** The search query. */
  readonly q?: string | undefined;
  /** The colour scheme of a frame of this page, for oEmbed consumers that read the pasted URL. */
  readonly scheme?: ParameterValue<"scheme">;
  /** The URL of the same facts as JSON. */
  readonly json?: string | undefined;
  /** Undefined without a release. */
  readonly publisherInfo: PublisherInfo | undefined;
  readonly isHome?: boolean;
  /** The meta description; absent for an error page. */
  readonly description?: string;
  /** The day of the page's content, if it differs from that of the facts. */
  readonly updated?: string | undefined;
  /** Whether search engines must not index the page, such as search results. */
  readonly isUnlisted?: boolean;
  /** The structured data for search engines; absent for an error page. */
  readonly jsonLd?: SchemaOrg;
}

/** The HTML document of a page around its content. */
export function PageDocument({ page, children }: { page: Page; children?: Child }) {
  const { language, urls, url: urlIn, json, description, publisherInfo } = page;
  const messages = MESSAGES[language];
  const url = urlIn?.(language);
  return (
    <html class="samverkan-document" lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{documentTitle(page)}</title>
        {page.isUnlisted && <meta name="robots" content="noindex" />}
        <link rel="icon" type="image/x-icon" sizes="32x32" href={urls.url("favicon")} />
        <link rel="icon" type="image/svg+xml" href={urls.asset("icon.svg")} />
        <link rel="apple-touch-icon" href={urls.image(IMAGES.touchIcon)} />
        <link rel="stylesheet" href={urls.asset("samverkan.css")} />
        {url && <link rel="canonical" href={url} />}
        {urlIn && LANGUAGES.map((each) => <link rel="alternate" hreflang={each} href={urlIn(each)} />)}
        {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
        {url && <link rel="alternate" type="application/atom+xml" href={urls.url("feed", languageQuery(language))} />}
        {url && description && publisherInfo && (
          <LinkPreview {...page} url={url} description={description} publisherInfo={publisherInfo} />
        )}
        {page.jsonLd !== undefined && (
          <script type="application/ld+json">{new Html(serializeJsonLd(page.jsonLd))}</script>
        )}
        <Discovery page={url} scheme={page.scheme} urls={urls} />
      </head>
      <body>
        <a class="samverkan-page-skip" href="#content">
          {messages.skipToContent}
        </a>
        <Header page={page} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function documentTitle({ title, language, publisherInfo, isHome }: Page): string {
  const own = localize(title, language).value;
  if (publisherInfo === undefined) return own;
  const site = localize(publisherInfo.site.title, language).value;
  const publisher = localize(publisherInfo.publisher.name, language).value;
  return isHome ? `${own} – ${publisher}` : `${own} – ${site} – ${publisher}`;
}

/** The header: publisher, title, language switch and search. */
function Header({ page }: { page: Page }) {
  const { language, urls, publisherInfo } = page;
  const messages = MESSAGES[language];
  const other = language === "sv" ? "en" : "sv";
  const alternate = page.url ?? page.alternate;
  return (
    <header class="samverkan-page-header">
      <p>
        {publisherInfo !== undefined && <PublisherLink publisherInfo={publisherInfo} language={language} urls={urls} />}
      </p>
      {alternate !== undefined && (
        <a href={alternate(other)} lang={other} hreflang={other}>
          {messages.inOtherLanguage}
        </a>
      )}{" "}
      <a class="samverkan-page-name" href={urls.url("home", languageQuery(language))}>
        {publisherInfo === undefined ? messages.home : localize(publisherInfo.site.title, language).value}
      </a>
      <SearchBox value={page.q} language={language} urls={urls} />
    </header>
  );
}

interface PublisherProps {
  readonly publisherInfo: PublisherInfo;
  readonly language: Language;
  readonly urls: Urls;
}

/** The publisher's name or logo, which leads to its own site. */
function PublisherLink(props: PublisherProps) {
  const { publisherInfo, language } = props;
  const { website } = publisherInfo.publisher;
  if (website === undefined || !isSafeUrl(website)) return <PublisherName {...props} />;
  return (
    <a href={website} rel="external">
      <PublisherName {...props} />
      <span class={CLASSES.hidden}> {MESSAGES[language].otherSite}</span>
    </a>
  );
}

/** The logo beside the name, or instead of it if the logo contains the name. */
function PublisherName({ publisherInfo: { publisher, site }, language, urls }: PublisherProps) {
  const name = localize(publisher.name, language).value;
  if (site.logo === undefined || !LOGOS.includes(site.logo.file)) return <>{name}</>;
  const { file, width, alt } = site.logo;
  return (
    <>
      <img
        src={urls.path(`/assets/${file}`)}
        alt={alt === undefined ? "" : localize(alt, language).value}
        width={width}
        height={40}
      />
      {alt === undefined && ` ${name}`}
    </>
  );
}

function Footer({ page: { language, urls, json, publisherInfo, updated } }: { page: Page }) {
  const messages = MESSAGES[language];
  const link = (name: Parameters<Urls["url"]>[0], text: string) => (
    <li>
      <a href={urls.url(name, languageQuery(language))}>{text}</a>
    </li>
  );
  return (
    <footer class="samverkan-page-footer">
      {publisherInfo !== undefined && (
        <PublisherLines publisherInfo={publisherInfo} language={language} updated={updated} />
      )}
      <ul>
        {link("accessibility", messages.accessibility)}
        {link("privacy", messages.privacy)}
        {json !== undefined && (
          <li>
            <a href={json}>{messages.asJson}</a>
          </li>
        )}
        {link("embeddingDocs", messages.includeTitle)}
        {link("apiDocs", messages.openData)}
        {publisherInfo !== undefined && isSafeUrl(publisherInfo.site.licence.url) && (
          <li>
            {messages.licence}{" "}
            <a href={publisherInfo.site.licence.url} rel="license external">
              {publisherInfo.site.licence.name}
              <span class={CLASSES.hidden}> {messages.otherSite}</span>
            </a>
          </li>
        )}
      </ul>
    </footer>
  );
}
