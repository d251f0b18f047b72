import type { Collaboration } from "../domain/collaboration.ts";
import { buildCollaborationIndex, type CollaborationIndex } from "../domain/collaboration-index.ts";
import type { IsoDate } from "../domain/dates.ts";
import { collectFormerIds, type Facts, type FormerIds, getLastUpdated } from "../domain/facts.ts";
import type { OrganizationIndex } from "../domain/filter.ts";
import { lazy, memoizeByLanguage } from "../domain/lazy.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import { type Organization, type OrganizationRef, toOrganizationRef } from "../domain/organization.ts";
import { buildInvertedIndex } from "../domain/search/inverted-index.ts";
import { createSearch, type IndexSegment, type SearchEngine } from "../domain/search/search.ts";
import {
  type SearchDocument,
  toCollaborationSearchDocuments,
  toOrganizationSearchDocument,
} from "../domain/search/tokenize.ts";
import type { Site } from "../domain/site.ts";
import { indicesSortedByName } from "../domain/sort.ts";
import { type CollaborationSummary, toSummary } from "../domain/summary.ts";
import type { FirstIds } from "./first-ids.ts";

/**
 * The documents of a release and their indexes, in memory or loaded on demand. If a chunk cannot be loaded, methods throw
 * `ChunkUnavailableError`, which the store handles.
 */
export interface ReleaseRepository {
  readonly site: Site;
  readonly publisher: Organization;
  /** The latest day on which an editor changed or reviewed anything. */
  readonly updated: IsoDate;
  /** In display order. */
  readonly legalForms: readonly LegalForm[];
  /** Former ids, whose addresses redirect to the current ones; undefined if there are none. */
  readonly formerIds: FormerIds | undefined;
  /** Undefined if the index of all collaborations needs no read. */
  readonly firstIds: FirstIds | undefined;
  /**
   * The collaborations of these ids, in batches, of which the first holds the first id; unknown ids are omitted. Those that
   * are used `once` are read few at a time and not cached. A batch is parsed while it is read, so it can be read once.
   */
  readonly collaborations: (ids: readonly string[], use?: "once") => Batches<Collaboration>;
  /** All collaborations in order of their ids, in the same way. */
  readonly allCollaborations: () => Batches<Collaboration>;
  /** All organizations, in the same way. */
  readonly allOrganizations: () => Batches<Organization>;
  /** The number of pages of the summaries of all collaborations, and those of some pages, all by default; in order of their ids. */
  readonly summaryPages: number;
  readonly summaries: (from?: number, to?: number) => Promise<readonly CollaborationSummary[]>;
  /** The organizations of these ids, in this order; unknown ids are omitted. */
  readonly organizations: (ids: readonly string[]) => Promise<readonly Organization[]>;
  readonly organizationRefs: () => Promise<OrganizationRefs>;
  readonly index: () => Promise<ReleaseIndex>;
}

/** The indexes for lists, filters and searches of a release. */
export interface ReleaseIndex {
  readonly collaborations: CollaborationIndex;
  /** Prepared at the first search. */
  readonly search: () => SearchEngine;
}

/** A document, with the index of its id in the list of ids that was asked for. */
export interface IndexedDocument<Document> {
  readonly index: number;
  readonly document: Document;
}

/** Documents in batches; one is parsed while it is read, so it can be read once. */
export type Batches<Document> = AsyncIterable<Iterable<IndexedDocument<Document>>>;

/** The documents of batches in order of their indices. */
export async function collect<Document>(batches: Batches<Document>): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const batch of batches) for (const { index, document } of batch) documents[index] = document;
  return documents.filter((document) => document !== undefined);
}

/** All organizations, as other documents refer to them. */
export interface OrganizationRefs extends OrganizationIndex {
  readonly byId: Pick<ReadonlyMap<string, OrganizationRef>, "get">;
}

/** The references by id and sorted by name. */
export function buildRefs(organizations: readonly OrganizationRef[]): OrganizationRefs {
  return {
    organizations,
    byId: new Map(organizations.map((each) => [each.id, each])),
    sortedIndices: memoizeByLanguage((language) => indicesSortedByName(organizations, language)),
  };
}

/** The search index of the organizations; they must be in the order of the references. */
export function indexOrganizations(organizations: readonly Organization[]): IndexSegment {
  return toSegment(organizations.map(toOrganizationSearchDocument));
}

function toSegment(documents: readonly SearchDocument[]): IndexSegment {
  return { count: documents.length, index: buildInvertedIndex(documents) };
}

/** A repository of facts in memory; undefined if their publisher is not one of their organizations. */
export function createInMemoryRepository(facts: Facts): ReleaseRepository | undefined {
  const { site, legalForms } = facts;
  const organizations = new Map(facts.organizations.map((each) => [each.id, each]));
  const collaborations = new Map(facts.collaborations.map((each) => [each.id, each]));
  const publisher = organizations.get(site.publisher);
  if (publisher === undefined) return undefined;
  const organizationRefs = lazy(() => buildRefs(facts.organizations.map(toOrganizationRef)));
  const summaries = lazy(() => facts.collaborations.map(toSummary));
  const index = lazy(() => ({
    collaborations: buildCollaborationIndex(
      summaries(),
      facts.collaborations.flatMap(({ areas }) => areas),
    ),
    search: lazy(() => {
      return createSearch(
        [toSegment(toCollaborationSearchDocuments(facts))],
        [indexOrganizations(facts.organizations)],
      );
    }),
  }));
  return {
    site,
    publisher,
    updated: getLastUpdated(site, facts.collaborations),
    legalForms,
    formerIds: collectFormerIds(facts),
    firstIds: undefined,
    collaborations: async function* (ids) {
      yield ids.flatMap((id, index) => {
        const document = collaborations.get(id);
        return document === undefined ? [] : [{ index, document }];
      });
    },
    allCollaborations: async function* () {
      yield facts.collaborations.map((document, index) => ({ index, document }));
    },
    allOrganizations: async function* () {
      yield facts.organizations.map((document, index) => ({ index, document }));
    },
    summaryPages: 1,
    summaries: async () => summaries(),
    organizations: async (ids) => ids.flatMap((id) => organizations.get(id) ?? []),
    organizationRefs: async () => organizationRefs(),
    index: async () => index(),
  };
}
