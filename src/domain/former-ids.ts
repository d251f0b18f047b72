/** The current id of each former id. Plain objects, as a release stores them. */
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

/** The current id of a document; an id that is not a former one is returned unchanged. */
export function currentId(id: string, formerIds: Readonly<Record<string, string>> | undefined): string {
  return formerIds !== undefined && Object.hasOwn(formerIds, id) ? (formerIds[id] ?? id) : id;
}

function byFormerId(documents: readonly WithFormerIds[]): Readonly<Record<string, string>> {
  return Object.fromEntries(documents.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id])));
}
