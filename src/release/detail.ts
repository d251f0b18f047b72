import type { Collaboration } from "../domain/collaboration.ts";
import { collaborationStatus } from "../domain/filter.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Day } from "../domain/partial-date.ts";
import { sortedBy } from "../domain/sorting.ts";
import { statusOn } from "../domain/status.ts";
import type { CollaborationDetail, Member, Sender } from "./release.ts";
import type { References, Shelf } from "./shelf.ts";

/**
 * What is made of the collaborations of these ids with what they refer to, on a day; an id that the release does not have
 * is left out.
 */
export async function fromDetails<Result>(
  shelf: Shelf,
  ids: readonly string[],
  { sender, day }: { readonly sender: Sender; readonly day: Day },
  use: (detail: CollaborationDetail) => Result,
): Promise<readonly Result[]> {
  if (ids.length === 0) return [];
  const forms = new Map(shelf.legalForms.map((form) => [form.id, form]));
  return shelf.collaborations(ids, async () => {
    const { byId } = await shelf.references();
    return (collaboration) => use(detailOf(collaboration, forms, byId, sender, day));
  });
}

function detailOf(
  collaboration: Collaboration,
  forms: ReadonlyMap<string, LegalForm>,
  organizations: References["byId"],
  sender: Sender,
  day: Day,
): CollaborationDetail {
  return {
    collaboration,
    form: resolved(forms, collaboration.legalForm),
    host: collaboration.host === undefined ? undefined : organizations.get(collaboration.host),
    members: membersOf(collaboration, organizations, day),
    projects: collaboration.projects.filter(
      ({ since, until }) => statusOn(day, { from: since, to: until }) !== "ended",
    ),
    status: collaborationStatus(collaboration, day),
    sender,
  };
}

function membersOf(
  { members, sources: all }: Collaboration,
  organizations: References["byId"],
  day: Day,
): readonly Member[] {
  const sources = new Map(all.map((source) => [source.id, source]));
  const known = members.map(
    (membership): Member => ({
      membership,
      organization: resolved(organizations, membership.organization),
      source: resolved(sources, membership.source),
      status: statusOn(day, { from: membership.since, to: membership.until }),
    }),
  );
  return sortedBy(known, ({ organization }) => organization.shortName ?? organization.name.sv);
}

/** Only facts whose references resolve are stored, so a missing value here is a fault of ours. */
function resolved<Value>(values: Pick<ReadonlyMap<string, Value>, "get">, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`the release holds a reference that does not resolve: ${id}`);
  return value;
}
