import type { Catalog } from "../domain/catalog.ts";
import type { Collaboration, Membership, Project } from "../domain/collaboration.ts";
import {
  type CollaborationFilter,
  collaborationStatus,
  filteredCollaborations,
  filteredOrganizations,
  type OrganizationFilter,
} from "../domain/filter.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization } from "../domain/organization.ts";
import type { Day } from "../domain/partial-date.ts";
import type { Site } from "../domain/site.ts";
import { sortedBy } from "../domain/sorting.ts";
import type { Source } from "../domain/source.ts";
import { type Status, statusOn } from "../domain/status.ts";
import type { Language } from "../domain/text.ts";
import { type Choices, choicesIn } from "./choices.ts";
import { type Owner, ownersOf } from "./owner.ts";
import { type Participation, participationIn } from "./participation.ts";

/** Who publishes and how fresh the facts are: what every page ends with. */
export interface Sender {
  readonly site: Site;
  readonly publisher: Organization;
  readonly updated: Day;
}

/** A membership with what it refers to, on a given day. */
export interface Member {
  readonly membership: Membership;
  readonly organization: Organization;
  readonly source: Source;
  readonly status: Status;
}

/** A collaboration with what it refers to, on a given day. Members are in Swedish order of their names. */
export interface CollaborationDetail {
  readonly collaboration: Collaboration;
  readonly form: LegalForm;
  readonly host: Organization | undefined;
  readonly members: readonly Member[];
  /** What goes on or is planned; projects that are over are left out. */
  readonly projects: readonly Project[];
  readonly status: Status;
  readonly sender: Sender;
}

/** An organization and what it takes part in, on a given day. */
export interface OrganizationDetail {
  readonly organization: Organization;
  readonly collaborations: readonly CollaborationDetail[];
  readonly sender: Sender;
}

/** One section of the overview: a legal form and its collaborations. */
export interface OverviewSection {
  readonly form: LegalForm;
  readonly collaborations: readonly CollaborationDetail[];
}

/** Everything that is going on or planned, by legal form; forms without a collaboration are left out. */
export interface Overview {
  readonly sections: readonly OverviewSection[];
  readonly sender: Sender;
}

/** A stretch of a list: how many to leave out before it, and how many it has at most. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** A list of collaborations with the choices that a reader can filter it by. */
export interface CollaborationList {
  readonly collaborations: readonly CollaborationDetail[];
  /** How many there are in all, before and after the stretch too. */
  readonly total: number;
  readonly sender: Sender;
}

export interface OrganizationList {
  readonly organizations: readonly Organization[];
  /** How many there are in all, before and after the stretch too. */
  readonly total: number;
  readonly sender: Sender;
}

/** The day and the language that a question is asked for. */
export interface Moment {
  readonly day: Day;
  readonly language: Language;
}

/**
 * The questions that routes ask of one release. They are async so that nobody who asks can tell whether a release is one
 * value in KV or many. An id that the release does not have gives undefined.
 */
export interface Release {
  readonly id: string;
  /** RFC 3339 in UTC; undefined for the snapshot that the Worker carries, which was never published. */
  readonly publishedAt: string | undefined;
  readonly sender: () => Promise<Sender>;
  readonly overview: (moment: Moment) => Promise<Overview>;
  readonly collaboration: (id: string, moment: Moment) => Promise<CollaborationDetail | undefined>;
  /** Without a stretch the list is whole. */
  readonly collaborations: (
    filter: CollaborationFilter,
    moment: Moment,
    stretch?: Stretch,
  ) => Promise<CollaborationList>;
  readonly organization: (id: string, moment: Moment) => Promise<OrganizationDetail | undefined>;
  /** The collaborations that have something going on. */
  readonly current: (moment: Moment) => Promise<CollaborationList>;
  /** Who takes part in what goes on or is planned. */
  readonly participation: (moment: Moment) => Promise<Participation>;
  /** Whose website this is. */
  readonly ownerOf: (website: string) => Promise<Owner | undefined>;
  /** What collaborations can be filtered by. */
  readonly choices: (moment: Moment) => Promise<Choices>;
  /** Without a stretch the list is whole. */
  readonly organizations: (filter: OrganizationFilter, moment: Moment, stretch?: Stretch) => Promise<OrganizationList>;
}

/** A release whose whole catalog is in memory. */
export function releaseOf(catalog: Catalog, publication: Pick<Release, "id" | "publishedAt">): Release {
  const sender: Sender = { site: catalog.site, publisher: catalog.publisher, updated: catalog.updated };
  const detail = (collaboration: Collaboration, { day }: Moment) => detailOf(catalog, sender, collaboration, day);
  const sections = (moment: Moment) => sectionsOf(catalog, (each) => detail(each, moment));
  const inSectionOrder = (moment: Moment) => sections(moment).flatMap(({ collaborations }) => collaborations);
  let owners: ReadonlyMap<string, Owner> | undefined;
  return {
    ...publication,
    sender: async () => sender,
    overview: async (moment) => ({ sections: sections(moment), sender }),
    collaboration: async (id, moment) => {
      const collaboration = catalog.collaboration(id);
      return collaboration === undefined ? undefined : detail(collaboration, moment);
    },
    collaborations: async (filter, moment, stretch) => {
      const found = filteredCollaborations(catalog, filter, moment.day, moment.language);
      const collaborations = within(found, stretch).map((each) => detail(each, moment));
      return { collaborations, total: found.length, sender };
    },
    organization: async (id, moment) => {
      const organization = catalog.organization(id);
      if (organization === undefined) return undefined;
      const collaborations = catalog.collaborationsOf(id).map((each) => detail(each, moment));
      return { organization, collaborations, sender };
    },
    current: async (moment) => {
      const collaborations = inSectionOrder(moment).filter(({ projects }) => projects.length > 0);
      return { collaborations, total: collaborations.length, sender };
    },
    participation: async (moment) => participationIn(inSectionOrder(moment), sender),
    ownerOf: async (website) => {
      owners ??= ownersOf(catalog);
      return owners.get(website);
    },
    choices: async ({ language }) => choicesIn(catalog, language),
    organizations: async (filter, { language }, stretch) => {
      const found = filteredOrganizations(catalog, filter, language);
      return { organizations: within(found, stretch), total: found.length, sender };
    },
  };
}

function within<Item>(items: readonly Item[], stretch: Stretch | undefined): readonly Item[] {
  return stretch === undefined ? items : items.slice(stretch.offset, stretch.offset + stretch.limit);
}

function sectionsOf(catalog: Catalog, detail: (collaboration: Collaboration) => CollaborationDetail) {
  return catalog.legalForms
    .map((form) => ({
      form,
      collaborations: catalog
        .collaborationsInForm(form.id)
        .map(detail)
        .filter(({ status }) => status !== "ended"),
    }))
    .filter(({ collaborations }) => collaborations.length > 0);
}

function detailOf(catalog: Catalog, sender: Sender, collaboration: Collaboration, day: Day): CollaborationDetail {
  const sources = new Map(collaboration.sources.map((source) => [source.id, source]));
  const members = collaboration.members.map((membership): Member => {
    const status = statusOn(day, { from: membership.since, to: membership.until });
    const organization = resolved(catalog.organization(membership.organization), membership.organization);
    return { membership, organization, source: resolved(sources.get(membership.source), membership.source), status };
  });
  const projects = collaboration.projects.filter(
    ({ since, until }) => statusOn(day, { from: since, to: until }) !== "ended",
  );
  return {
    collaboration,
    projects,
    form: resolved(catalog.legalForm(collaboration.legalForm), collaboration.legalForm),
    host: collaboration.host === undefined ? undefined : catalog.organization(collaboration.host),
    members: sortedBy(members, ({ organization }) => organization.shortName ?? organization.name.sv),
    status: collaborationStatus(collaboration, day),
    sender,
  };
}

/** A catalog is made only of facts whose references resolve, so a missing value here is a fault of ours. */
function resolved<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`the catalog holds a reference that does not resolve: ${id}`);
  return value;
}
