import type { Collaboration, Membership, Project } from "../domain/collaboration.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization, OrganizationRef } from "../domain/organization.ts";
import type { Site } from "../domain/site.ts";
import type { Source } from "../domain/source.ts";
import type { Status } from "../domain/status.ts";
import type { CollaborationSummary } from "../domain/summary.ts";
import type { Language } from "../domain/text.ts";
import type { PageRange } from "./pagination.ts";
import type { ChangedOn } from "./pointer.ts";
import type { PublishedChange } from "./publication.ts";

/** The day and the language of a query. */
export interface QueryContext {
  readonly day: IsoDate;
  readonly language: Language;
  /** Lists without a sort order begin with the publisher's own collaborations; by default they are sorted by name. */
  readonly first?: "publisher" | undefined;
}

/** Who publishes, and when any fact last changed; for facts that were never published, the day of the latest review. */
export interface PublisherInfo {
  readonly site: Site;
  readonly publisher: Organization;
  readonly updated: IsoDate;
}

/** The publication of a release; only the id for the bundled snapshot, which was never published. */
export interface ReleaseInfo {
  readonly id: string;
  /** RFC 3339 in UTC. */
  readonly publishedAt: string | undefined;
  /** The day in Swedish time on which any fact last changed. */
  readonly changed?: IsoDate | undefined;
  readonly changedOn?: ChangedOn | undefined;
  /** The last change of each document in words, newest first; undefined where they cannot be read now. Absent where nothing is recorded. */
  readonly loadChanges?: (() => Promise<readonly PublishedChange[] | undefined>) | undefined;
}

/** A membership with what it refers to, on a given day. */
export interface Member {
  readonly membership: Membership;
  readonly organization: OrganizationRef;
  readonly source: Source;
  readonly status: Status;
}

/** A collaboration with what it refers to, on a given day. Members are in Swedish order of their names. */
export interface CollaborationDetail {
  readonly collaboration: Collaboration;
  readonly form: LegalForm;
  readonly host: OrganizationRef | undefined;
  readonly members: readonly Member[];
  /** Active and planned projects. */
  readonly projects: readonly Project[];
  readonly status: Status;
  /** The day on which a fact of it last changed; if none is recorded, the day of its review. */
  readonly modified: IsoDate;
  readonly publisherInfo: PublisherInfo;
}

/** A range of a list of collaborations. */
export interface CollaborationList extends PageRange {
  readonly collaborations: readonly CollaborationDetail[];
  /** The length of the whole list. */
  readonly total: number;
  readonly publisherInfo: PublisherInfo;
}

/** A range of a list of organizations. */
export interface OrganizationList {
  readonly organizations: readonly Organization[];
  /** The length of the whole list. */
  readonly total: number;
}

/** An organization and the collaborations that it takes part in, on a given day. */
export interface OrganizationDetail extends CollaborationList {
  readonly organization: Organization;
  /**
   * The day on which a fact of it or its part in a collaboration last changed; if none is recorded, the latest review of one
   * of its collaborations.
   */
  readonly modified: IsoDate;
}

/** One section of the overview: a legal form and its collaborations. */
export interface OverviewSection {
  readonly form: LegalForm;
  /** Only the first ones, if there are too many to show. */
  readonly collaborations: readonly CollaborationDetail[];
  readonly total: number;
}

/** All active and planned collaborations by legal form; forms without a collaboration are omitted. */
export interface Overview extends CollaborationList {
  readonly sections: readonly OverviewSection[];
}

/** The index rows of all documents of a release. */
export interface EntityIndex {
  readonly collaborations: readonly CollaborationSummary[];
  readonly organizations: readonly OrganizationRef[];
}
