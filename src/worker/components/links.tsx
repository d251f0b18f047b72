import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import type { RenderContext } from "./render-context.ts";

/** Schemes that a link may have; anything else in the data is shown as text. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;

/** Whether a URL from the data may become a link. */
export function isSafeUrl(href: string): boolean {
  return SAFE_ADDRESS.test(href);
}

/** The text of a link to a website: without the scheme and `www.`, `smohf.se`. */
export function siteName(website: string): string {
  return website.replace(/^https?:\/\/(?:www\.)?|\/$/g, "");
}

interface ExternalLinkProps {
  /** Without a safe one, only the content is shown. */
  readonly href: string | undefined;
  readonly context: RenderContext;
  readonly children?: Child;
}

/** A link to another site, marked as the view requests; it never opens a new window. */
export function ExternalLink({ href, context, children }: ExternalLinkProps) {
  if (href === undefined || !isSafeUrl(href)) return <>{children}</>;
  if (href.startsWith("mailto:")) return <a href={href}>{children}</a>;
  return (
    <a href={href} rel="external">
      {children}
      <Marking context={context} />
    </a>
  );
}

function Marking({ context }: { context: RenderContext }) {
  if (context.links === "plain") return <></>;
  const marking = ` ${MESSAGES[context.language].otherSite}`;
  return <span class={context.links === "sitevision" ? "env-assistive-text" : CLASSES.hidden}>{marking}</span>;
}

/** The link target of an organization. */
export function organizationUrl(id: string, { urls, language }: RenderContext): string {
  return urls.item("organizationPage", id, languageQuery(language));
}

/** The link target of a collaboration: the publisher's own page about it, if any, or ours. */
export function collaborationUrl(id: string, { ownPages, urls, language }: RenderContext): string {
  return ownPages.get(id) ?? urls.item("collaborationPage", id, languageQuery(language));
}
