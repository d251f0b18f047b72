import { languageQuery } from "../urls.ts";
import type { ViewContext } from "./view-context.ts";

/** Where the name of a collaboration leads: to the publisher's own page about it, where it has one, else to ours. */
export function collaborationUrl(id: string, { ownPages, urls, language }: ViewContext): string {
  return ownPages.get(id) ?? urls.item("collaborationPage", id, languageQuery(language));
}
