import { languageQuery } from "../urls.ts";
import type { ViewContext } from "./view-context.ts";

/** The link target of a collaboration: the publisher's own page about it, if any, or ours. */
export function collaborationUrl(id: string, { ownPages, urls, language }: ViewContext): string {
  return ownPages.get(id) ?? urls.item("collaborationPage", id, languageQuery(language));
}
