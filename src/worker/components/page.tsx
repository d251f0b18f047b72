import { type Language, type LocalizedText, localize } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { Html } from "../jsx/jsx-runtime.ts";
import type { Params } from "../query.ts";
import { type SchemaOrg, statementText } from "../serializers/schema-org.ts";
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
  /** The address of this page in either language; a page about an error has none. */
  readonly own: ((language: Language) => string) | undefined;
  /** The address of a page without one of its own, such as an error, in either language. */
  readonly alternate?: (language: Language) => string;
  /** What was searched for. */
  readonly q?: string | undefined;
  /** The colours that a frame of this page is to have: oEmbed consumers read the page that somebody pasted. */
  readonly scheme?: Params<"scheme">["scheme"];
  /** The address of the same facts as JSON. */
  readonly json: string | undefined;
  /** Absent when there is no release to take it from. */
  readonly publisherInfo: PublisherInfo | undefined;
  readonly isHome: boolean;
  /** What the page is about in a sentence or two; a page about an error needs none. */
  readonly description?: string;
  /** The day that the page tells of, where that is not the day of the facts. */
  readonly updated?: string | undefined;
  /** Whether search engines are to leave the page out: it was made for one question. */
  readonly isUnlisted?: boolean;
  /** What the page says to search engines; a page about an error says nothing. */
  readonly statement?: SchemaOrg;
}

/** The whole document of a page around its content. */
export function PageView({ page, children }: { page: Page; children?: Child }) {
  const { language, urls, own, json } = page;
  const messages = MESSAGES[language];
  return (
    <html class="samverkan-document" lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{documentTitle(page)}</title>
        {page.isUnlisted && <meta name="robots" content="noindex" />}
        <link rel="icon" type="image/x-icon" sizes="32x32" href={urls.favicon} />
        <link rel="icon" type="image/svg+xml" href={urls.icon} />
        <link rel="apple-touch-icon" href={urls.touchIcon} />
        <link rel="stylesheet" href={urls.stylesheet} />
        {own !== undefined && <link rel="canonical" href={own(language)} />}
        {own !== undefined && <link rel="alternate" hreflang="sv" href={own("sv")} />}
        {own !== undefined && <link rel="alternate" hreflang="en" href={own("en")} />}
        {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
        {own !== undefined && (
          <link rel="alternate" type="application/atom+xml" href={urls.url("feed", languageQuery(language))} />
        )}
        <Preview page={page} />
        {page.statement !== undefined && (
          <script type="application/ld+json">{new Html(statementText(page.statement))}</script>
        )}
        <Discovery page={own?.(language)} scheme={page.scheme} urls={urls} />
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

function Preview({ page }: { page: Page }) {
  const { title, description, language, urls, own, publisherInfo } = page;
  if (own === undefined || description === undefined || publisherInfo === undefined) return <></>;
  const { site, publisher, updated } = publisherInfo;
  const siteName = localize(publisher.name, language).value;
  return (
    <LinkPreview
      title={localize(title, language).value}
      description={description}
      url={own(language)}
      siteName={siteName}
      imageText={`${localize(site.title, language).value}, ${siteName}`}
      updated={page.updated ?? updated}
      language={language}
      urls={urls}
    />
  );
}

function documentTitle({ title, language, publisherInfo, isHome }: Page): string {
  const own = localize(title, language).value;
  if (publisherInfo === undefined) return own;
  const site = localize(publisherInfo.site.title, language).value;
  const publisher = localize(publisherInfo.publisher.name, language).value;
  return isHome ? `${own} – ${publisher}` : `${own} – ${site} – ${publisher}`;
}

/** Whose service it is, what it is called, the other language, and search. */
function Header({ page }: { page: Page }) {
  const { language, urls, publisherInfo } = page;
  const messages = MESSAGES[language];
  const other = language === "sv" ? "en" : "sv";
  const alternate = page.own ?? page.alternate;
  return (
    <header class="samverkan-page-header">
      <p>{publisherInfo !== undefined && <PublisherLink publisherInfo={publisherInfo} language={language} />}</p>
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

/** The publisher's name, which leads to its own site. */
function PublisherLink({ publisherInfo, language }: { publisherInfo: PublisherInfo; language: Language }) {
  const { name, website } = publisherInfo.publisher;
  const called = localize(name, language).value;
  if (website === undefined || !isSafeUrl(website)) return <>{called}</>;
  return (
    <a href={website} rel="external">
      {called}
      <span class={CLASSES.hidden}> {MESSAGES[language].otherSite}</span>
    </a>
  );
}

function Footer({ page: { language, urls, json, publisherInfo, updated } }: { page: Page }) {
  const messages = MESSAGES[language];
  return (
    <footer class="samverkan-page-footer">
      {publisherInfo !== undefined && (
        <PublisherLines publisherInfo={publisherInfo} language={language} updated={updated} />
      )}
      <ul>
        <li>
          <a href={urls.url("accessibility", languageQuery(language))}>{messages.accessibility}</a>
        </li>
        <li>
          <a href={urls.url("privacy", languageQuery(language))}>{messages.privacy}</a>
        </li>
        {json !== undefined && (
          <li>
            <a href={json}>{messages.asJson}</a>
          </li>
        )}
        <li>
          <a href={urls.url("embeddingDocs", languageQuery(language))}>{messages.includeTitle}</a>
        </li>
        <li>
          <a href={urls.url("apiDocs", languageQuery(language))}>{messages.openData}</a>
        </li>
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
