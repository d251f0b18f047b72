import type { IsoDate } from "../../domain/dates.ts";
import { getLastModified, toSummary } from "../../domain/summary.ts";
import { type Language, localize } from "../../domain/text.ts";
import type { CollaborationDetail, PublisherInfo } from "../../release/read-model.ts";
import { languageQuery, type Urls } from "../urls.ts";
import { escapeXml } from "./escape-xml.ts";

/** What a feed is made for. */
interface Subscriber {
  readonly language: Language;
  readonly urls: Urls;
  readonly day: IsoDate;
}

/** Readers ask for the whole feed each time; who wants everything has the tables. */
export const MOST_ENTRIES = 100;

/** The collaborations as Atom (RFC 4287), in their order. */
export function atomFeed(
  details: readonly CollaborationDetail[],
  publisherInfo: PublisherInfo,
  subscriber: Subscriber,
): string {
  const { language, urls, day } = subscriber;
  const entries = details.map((detail) => ({ detail, updated: getLastModified(toSummary(detail.collaboration), day) }));
  const updated = entries[0]?.updated ?? publisherInfo.updated;
  const text = (value: { readonly sv: string; readonly en?: string }) => escapeXml(localize(value, language).value);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${tagOf(publisherInfo, "")}</id>
  <title>${text(publisherInfo.site.title)} – ${text(publisherInfo.publisher.name)}</title>
  <updated>${instantOf(updated)}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeXml(urls.url("feed", languageQuery(language)))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(urls.url("home", languageQuery(language)))}"/>
  <author><name>${text(publisherInfo.publisher.name)}</name><email>${escapeXml(publisherInfo.site.contact)}</email></author>
  <rights>${escapeXml(`${publisherInfo.site.licence.name} ${publisherInfo.site.licence.url}`)}</rights>
${entries.map(({ detail, updated }) => entry(detail, updated, subscriber)).join("")}</feed>
`;
}

function entry(
  { collaboration, form, publisherInfo }: CollaborationDetail,
  updated: IsoDate,
  { language, urls }: Subscriber,
): string {
  const { value: name, language: nameLanguage } = localize(collaboration.name, language);
  const { value: summary, language: summaryLanguage } = localize(collaboration.summary, language);
  const page = urls.item("collaborationPage", collaboration.id, languageQuery(language));
  return `  <entry>
    <id>${tagOf(publisherInfo, `collaborations/${collaboration.id}`)}</id>
    <title xml:lang="${nameLanguage}">${escapeXml(name)}</title>
    <updated>${instantOf(updated)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
    <category term="${escapeXml(form.id)}" label="${escapeXml(localize(form.name, language).value)}"/>
    <summary xml:lang="${summaryLanguage}">${escapeXml(summary)}</summary>
  </entry>
`;
}

/** Days have no time of day; the feed names their beginning in UTC, which every reader understands (RFC 3339). */
function instantOf(day: IsoDate): string {
  return `${day}T00:00:00Z`;
}

/**
 * An id that stays when the service moves to another host (RFC 4151): the domain of the contact address, and the year
 * from which the ids are given out.
 */
function tagOf({ site }: PublisherInfo, path: string): string {
  const [, domain = ""] = site.contact.split("@");
  return escapeXml(`tag:${domain},2026:samverkan/${path}`);
}
