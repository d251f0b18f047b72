import type { Area } from "../domain/collaboration.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { CollaborationFilter, OrganizationFilter } from "../domain/filter.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization, OrganizationRef } from "../domain/organization.ts";
import type { CollaborationSummary } from "../domain/summary.ts";
import type { FilterOptions } from "./filter-options.ts";
import type { PageRange } from "./pagination.ts";
import type { ParticipationMatrix } from "./participation-matrix.ts";
import type { PublishedChange } from "./publication.ts";
import type {
  CollaborationDetail,
  CollaborationList,
  EntityIndex,
  OrganizationDetail,
  OrganizationList,
  Overview,
  PublisherInfo,
  QueryContext,
  ReleaseInfo,
} from "./read-model.ts";
import type { Batches } from "./repository.ts";

/**
 * One release: what its first value in KV says, and its queries, which are async whether the release is one value or many.
 * An unknown id gives undefined.
 */
export interface Release {
  readonly id: string;
  /** RFC 3339 in UTC; undefined for the snapshot in the Worker's bundle, which was never published. */
  readonly publishedAt: string | undefined;
  /** The same facts under another publication. */
  readonly publishedAs: (info: ReleaseInfo) => Release;
  readonly publisherInfo: PublisherInfo;
  /** In display order. */
  readonly legalForms: readonly LegalForm[];
  /** The current id of a document, from its current or a former id. */
  readonly currentId: (kind: "collaborations" | "organizations", id: string) => string;
  readonly overview: (context: QueryContext) => Promise<Overview>;
  readonly collaboration: (id: string, context: QueryContext) => Promise<CollaborationDetail | undefined>;
  /** The first page by default. */
  readonly collaborations: (
    filter: CollaborationFilter,
    context: QueryContext,
    range?: PageRange,
  ) => Promise<CollaborationList>;
  /**
   * Every collaboration that matches the filter, in batches, without keeping all documents in memory. `index` is its position
   * in the order of the filter's `q` or `sort`, otherwise of the ids; what comes first is in the first batches. A batch can be
   * read once.
   */
  readonly stream: (filter: CollaborationFilter, context: QueryContext) => Batches<CollaborationDetail>;
  /**
   * The collaborations that hold a range of all participations, in the order of a stream; of their participations the first
   * `skip` are before the range.
   */
  readonly participations: (
    filter: CollaborationFilter,
    context: QueryContext,
    range: PageRange,
  ) => Promise<Pick<CollaborationList, "collaborations" | "total"> & { readonly skip: number }>;
  /** Every organization in order of the ids, in the same way. */
  readonly streamOrganizations: () => Batches<Organization>;
  /** References to all organizations, in order of the ids. */
  readonly organizationRefs: () => Promise<readonly OrganizationRef[]>;
  /** The number of pages of the summaries of all collaborations, and the summaries of one page, from 0. */
  readonly summaryPages: number;
  readonly summaries: (page: number) => Promise<readonly CollaborationSummary[]>;
  /** The day on which a document last changed; undefined where none is recorded. */
  readonly modifiedOn: (document: Pick<PublishedChange, "of" | "id">) => IsoDate | undefined;
  /** The areas that any collaboration works with, in Swedish order of their names in a language. */
  readonly areas: (context: QueryContext) => Promise<readonly Area[]>;
  /** The last change of each document in words, newest first; empty where nothing is recorded, undefined where they cannot be read now. */
  readonly changes: () => Promise<readonly PublishedChange[] | undefined>;
  /** The collaborations that were modified last, the latest first. */
  readonly recentlyModified: (count: number, context: QueryContext) => Promise<readonly CollaborationDetail[]>;
  readonly listAll: (context: QueryContext) => Promise<EntityIndex>;
  /** The document of an organization alone. */
  readonly organizationDocument: (id: string) => Promise<Organization | undefined>;
  /** With the first page of its collaborations by default. */
  readonly organization: (
    id: string,
    context: QueryContext,
    range?: PageRange,
  ) => Promise<OrganizationDetail | undefined>;
  /** The collaborations with projects that are active or planned; the first page of them. */
  readonly current: (context: QueryContext) => Promise<CollaborationList>;
  /** The matrix of the active and planned collaborations that match the filter; undefined if it would be too large. */
  readonly participationMatrix: (
    context: QueryContext,
    filter?: MatrixFilter,
  ) => Promise<ParticipationMatrix | undefined>;
  readonly filterOptions: (context: QueryContext) => Promise<FilterOptions>;
  /** The whole list by default. */
  readonly organizations: (
    filter: OrganizationFilter,
    context: QueryContext,
    range?: PageRange,
  ) => Promise<OrganizationList>;
}

/** The filters of the matrix. */
export type MatrixFilter = Pick<CollaborationFilter, "form" | "member" | "area">;
