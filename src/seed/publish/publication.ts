import { toSwedishDate } from "../../domain/status.ts";
import { documentName, type Pointer } from "../../release/pointer.ts";
import {
  latestChanges,
  type Publication,
  type PublishedChange,
  serializePublication,
} from "../../release/publication.ts";
import type { Change } from "../diff/diff.ts";
import { formatFieldChange } from "../diff/format-diff.ts";

/** The metadata of a publication. */
export interface PublicationDetails {
  readonly base?: Publication["base"] | undefined;
  readonly commit?: Publication["commit"] | undefined;
  readonly by?: Publication["by"] | undefined;
  readonly message?: Publication["message"] | undefined;
  /** The difference from the live release; empty for the first publication. */
  readonly changes: readonly Change[];
}

/** The details of a publication without metadata. */
export const NO_DETAILS: PublicationDetails = { changes: [] };

/** The names of the documents whose pages change: the changed ones, and the organizations whose membership changed. */
export function changedDocuments({ changes }: PublicationDetails): readonly string[] {
  const concerned = changes.flatMap(({ concerned = [] }) =>
    concerned.map((id) => ({ of: "organization", id }) as const),
  );
  return [...new Set([...changes, ...concerned].map(documentName))];
}

/** The stored text of the publication that a pointer makes live; `before` is the one that it replaces, if known. */
export function serializeDetails(
  { id, snapshot, publishedAt }: Pointer,
  details: PublicationDetails,
  before: Publication | undefined,
): string {
  const { base, commit, by, message, changes } = details;
  const day = toSwedishDate(Date.parse(publishedAt));
  const published = changes.map(({ kind, of, id, name, fields }): PublishedChange => {
    return { kind, of, id, name, lines: fields.map(formatFieldChange), day, publishedAt };
  });
  // JSON omits undefined fields.
  const known = Object.fromEntries(Object.entries({ base, commit, by, message }).filter(([, text]) => text));
  const latest = latestChanges({ changes: published }, before);
  return serializePublication({ schema: 1, id, snapshot, publishedAt, ...known, changes: published, latest });
}
