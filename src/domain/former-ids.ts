/** The ids that documents had before, each with the id that it has now. Plain objects, as a release stores them. */
export interface FormerIds {
  readonly collaborations: Readonly<Record<string, string>>;
  readonly organizations: Readonly<Record<string, string>>;
}

interface WithFormerIds {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

/** The former ids of documents. */
export function collectFormerIds(documents: {
  readonly collaborations: readonly WithFormerIds[];
  readonly organizations: readonly WithFormerIds[];
}): FormerIds {
  return { collaborations: byFormerId(documents.collaborations), organizations: byFormerId(documents.organizations) };
}

/** The id that a document has now; an id that is no former one is its own. */
export function currentId(id: string, formerIds: Readonly<Record<string, string>> | undefined): string {
  return formerIds !== undefined && Object.hasOwn(formerIds, id) ? (formerIds[id] ?? id) : id;
}

function byFormerId(documents: readonly WithFormerIds[]): Readonly<Record<string, string>> {
  return Object.fromEntries(documents.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id])));
}
