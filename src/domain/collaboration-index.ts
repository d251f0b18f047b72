import type { Area } from "./collaboration.ts";
import { lazy, memoizeByLanguage } from "./lazy.ts";
import { indicesSortedByName } from "./sort.ts";
import type { CollaborationSummary, SummaryRow, SummaryRows } from "./summary.ts";
import type { Language } from "./text.ts";

/** The summaries of all collaborations of a release, with the orders and groups that lists need. */
export interface CollaborationIndex {
  readonly summaries: SummaryRows;
  /** Indices into `summaries` in Swedish order of their names in a language; the same array each time. */
  readonly sortedIndices: (language: Language) => readonly number[];
  /** Indices of the collaborations that the organization takes part in, as a member or the host. */
  readonly indicesByParticipant: (organization: string) => readonly number[];
  /** Ids of the legal forms of all collaborations, without duplicates. */
  readonly legalForms: readonly string[];
  /** The areas of all collaborations, without duplicates. */
  readonly areas: readonly Area[];
}

/** Builds the index; each part is computed when it is first used. An area may be given more than once. */
export function buildCollaborationIndex(
  summaries: readonly CollaborationSummary[],
  areas: readonly Area[],
): CollaborationIndex {
  const byParticipant = lazy(() => groupByParticipant(summaries));
  return {
    summaries,
    sortedIndices: memoizeByLanguage((language) => indicesSortedByName(summaries, language)),
    indicesByParticipant: (organization) => byParticipant().get(organization) ?? [],
    legalForms: [...new Set(summaries.map(({ legalForm }) => legalForm))],
    areas: uniqueById(areas),
  };
}

/** The rows at some indices, by default all. */
export function toRows(
  { summaries }: CollaborationIndex,
  indices: Iterable<number> = Array(summaries.length).keys(),
): readonly SummaryRow[] {
  return Array.from(indices, (at) => summaries.at(at)).filter((row) => row !== undefined);
}

/** The areas without duplicates. */
export function uniqueById(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [area.id, area])).values()];
}

function groupByParticipant(summaries: readonly CollaborationSummary[]): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>();
  for (const [index, { participants }] of summaries.entries()) {
    for (const participant of participants) {
      const known = indices.get(participant);
      if (known === undefined) indices.set(participant, [index]);
      else known.push(index);
    }
  }
  return indices;
}
