import { entryOf, lastChange } from "../../domain/entry.ts";
import type { Day } from "../../domain/partial-date.ts";
import { inLanguage, type Language } from "../../domain/text.ts";
import type { CollaborationDetail, Sender } from "../../release/release.ts";
import { type Addresses, languageQuery } from "../addresses.ts";
import { escaped } from "../answers/xml.ts";

/** What a feed is made for. */
interface Subscriber {
  readonly language: Language;
  readonly addresses: Addresses;
  readonly day: Day;
}

/** Readers ask for the whole feed each time; who wants everything has the tables. */
export const MOST_ENTRIES = 100;

/** The collaborations as Atom (RFC 4287), in their order. */
export function atomFeed(details: readonly CollaborationDetail[], sender: Sender, subscriber: Subscriber): string {
  const { language, addresses, day } = subscriber;
  const entries = details.map((detail) => ({ detail, updated: lastChange(entryOf(detail.collaboration), day) }));
  const updated = entries[0]?.updated ?? sender.updated;
  const text = (value: { readonly sv: string; readonly en?: string }) => escaped(inLanguage(value, language).value);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${tagOf(sender, "")}</id>
  <title>${text(sender.site.title)} – ${text(sender.publisher.name)}</title>
  <updated>${instantOf(updated)}</updated>
  <link rel="self" type="application/atom+xml" href="${escaped(addresses.to("feed", languageQuery(language)))}"/>
  <link rel="alternate" type="text/html" href="${escaped(addresses.to("home", languageQuery(language)))}"/>
  <author><name>${text(sender.publisher.name)}</name><email>${escaped(sender.site.contact)}</email></author>
  <rights>${escaped(`${sender.site.licence.name} ${sender.site.licence.url}`)}</rights>
${entries.map(({ detail, updated }) => entry(detail, updated, subscriber)).join("")}</feed>
`;
}

function entry(
  { collaboration, form, sender }: CollaborationDetail,
  updated: Day,
  { language, addresses }: Subscriber,
): string {
  const { value: name, language: nameLanguage } = inLanguage(collaboration.name, language);
  const { value: summary, language: summaryLanguage } = inLanguage(collaboration.summary, language);
  const page = addresses.toItem("collaborationPage", collaboration.id, languageQuery(language));
  return `  <entry>
    <id>${tagOf(sender, `collaborations/${collaboration.id}`)}</id>
    <title xml:lang="${nameLanguage}">${escaped(name)}</title>
    <updated>${instantOf(updated)}</updated>
    <link rel="alternate" type="text/html" href="${escaped(page)}"/>
    <category term="${escaped(form.id)}" label="${escaped(inLanguage(form.name, language).value)}"/>
    <summary xml:lang="${summaryLanguage}">${escaped(summary)}</summary>
  </entry>
`;
}

/** Days have no time of day; the feed names their beginning in UTC, which every reader understands (RFC 3339). */
function instantOf(day: Day): string {
  return `${day}T00:00:00Z`;
}

/**
 * An id that stays when the service moves to another host (RFC 4151): the domain of the contact address, and the year
 * from which the ids are given out.
 */
function tagOf({ site }: Sender, path: string): string {
  const [, domain = ""] = site.contact.split("@");
  return escaped(`tag:${domain},2026:samverkan/${path}`);
}
