import type { IsoDate } from "../../domain/dates.ts";
import { getLastModified, toSummary } from "../../domain/summary.ts";
import { type Language, localize } from "../../domain/text.ts";
import type { PublishedChange } from "../../release/publication.ts";
import type { CollaborationDetail, PublisherInfo } from "../../release/read-model.ts";
import { escapeXml } from "../escape.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery, type Urls } from "../urls.ts";

// By hand: packages such as feed build the whole document from objects; ours has a dozen elements.

/** The context of a feed. */
interface FeedContext {
  readonly language: Language;
  readonly urls: Urls;
  readonly day: IsoDate;
}

/** Feed readers fetch the whole feed each time; the CSV tables have everything. */
export const MAX_ENTRIES = 100;

/** The content of a feed. */
interface FeedContent {
  /** The last modified ones, latest first. */
  readonly collaborations: readonly CollaborationDetail[];
  readonly changes: readonly PublishedChange[];
  /** When the release was published; undefined if it never was. */
  readonly publishedAt: string | undefined;
}

/** An entry: its time and its XML. */
interface Entry {
  /** RFC 3339, UTC. */
  readonly updated: string;
  readonly text: string;
}

/** The collaborations as an Atom feed (RFC 4287), latest change first, each with the description of its last change. */
export function atomFeed(content: FeedContent, publisherInfo: PublisherInfo, context: FeedContext): string {
  const { language, urls } = context;
  const entries = toEntries(content, publisherInfo, context);
  const updated = content.publishedAt ?? entries[0]?.updated ?? instantOf(publisherInfo.updated);
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

function toEntries({ collaborations, changes }: FeedContent, publisherInfo: PublisherInfo, context: FeedContext) {
  const collaborationChanges = changes.filter(({ of }) => of === "collaboration");
  const changeById = new Map(collaborationChanges.map((change) => [change.id, change]));
  const entries = collaborations.map((detail): Entry => {
    const change = changeById.get(detail.collaboration.id);
    // Without a recorded change, the day of the last review or event is used.
    const updated = change === undefined ? instantOf(modifiedOf(detail, context.day)) : instantOfChange(change);
    return { updated, text: entry(detail, change, updated, context) };
  });
  const removed = collaborationChanges
    .filter(({ kind }) => kind === "removed")
    .map((change): Entry => removedEntry(change, publisherInfo, context));
  return [...entries, ...removed].toSorted((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated));
}

function modifiedOf({ collaboration, modified }: CollaborationDetail, day: IsoDate): IsoDate {
  return modified === collaboration.reviewed ? getLastModified(toSummary(collaboration), day) : modified;
}

function entry(
  { collaboration, form, publisherInfo }: CollaborationDetail,
  change: PublishedChange | undefined,
  updated: string,
  { language, urls }: FeedContext,
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

/** A removed document has no page, so its entry links to the home page. */
function removedEntry(change: PublishedChange, publisherInfo: PublisherInfo, { language, urls }: FeedContext): Entry {
  const updated = instantOfChange(change);
  const text = `  <entry>
    <id>${tagOf(publisherInfo, `collaborations/${change.id}`)}</id>
    <title xml:lang="sv">${escapeXml(change.name)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(urls.url("home", languageQuery(language)))}"/>
${contentOf(change, language)}  </entry>
`;
  return { updated, text };
}

/** The description of the change, as the seed recorded it, in Swedish; the English feed marks its language. */
function contentOf(change: PublishedChange | undefined, language: Language): string {
  if (change === undefined) return "";
  const { kind, lines } = change;
  const introduction = MESSAGES[language].changeKinds[kind];
  if (language === "sv" || lines.length === 0) {
    return `    <content type="text" xml:lang="${language}">${escapeXml([introduction, ...lines].join("\n"))}</content>\n`;
  }
  const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join("");
  const markup = `<p>${introduction}</p><ul lang="sv">${items}</ul>`;
  return `    <content type="html" xml:lang="en">${escapeXml(markup)}</content>\n`;
}

function instantOfChange({ publishedAt, day }: PublishedChange): string {
  return publishedAt ?? instantOf(day);
}

/** The beginning of a day in UTC, because a feed needs an instant (RFC 3339). */
function instantOf(day: IsoDate): string {
  return `${day}T00:00:00Z`;
}

/**
 * A tag URI, which does not change if the service moves to another host (RFC 4151): the domain of the contact address, and
 * the year from which the ids are used.
 */
function tagOf({ site }: PublisherInfo, path: string): string {
  const [, domain = ""] = site.contact.split("@");
  return escapeXml(`tag:${domain},2026:samverkan/${path}`);
}
