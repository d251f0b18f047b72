import type { Project } from "../../../domain/collaboration.ts";
import { type LocalizedProse, proseText } from "../../../domain/prose.ts";
import type { LocalizedText } from "../../../domain/text.ts";
import { listParticipations } from "../../../release/participations.ts";
import type { CollaborationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { membershipToJson } from "./membership.ts";
import { collaborationRefToJson, identifiers, organizationRefToJson, sourceToJson } from "./refs.ts";

/** A collaboration in the API, with all facts of its page. Unknown facts are null. */
export function collaborationToJson(detail: CollaborationDetail, urls: Urls) {
  const { collaboration, form, host, status } = detail;
  return {
    ...collaborationRefToJson(detail, urls),
    shortName: collaboration.shortName ?? null,
    alternateNames: collaboration.alternateNames,
    legalForm: {
      id: form.id,
      name: form.name,
      statute: form.statute ?? null,
      legalPerson: form.legalPerson,
      links: { self: urls.item("legalFormApi", form.id) },
    },
    status,
    summary: collaboration.summary,
    description: description(collaboration.prose),
    areas: collaboration.areas.map((area) => ({ ...area, links: { self: urls.item("areaApi", area.id) } })),
    host: host === undefined ? null : organizationRefToJson(host, urls),
    organizationNumber: collaboration.organizationNumber ?? null,
    identifiers: identifiers(collaboration),
    founded: collaboration.founded ?? null,
    foundedNote: collaboration.foundedNote ?? null,
    ended: collaboration.ended ?? null,
    website: collaboration.website ?? null,
    members: listParticipations(detail).map((each) => membershipToJson(detail, each, urls)),
    membersComplete: collaboration.membersComplete,
    memberCount: memberCountToJson(detail),
    projects: collaboration.projects.map(projectToJson),
    events: collaboration.events.map(({ date, text, source }) => ({ date, text, source: sourceById(detail, source) })),
    sources: collaboration.sources.map(sourceToJson),
    reviewed: collaboration.reviewed,
    modified: detail.modified,
  };
}

function memberCountToJson(detail: CollaborationDetail) {
  const { memberCount } = detail.collaboration;
  if (memberCount === undefined) return null;
  const { count, approximate, what, source } = memberCount;
  return { count, approximate, what, source: sourceById(detail, source) };
}

function projectToJson({ name, summary, website, since, until }: Project) {
  return { name, summary, website: website ?? null, since: since ?? null, until: until ?? null };
}

function sourceById({ collaboration }: CollaborationDetail, id: string) {
  const source = collaboration.sources.find((each) => each.id === id);
  return source === undefined ? null : sourceToJson(source);
}

/** The prose as plain text, with its lists and the URLs of its links. */
function description({ sv, en }: LocalizedProse): LocalizedText {
  return en === undefined ? { sv: proseText(sv) } : { sv: proseText(sv), en: proseText(en) };
}
