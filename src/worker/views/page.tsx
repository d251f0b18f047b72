import { inLanguage, type Language, type LocalizedText } from "../../domain/text.ts";
import type { Sender } from "../../release/release.ts";
import { type Addresses, languageQuery } from "../addresses.ts";
import { type SchemaOrg, statementText } from "../linked-data/schema-org.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { Markup } from "../markup/jsx-runtime.ts";
import { Discovery } from "./discovery.tsx";
import { isSafeAddress } from "./links.tsx";
import { SenderLines } from "./root.tsx";
import { WORDS } from "./words.ts";

/** A page of our own. */
export interface Page {
  readonly title: LocalizedText;
  readonly language: Language;
  readonly addresses: Addresses;
  /** The address of this page in either language; a page about an error has none. */
  readonly own: ((language: Language) => string) | undefined;
  /** The address of the same facts as JSON. */
  readonly json: string | undefined;
  /** Absent when there is no release to take it from. */
  readonly sender: Sender | undefined;
  readonly isHome: boolean;
  /** What the page says to search engines; a page about an error says nothing. */
  readonly statement?: SchemaOrg;
}

/** The whole document of a page around its content. */
export function PageView({ page, children }: { page: Page; children?: Child }) {
  const { language, addresses, own, json } = page;
  const words = WORDS[language];
  return (
    <html class="samverkan-document" lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{documentTitle(page)}</title>
        <link rel="icon" type="image/svg+xml" href={addresses.icon} />
        <link rel="stylesheet" href={addresses.stylesheet} />
        {own !== undefined && <link rel="canonical" href={own(language)} />}
        {own !== undefined && <link rel="alternate" hreflang="sv" href={own("sv")} />}
        {own !== undefined && <link rel="alternate" hreflang="en" href={own("en")} />}
        {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
        {own !== undefined && (
          <link rel="alternate" type="application/atom+xml" href={addresses.to("feed", languageQuery(language))} />
        )}
        {page.statement !== undefined && (
          <script type="application/ld+json">{new Markup(statementText(page.statement))}</script>
        )}
        <Discovery page={own?.(language)} addresses={addresses} />
      </head>
      <body>
        <a class="samverkan-page-skip" href="#content">
          {words.skipToContent}
        </a>
        <Header page={page} />
        <Breadcrumbs page={page} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function documentTitle({ title, language, sender, isHome }: Page): string {
  const own = inLanguage(title, language).value;
  if (sender === undefined) return own;
  const site = inLanguage(sender.site.title, language).value;
  const publisher = inLanguage(sender.publisher.name, language).value;
  return isHome ? `${own} – ${publisher}` : `${own} – ${site} – ${publisher}`;
}

function Header({ page: { language, addresses, own, sender, isHome } }: { page: Page }) {
  const words = WORDS[language];
  const other = language === "sv" ? "en" : "sv";
  const name = sender === undefined ? words.home : inLanguage(sender.publisher.name, language).value;
  return (
    <header class="samverkan-page-header">
      {isHome ? <span>{name}</span> : <a href={addresses.to("home", languageQuery(language))}>{name}</a>}
      {own !== undefined && (
        <a href={own(other)} lang={other} hreflang={other}>
          {words.inOtherLanguage}
        </a>
      )}
    </header>
  );
}

/** The way back to the first page, which itself needs none; nor do pages about an error, which have no place. */
function Breadcrumbs({ page: { language, addresses, sender, isHome, title } }: { page: Page }) {
  if (isHome || sender === undefined) return <></>;
  const home = inLanguage(sender.site.title, language).value;
  return (
    <nav class="samverkan-page-breadcrumbs" aria-label={WORDS[language].breadcrumbs}>
      <ol>
        <li>
          <a href={addresses.to("home", languageQuery(language))}>{home}</a>
        </li>
        <li>
          <span aria-current="page">{inLanguage(title, language).value}</span>
        </li>
      </ol>
    </nav>
  );
}

function Footer({ page: { language, addresses, json, sender } }: { page: Page }) {
  const words = WORDS[language];
  return (
    <footer class="samverkan-page-footer">
      {sender !== undefined && <SenderLines sender={sender} language={language} />}
      <ul>
        <li>
          <a href={addresses.to("accessibility", languageQuery(language))}>{words.accessibility}</a>
        </li>
        {json !== undefined && (
          <li>
            <a href={json}>{words.asJson}</a>
          </li>
        )}
        <li>
          <a href={addresses.to("embeddingDocs", languageQuery(language))}>{words.includeTitle}</a>
        </li>
        <li>
          <a href={addresses.to("apiDocs", languageQuery(language))}>{words.openData}</a>
        </li>
        {sender !== undefined && isSafeAddress(sender.site.licence.url) && (
          <li>
            {words.licence}{" "}
            <a href={sender.site.licence.url} rel="license external">
              {sender.site.licence.name}
              <span class="samverkan-visually-hidden"> {words.otherSite}</span>
            </a>
          </li>
        )}
      </ul>
    </footer>
  );
}
