/** One document that a publication changed, described for readers. */
export interface PublishedChange {
  readonly kind: "added" | "changed" | "removed";
  readonly of: "site" | "legal-form" | "organization" | "collaboration";
  readonly id: string;
  /** The name of the document in Swedish. */
  readonly name: string;
  /** The differences in Swedish, a line for each field; empty for added and removed documents. */
  readonly lines: readonly string[];
  /** The day in Swedish time on which it was published. */
  readonly day: string;
  /** The instant of that publication (RFC 3339, UTC); absent in publications of earlier seeds. */
  readonly publishedAt?: string;
}

/**
 * The value of `publication/<id>`, which never changes: what was published, from what, in which role and why. It is written
 * before the pointer, so that a pointer that is overwritten does not take the publication out of the history.
 */
export interface Publication {
  readonly schema: 1;
  readonly id: string;
  readonly snapshot: string;
  /** RFC 3339, UTC. */
  readonly publishedAt: string;
  /** The id of the release that the facts were edited from, if known. */
  readonly base?: string;
  /** The commit of the folder, if it was published from a clean checkout. */
  readonly commit?: string;
  /** A function, such as "kommunikation", never a person's name. */
  readonly by?: string;
  /** The reason, in one line. */
  readonly message?: string;
  /** The difference from the release that was live before. */
  readonly changes: readonly PublishedChange[];
  /**
   * The last change of each document, this publication's and those before it, newest first; so a feed reads one value. Absent
   * in publications of earlier seeds.
   */
  readonly latest?: readonly PublishedChange[];
}

/** The most documents in `latest`. */
const MAX_LATEST = 100;

/** The last change of each document after one more publication. */
export function latestChanges({ changes }: Pick<Publication, "changes">, before: Publication | undefined) {
  const newestFirst = [...changes, ...(before?.latest ?? before?.changes ?? [])];
  const byDocument = new Map(newestFirst.toReversed().map((change) => [`${change.of} ${change.id}`, change]));
  return newestFirst.filter((change) => byDocument.get(`${change.of} ${change.id}`) === change).slice(0, MAX_LATEST);
}

/** The stored text of a publication. */
export function serializePublication(publication: Publication): string {
  return JSON.stringify(publication);
}

/** Parses a stored publication; undefined for another schema or no JSON. Optional fields of the wrong type are left out. */
export function parsePublication(text: string): Publication | undefined {
  try {
    return toPublication(Object(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function toPublication(fields: Fields): Publication | undefined {
  const { schema, id, snapshot, publishedAt, changes, latest } = fields;
  if (schema !== 1 || typeof id !== "string" || typeof snapshot !== "string" || typeof publishedAt !== "string") {
    return undefined;
  }
  if (Number.isNaN(Date.parse(publishedAt)) || !Array.isArray(changes) || !changes.every(isChange)) return undefined;
  const optional = ["base", "commit", "by", "message"].filter((name) => typeof fields[name] === "string");
  const texts = Object.fromEntries(optional.map((name) => [name, fields[name]]));
  const carried = Array.isArray(latest) && latest.every(isChange) ? { latest } : {};
  return { schema, id, snapshot, publishedAt, ...texts, changes, ...carried };
}

function isChange(value: unknown): value is PublishedChange {
  const { kind, of, id, name, lines, day, publishedAt = "" }: Fields = Object(value);
  const isText = [kind, of, id, name, day, publishedAt].every((each) => typeof each === "string");
  return isText && Array.isArray(lines) && lines.every((line) => typeof line === "string");
}
