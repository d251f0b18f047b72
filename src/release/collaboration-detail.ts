import type { Collaboration } from "../domain/collaboration.ts";
import type { IsoDate } from "../domain/dates.ts";
import { mapLazily } from "../domain/lazy.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import { sortByText } from "../domain/sort.ts";
import { getStatus, statusAt } from "../domain/status.ts";
import { documentName } from "./pointer.ts";
import type { CollaborationDetail, Member, PublisherInfo } from "./read-model.ts";
import { type Batches, collect, type OrganizationRefs, type ReleaseRepository } from "./repository.ts";

interface DetailContext {
  readonly publisherInfo: PublisherInfo;
  readonly day: IsoDate;
  /** The day on which each document last changed, by name. */
  readonly changed: ReadonlyMap<string, IsoDate>;
}

/** The collaborations of these ids with what they refer to, in this order; unknown ids are left out. */
export async function loadDetails(
  repository: ReleaseRepository,
  ids: readonly string[],
  context: DetailContext,
): Promise<readonly CollaborationDetail[]> {
  return ids.length === 0 ? [] : collect(streamDetails(repository, repository.collaborations(ids), context));
}

/** The same for batches of documents, in order; one batch is in memory at a time. */
export async function* streamDetails(
  repository: ReleaseRepository,
  batches: Batches<Collaboration>,
  context: DetailContext,
): Batches<CollaborationDetail> {
  const forms = new Map(repository.legalForms.map((form) => [form.id, form]));
  // Loaded beside the first batch; a failure is thrown where it is awaited.
  const refs = repository.organizationRefs();
  refs.catch(() => undefined);
  for await (const batch of batches) {
    const { byId } = await refs;
    yield mapLazily(batch, ({ index, document }) => ({ index, document: toDetail(document, forms, byId, context) }));
  }
}

function toDetail(
  collaboration: Collaboration,
  forms: ReadonlyMap<string, LegalForm>,
  organizations: OrganizationRefs["byId"],
  { publisherInfo, day, changed }: DetailContext,
): CollaborationDetail {
  return {
    collaboration,
    form: requireRef(forms, collaboration.legalForm),
    host: collaboration.host === undefined ? undefined : organizations.get(collaboration.host),
    members: toMembers(collaboration, organizations, day),
    projects: collaboration.projects.filter((project) => statusAt(day, project) !== "ended"),
    status: getStatus(collaboration, day),
    modified: changed.get(documentName({ of: "collaboration", id: collaboration.id })) ?? collaboration.reviewed,
    publisherInfo,
  };
}

function toMembers(
  { members, sources }: Collaboration,
  organizations: OrganizationRefs["byId"],
  day: IsoDate,
): readonly Member[] {
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const unsorted = members.map(
    (membership): Member => ({
      membership,
      organization: requireRef(organizations, membership.organization),
      source: requireRef(sourcesById, membership.source),
      status: statusAt(day, membership),
    }),
  );
  return sortByText(unsorted, ({ organization }) => organization.shortName ?? organization.name.sv);
}

/** The seed publishes no dangling reference, so a missing value is a bug. */
function requireRef<Value>(values: Pick<ReadonlyMap<string, Value>, "get">, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`dangling reference: ${id}`);
  return value;
}
