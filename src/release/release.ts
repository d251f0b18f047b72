import type { Collaboration, Membership, Project } from "../domain/collaboration.ts";
import { type CollaborationEntry, lastChange } from "../domain/entry.ts";
import {
  type CollaborationFilter,
  collaborationStatus,
  filteredEntries,
  filteredOrganizations,
  type OrganizationFilter,
} from "../domain/filter.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization, OrganizationReference } from "../domain/organization.ts";
import type { Day } from "../domain/partial-date.ts";
import type { Site } from "../domain/site.ts";
import type { Source } from "../domain/source.ts";
import type { Status } from "../domain/status.ts";
import type { Language } from "../domain/text.ts";
import { type Choices, choicesIn } from "./choices.ts";
import { fromDetails } from "./detail.ts";
import { type Participation, participationIn } from "./participation.ts";
import type { Shelf } from "./shelf.ts";

/** Who publishes and how fresh the facts are: what every page ends with. */
export interface Sender {
  readonly site: Site;
  readonly publisher: Organization;
  readonly updated: Day;
}

/** A membership with what it refers to, on a given day. */
export interface Member {
  readonly membership: Membership;
  readonly organization: OrganizationReference;
  readonly source: Source;
  readonly status: Status;
}

/** A collaboration with what it refers to, on a given day. Members are in Swedish order of their names. */
export interface CollaborationDetail {
  readonly collaboration: Collaboration;
  readonly form: LegalForm;
  readonly host: OrganizationReference | undefined;
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

/** Every document of a release by its name, without what is in it. */
export interface Directory {
  readonly collaborations: readonly CollaborationEntry[];
  readonly organizations: readonly OrganizationReference[];
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
  /** What is made of each collaboration that passes the filter; for what shows everything, however much that is. */
  readonly fromCollaborations: <Result>(
    filter: CollaborationFilter,
    moment: Moment,
    use: (detail: CollaborationDetail) => Result,
  ) => Promise<readonly Result[]>;
  /** So many collaborations as changed last, the latest first. */
  readonly latest: (count: number, moment: Moment) => Promise<readonly CollaborationDetail[]>;
  readonly directory: (moment: Moment) => Promise<Directory>;
  readonly organization: (id: string, moment: Moment) => Promise<OrganizationDetail | undefined>;
  /** The collaborations that have something going on. */
  readonly current: (moment: Moment) => Promise<CollaborationList>;
  /** Who takes part in what goes on or is planned. */
  readonly participation: (moment: Moment) => Promise<Participation>;
  /** What collaborations can be filtered by. */
  readonly choices: (moment: Moment) => Promise<Choices>;
  /** Without a stretch the list is whole. */
  readonly organizations: (filter: OrganizationFilter, moment: Moment, stretch?: Stretch) => Promise<OrganizationList>;
}

/** The release whose documents stand on a shelf. */
export function releaseOf(shelf: Shelf, publication: Pick<Release, "id" | "publishedAt">): Release {
  const sender: Sender = { site: shelf.site, publisher: shelf.publisher, updated: shelf.updated };
  const from = <Result>(
    entries: readonly { readonly id: string }[],
    { day }: Moment,
    use: (detail: CollaborationDetail) => Result,
  ) => fromDetails(shelf, idsOf(entries), { sender, day }, use);
  const details = (entries: readonly { readonly id: string }[], moment: Moment) =>
    from(entries, moment, (detail) => detail);

  /** What goes on or is planned, in the order of the sections. */
  async function present({ day }: Moment): Promise<readonly CollaborationEntry[]> {
    const register = await shelf.register();
    const inForms = shelf.legalForms.flatMap(({ id }) => register.inForm(id));
    return inForms.filter((entry) => collaborationStatus(entry, day) !== "ended");
  }

  async function found(filter: CollaborationFilter, moment: Moment): Promise<readonly CollaborationEntry[]> {
    const scores = filter.q === undefined ? undefined : (await shelf.search()).collaborations(filter.q);
    return filteredEntries(await shelf.register(), filter, scores, moment);
  }

  return {
    ...publication,
    sender: async () => sender,
    overview: async (moment) => {
      const inForm = Map.groupBy(await details(await present(moment), moment), ({ form }) => form);
      return { sections: [...inForm].map(([form, collaborations]) => ({ form, collaborations })), sender };
    },
    collaboration: async (id, moment) => (await details([{ id }], moment))[0],
    collaborations: async (filter, moment, stretch) => {
      const all = await found(filter, moment);
      return { collaborations: await details(within(all, stretch), moment), total: all.length, sender };
    },
    fromCollaborations: async (filter, moment, use) => from(await found(filter, moment), moment, use),
    latest: async (count, moment) => {
      const dated = (await found({}, moment)).map((entry) => ({ id: entry.id, day: lastChange(entry, moment.day) }));
      const latestFirst = dated.toSorted((a, b) => Number(a.day < b.day) - Number(a.day > b.day));
      return details(latestFirst.slice(0, count), moment);
    },
    directory: async ({ language }) => {
      const { organizations, byName } = await shelf.references();
      return {
        collaborations: await found({}, { day: "", language }),
        organizations: byName(language).flatMap((place) => organizations[place] ?? []),
      };
    },
    organization: async (id, moment) => {
      const [organization] = await shelf.organizations([id]);
      if (organization === undefined) return undefined;
      const entries = filteredEntries(await shelf.register(), { member: id }, undefined, { ...moment, language: "sv" });
      return { organization, collaborations: await details(entries, moment), sender };
    },
    current: async (moment) => {
      const withProjects = (await present(moment)).filter(({ projects }) => projects > 0);
      const collaborations = (await details(withProjects, moment)).filter(({ projects }) => projects.length > 0);
      return { collaborations, total: collaborations.length, sender };
    },
    participation: async (moment) => participationIn(await details(await present(moment), moment), sender),
    choices: async ({ language }) =>
      choicesIn(shelf.legalForms, await shelf.register(), await shelf.references(), language),
    organizations: async (filter, { language }, stretch) => {
      const scores = filter.q === undefined ? undefined : (await shelf.search()).organizations(filter.q);
      const participants =
        filter.collaboration === undefined ? undefined : await participantsOf(shelf, filter.collaboration);
      const all = filteredOrganizations(await shelf.references(), filter, { participants, scores }, language);
      const organizations = await shelf.organizations(idsOf(within(all, stretch)));
      return { organizations, total: all.length, sender };
    },
  };
}

async function participantsOf(shelf: Shelf, collaboration: string): Promise<ReadonlySet<string>> {
  const { entries } = await shelf.register();
  return new Set(entries.find(({ id }) => id === collaboration)?.participants);
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function within<Item>(items: readonly Item[], stretch: Stretch | undefined): readonly Item[] {
  return stretch === undefined ? items : items.slice(stretch.offset, stretch.offset + stretch.limit);
}
