import type { Collaboration, Membership, Project } from "../domain/collaboration.ts";
import { type CollaborationEntry, lastChange } from "../domain/entry.ts";
import {
  type CollaborationFilter,
  collaborationStatus,
  filteredOrganizationPlaces,
  filteredPlaces,
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
import { MOST_CELLS, stretchAtOnce } from "./shown-at-once.ts";

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
export interface OrganizationDetail extends CollaborationList {
  readonly organization: Organization;
}

/** One section of the overview: a legal form and its collaborations. */
export interface OverviewSection {
  readonly form: LegalForm;
  /** The first ones, where all would be too many. */
  readonly collaborations: readonly CollaborationDetail[];
  readonly total: number;
}

/** Everything that is going on or planned, by legal form; forms without a collaboration are left out. */
export interface Overview extends CollaborationList {
  readonly sections: readonly OverviewSection[];
}

/** A stretch of a list: how many to leave out before it, and how many it has at most. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** Everything, however much it is. */
export const WHOLE: Stretch = { offset: 0, limit: Number.POSITIVE_INFINITY };

/** How much of a list is asked for: a stretch of it, or a page, from 1, of what people are shown at once. */
export type Extent = Stretch | number;

/** A stretch of a list of collaborations. */
export interface CollaborationList extends Stretch {
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
  /** Without an extent the list is its first page. */
  readonly collaborations: (filter: CollaborationFilter, moment: Moment, extent?: Extent) => Promise<CollaborationList>;
  /** What is made of each collaboration that passes the filter; for what shows everything, however much that is. */
  readonly fromCollaborations: <Result>(
    filter: CollaborationFilter,
    moment: Moment,
    use: (detail: CollaborationDetail) => Result,
  ) => Promise<readonly Result[]>;
  /** So many collaborations as changed last, the latest first. */
  readonly latest: (count: number, moment: Moment) => Promise<readonly CollaborationDetail[]>;
  readonly directory: (moment: Moment) => Promise<Directory>;
  /** Without an extent what it takes part in is the first page of that. */
  readonly organization: (id: string, moment: Moment, extent?: Extent) => Promise<OrganizationDetail | undefined>;
  /** The collaborations that have something going on; of too many, some. */
  readonly current: (moment: Moment) => Promise<CollaborationList>;
  /** Who takes part in what goes on or is planned; undefined where it is too much for a table. */
  readonly participation: (moment: Moment) => Promise<Participation | undefined>;
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

  async function found(
    filter: CollaborationFilter,
    moment: Moment,
    extent: Extent,
  ): Promise<Listed<CollaborationEntry>> {
    const register = await shelf.register();
    const scores = filter.q === undefined ? undefined : (await shelf.search()).collaborations(filter.q);
    const { items, ...rest } = listed(filteredPlaces(register, filter, scores, moment), extent);
    return { ...rest, items: items.flatMap((place) => register.entries[place] ?? []) };
  }

  async function list({ items, ...rest }: Listed<CollaborationEntry>, moment: Moment): Promise<CollaborationList> {
    return { ...rest, collaborations: await details(items, moment), sender };
  }

  return {
    ...publication,
    sender: async () => sender,
    overview: async (moment) => {
      const entries = await present(moment);
      const all = Map.groupBy(entries, ({ legalForm }) => legalForm);
      const total = entries.length;
      const stretch = stretchAtOnce(total);
      const share = total > stretch.limit ? Math.ceil(stretch.limit / all.size) : total;
      const shown = [...all.values()].flatMap((each) => each.slice(0, share));
      const collaborations = await details(shown, moment);
      const sections = [...Map.groupBy(collaborations, ({ form }) => form)].map(([form, inForm]) => {
        return { form, collaborations: inForm, total: all.get(form.id)?.length ?? 0 };
      });
      return { ...stretch, sections, collaborations, total, sender };
    },
    collaboration: async (id, moment) => (await details([{ id }], moment))[0],
    collaborations: async (filter, moment, extent = 1) => list(await found(filter, moment, extent), moment),
    fromCollaborations: async (filter, moment, use) => from((await found(filter, moment, WHOLE)).items, moment, use),
    latest: async (count, moment) => {
      const { items } = await found({}, moment, WHOLE);
      const dated = items.map((entry) => ({ id: entry.id, day: lastChange(entry, moment.day) }));
      const latestFirst = dated.toSorted((a, b) => Number(a.day < b.day) - Number(a.day > b.day));
      return details(latestFirst.slice(0, count), moment);
    },
    directory: async ({ language }) => {
      const { organizations, byName } = await shelf.references();
      return {
        collaborations: (await found({}, { day: "", language }, WHOLE)).items,
        organizations: byName(language).flatMap((place) => organizations[place] ?? []),
      };
    },
    organization: async (id, moment, extent = 1) => {
      const [organization] = await shelf.organizations([id]);
      if (organization === undefined) return undefined;
      const inSwedishOrder = await found({ member: id }, { ...moment, language: "sv" }, extent);
      return { organization, ...(await list(inSwedishOrder, moment)) };
    },
    current: async (moment) => {
      const withProjects = (await present(moment)).filter(({ projects }) => projects > 0);
      const read = await list(listed(withProjects, 1), moment);
      const collaborations = read.collaborations.filter(({ projects }) => projects.length > 0);
      // Of those that were not read nobody knows whether their projects are over.
      const over = read.collaborations.length - collaborations.length;
      return { ...read, collaborations, total: read.total - over };
    },
    participation: async (moment) => {
      const entries = await present(moment);
      const participants = new Set(entries.flatMap((entry) => entry.participants));
      if (participants.size * entries.length > MOST_CELLS) return undefined;
      return participationIn(await details(entries, moment), sender);
    },
    choices: async ({ language }) =>
      choicesIn(shelf.legalForms, await shelf.register(), await shelf.references(), language),
    organizations: async (filter, { language }, stretch = WHOLE) => {
      const scores = filter.q === undefined ? undefined : (await shelf.search()).organizations(filter.q);
      const participants =
        filter.collaboration === undefined ? undefined : await participantsOf(shelf, filter.collaboration);
      const references = await shelf.references();
      const places = filteredOrganizationPlaces(references, filter, { participants, scores }, language);
      const { items, total } = listed(places, stretch);
      const ids = items.flatMap((place) => references.organizations[place]?.id ?? []);
      return { organizations: await shelf.organizations(ids), total, sender };
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

/** A stretch of a list, and how many the whole list has. */
interface Listed<Item> extends Stretch {
  readonly items: readonly Item[];
  readonly total: number;
}

function listed<Item>(all: readonly Item[], extent: Extent): Listed<Item> {
  const stretch = typeof extent === "number" ? stretchAtOnce(all.length, extent) : extent;
  return { ...stretch, items: all.slice(stretch.offset, stretch.offset + stretch.limit), total: all.length };
}
