import type { IsoDate } from "../../domain/dates.ts";
import { getLastModified, toSummary } from "../../domain/summary.ts";
import { type Language, localize } from "../../domain/text.ts";
import type { PublishedChange } from "../../release/publication.ts";
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

/** What has changed, and when the release was published; undefined where it never was. */
interface News {
  /** The ones that were modified last, the latest first. */
  readonly collaborations: readonly CollaborationDetail[];
  readonly changes: readonly PublishedChange[];
  readonly publishedAt: string | undefined;
}

/** One entry: when, and its text. */
interface Entry {
  /** RFC 3339, UTC. */
  readonly updated: string;
  readonly text: string;
}

/** The collaborations as Atom (RFC 4287), the latest changed first, each with what changed last in words. */
export function atomFeed(news: News, publisherInfo: PublisherInfo, subscriber: Subscriber): string {
  const { language, urls } = subscriber;
  const entries = toEntries(news, publisherInfo, subscriber);
  const updated = news.publishedAt ?? entries[0]?.updated ?? instantOf(publisherInfo.updated);
  const text = (value: { readonly sv: string; readonly en?: string }) => escapeXml(localize(value, language).value);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${tagOf(publisherInfo, "")}</id>
  <title>${text(publisherInfo.site.title)} – ${text(publisherInfo.publisher.name)}</title>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeXml(urls.url("feed", languageQuery(language)))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(urls.url("home", languageQuery(language)))}"/>
  <author><name>${text(publisherInfo.publisher.name)}</name><email>${escapeXml(publisherInfo.site.contact)}</email></author>
  <rights>${escapeXml(`${publisherInfo.site.licence.name} ${publisherInfo.site.licence.url}`)}</rights>
${entries.map(({ text }) => text).join("")}</feed>
`;
}

function toEntries({ collaborations, changes }: News, publisherInfo: PublisherInfo, subscriber: Subscriber) {
  const own = changes.filter(({ of }) => of === "collaboration");
  const changeById = new Map(own.map((change) => [change.id, change]));
  const entries = collaborations.map((detail): Entry => {
    const change = changeById.get(detail.collaboration.id);
    // Of what changed before anybody recorded it, the day of the last review or event is told.
    const updated = instantOfChange(change) ?? instantOf(modifiedOf(detail, subscriber.day));
    return { updated, text: entry(detail, change, updated, subscriber) };
  });
  const removed = own
    .filter(({ kind }) => kind === "removed")
    .map((change): Entry => removedEntry(change, publisherInfo, subscriber));
  return [...entries, ...removed].toSorted((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated));
}

function modifiedOf({ collaboration, modified }: CollaborationDetail, day: IsoDate): IsoDate {
  return modified === collaboration.reviewed ? getLastModified(toSummary(collaboration), day) : modified;
}

function entry(
  { collaboration, form, publisherInfo }: CollaborationDetail,
  change: PublishedChange | undefined,
  updated: string,
  { language, urls }: Subscriber,
): string {
  const { value: name, language: nameLanguage } = localize(collaboration.name, language);
  const { value: summary, language: summaryLanguage } = localize(collaboration.summary, language);
  const page = urls.item("collaborationPage", collaboration.id, languageQuery(language));
  return `  <entry>
    <id>${tagOf(publisherInfo, `collaborations/${collaboration.id}`)}</id>
    <title xml:lang="${nameLanguage}">${escapeXml(name)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
    <category term="${escapeXml(form.id)}" label="${escapeXml(localize(form.name, language).value)}"/>
    <summary xml:lang="${summaryLanguage}">${escapeXml(summary)}</summary>
${contentOf(change, language)}  </entry>
`;
}

/** What is gone has no page any more; its entry leads to those that are left. */
function removedEntry(change: PublishedChange, publisherInfo: PublisherInfo, { language, urls }: Subscriber): Entry {
  const updated = instantOfChange(change) ?? instantOf(change.day);
  const text = `  <entry>
    <id>${tagOf(publisherInfo, `collaborations/${change.id}`)}</id>
    <title xml:lang="sv">${escapeXml(change.name)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(urls.url("home", languageQuery(language)))}"/>
${contentOf(change, language)}  </entry>
`;
  return { updated, text };
}

/** What changed. The lines are as the seed has told the editor, in Swedish, and marked as such in the English feed. */
function contentOf(change: PublishedChange | undefined, language: Language): string {
  if (change === undefined) return "";
  const { kind, lines } = change;
  const words = CHANGED[language][kind];
  if (language === "sv" || lines.length === 0) {
    return `    <content type="text" xml:lang="${language}">${escapeXml([words, ...lines].join("\n"))}</content>\n`;
  }
  const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join("");
  const markup = `<p>${words}</p><ul lang="sv">${items}</ul>`;
  return `    <content type="html" xml:lang="en">${escapeXml(markup)}</content>\n`;
}

const CHANGED = {
  sv: {
    added: "Samarbetet är nytt.",
    changed: "Det här har ändrats:",
    removed: "Samarbetet är borttaget.",
  },
  en: {
    added: "The collaboration is new.",
    changed: "This has changed (in Swedish):",
    removed: "The collaboration has been removed.",
  },
} as const;

function instantOfChange(change: PublishedChange | undefined): string | undefined {
  return change === undefined ? undefined : (change.publishedAt ?? instantOf(change.day));
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
