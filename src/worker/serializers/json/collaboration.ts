import type { Project } from "../../../domain/collaboration.ts";
import { type LocalizedProse, type Prose, plainText } from "../../../domain/prose.ts";
import type { Source } from "../../../domain/source.ts";
import type { LocalizedText } from "../../../domain/text.ts";
import type { CollaborationDetail, Member } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { collaborationClasses } from "../rdf/classes.ts";
import { identifiers } from "./identifiers.ts";
import { organizationRefToJson } from "./organization.ts";

/** A collaboration as the API gives it: all that its page shows. A fact that is not known is null. */
export function collaborationToJson(detail: CollaborationDetail, urls: Urls) {
  const { collaboration, form, host, members, status } = detail;
  return {
    ...collaborationRefToJson(detail, urls),
    shortName: collaboration.shortName ?? null,
    alternateNames: collaboration.alternateNames,
    legalForm: { id: form.id, name: form.name, statute: form.statute ?? null, legalPerson: form.legalPerson },
    status,
    summary: collaboration.summary,
    description: description(collaboration.prose),
    areas: collaboration.areas,
    host: host === undefined ? null : organizationRefToJson(host, urls),
    organizationNumber: collaboration.organizationNumber ?? null,
    identifiers: identifiers(collaboration),
    founded: collaboration.founded ?? null,
    foundedNote: collaboration.foundedNote ?? null,
    ended: collaboration.ended ?? null,
    website: collaboration.website ?? null,
    members: members.map((member) => membershipResource(member, urls)),
    membersComplete: collaboration.membersComplete,
    memberCount: memberCountResource(detail),
    projects: collaboration.projects.map(projectResource),
    events: collaboration.events.map(({ date, text, source }) => ({ date, text, source: sourceById(detail, source) })),
    sources: collaboration.sources.map(sourceToJson),
    reviewed: collaboration.reviewed,
  };
}

/** The least that names a collaboration and leads to it. */
export function collaborationRefToJson({ collaboration, form }: CollaborationDetail, urls: Urls) {
  const { id, name } = collaboration;
  return {
    id,
    types: collaborationClasses(form),
    name,
    links: {
      self: urls.item("collaborationApi", id),
      page: urls.item("collaborationPage", id),
      fragment: urls.fragment(`collaborations/${id}`),
    },
  };
}

/** What is known of one membership, without saying of what. */
export function membershipToJson({ membership, source, status }: Member) {
  return {
    role: membership.role,
    status: membership.status,
    current: status === "active",
    since: membership.since ?? null,
    until: membership.until ?? null,
    source: sourceToJson(source),
    verified: membership.verified ?? null,
    note: membership.note ?? null,
  };
}

/** A source as the API gives it; one without a date has null. */
export function sourceToJson({ id, title, url, date }: Source) {
  return { id, title, url: url ?? null, date };
}

function membershipResource(member: Member, urls: Urls) {
  const organization = organizationRefToJson(member.organization, urls);
  return { types: ["Membership"], organization, ...membershipToJson(member) };
}

function memberCountResource(detail: CollaborationDetail) {
  const { memberCount } = detail.collaboration;
  if (memberCount === undefined) return null;
  const { count, approximate, what, source } = memberCount;
  return { count, approximate, what, source: sourceById(detail, source) };
}

function projectResource({ name, summary, website, since, until }: Project) {
  return { name, summary, website: website ?? null, since: since ?? null, until: until ?? null };
}

function sourceById({ collaboration }: CollaborationDetail, id: string) {
  const source = collaboration.sources.find((each) => each.id === id);
  return source === undefined ? null : sourceToJson(source);
}

/** The prose without its markup; paragraphs and list items are apart by an empty line. */
function description({ sv, en }: LocalizedProse): LocalizedText {
  const text = (prose: Prose) => plainText(prose, "\n\n");
  return en === undefined ? { sv: text(sv) } : { sv: text(sv), en: text(en) };
}
