import type { Language } from "../../domain/text.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { Html } from "../jsx/jsx-runtime.ts";
import type { ParameterValue } from "../query.ts";
import type { Urls } from "../urls.ts";
import { Discovery } from "./oembed-discovery.tsx";

/** A fragment as a document of its own, for a frame in a host page. */
interface Embed {
  readonly title: string;
  readonly language: Language;
  readonly urls: Urls;
  /** The colour scheme of the host page; `auto` is the reader's. */
  readonly scheme: ParameterValue<"scheme">;
  /** Our page with the same facts. */
  readonly page: string;
  /** Its own URL; absent if there is nothing to show. */
  readonly url?: string;
  /** Our redirects to the websites that the fragment links to, by the URL of the website. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** The document of a frame. Its links open in the host page, never in the frame itself. */
export function EmbedDocument({ embed, fragment }: { embed: Embed; fragment: string }) {
  const { title, language, urls, page, url, scheme, redirects } = embed;
  const colours = scheme === "auto" ? "" : ` samverkan-${scheme}`;
  return (
    <html class={`samverkan-document samverkan-embed${colours}`} lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={scheme === "auto" ? "light dark" : scheme} />
        <title>{title}</title>
        <base target="_top" />
        <link rel="canonical" href={page} />
        <Discovery page={url} urls={urls} />
        <link rel="stylesheet" href={urls.asset("samverkan.css")} />
        <script defer src={urls.asset("frame.js")}></script>
      </head>
      <body data-page={page} data-redirects={JSON.stringify(Object.fromEntries(redirects))}>
        <main>{new Html(fragment)}</main>
        {/* A footer is a landmark, so that screen readers find the link outside main. */}
        {url !== undefined && (
          <footer id="whole-page" hidden>
            <a href={page}>{MESSAGES[language].showWhole(title)}</a>
          </footer>
        )}
      </body>
    </html>
  );
}
