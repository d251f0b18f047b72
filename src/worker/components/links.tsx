import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import type { ViewContext } from "./view-context.ts";

/** Schemes that a link may have; anything else in the data is shown as text. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;

/** Whether an address from the data may become a link. */
export function isSafeUrl(href: string): boolean {
  return SAFE_ADDRESS.test(href);
}

/** The text of a link to a website: without the scheme and `www.`, `smohf.se`. */
export function siteName(website: string): string {
  return website.replace(/^https?:\/\/(?:www\.)?|\/$/g, "");
}

/** A link to another site, marked as the view requests; it never opens a new window. */
export function ExternalLink({ href, view, children }: { href: string; view: ViewContext; children?: Child }) {
  if (!isSafeUrl(href)) return <>{children}</>;
  if (href.startsWith("mailto:")) return <a href={href}>{children}</a>;
  return (
    <a href={href} rel="external">
      {children}
      <Marking view={view} />
    </a>
  );
}

function Marking({ view }: { view: ViewContext }) {
  if (view.links === "plain") return <></>;
  const marking = ` ${MESSAGES[view.language].otherSite}`;
  return <span class={view.links === "sitevision" ? "env-assistive-text" : CLASSES.hidden}>{marking}</span>;
}

/** The link target of an organization. */
export function organizationUrl(id: string, { urls, language }: ViewContext): string {
  return urls.item("organizationPage", id, languageQuery(language));
}

/** The link target of a collaboration: the publisher's own page about it, if any, or ours. */
export function collaborationUrl(id: string, { ownPages, urls, language }: ViewContext): string {
  return ownPages.get(id) ?? urls.item("collaborationPage", id, languageQuery(language));
}
