import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import type { Urls } from "../urls.ts";
import type { Cell } from "./csv.ts";

/** How several values stand in one cell; no value has it in itself. */
const BETWEEN = "; ";

/** Columns of a table and how each is read from an item; the order is the order of the file. */
type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>;

/** A table of what items say; one item may have several rows, or none. */
export interface Table<Item> {
  readonly head: readonly string[];
  readonly rowsOf: (item: Item) => readonly (readonly Cell[])[];
}

/** Whose facts a table has, and where they are. */
interface Publisher {
  readonly publisher: Organization;
  readonly urls: Urls;
}

/** One row for each collaboration. `members` has the ids of those that take part now. */
export function collaborationsTable({ publisher, urls }: Publisher): Table<CollaborationDetail> {
  return tableOf({
    source: () => publisher.municipalityCode,
    id: ({ collaboration }) => collaboration.id,
    name_sv: ({ collaboration }) => collaboration.name.sv,
    name_en: ({ collaboration }) => collaboration.name.en,
    short_name: ({ collaboration }) => collaboration.shortName,
    alternate_names: ({ collaboration }) => collaboration.alternateNames.join(BETWEEN),
    legal_form: ({ form }) => form.id,
    legal_form_sv: ({ form }) => form.name.sv,
    legal_form_en: ({ form }) => form.name.en,
    status: ({ status }) => status,
    host: ({ host }) => host?.id,
    organization_number: ({ collaboration }) => collaboration.organizationNumber,
    founded: ({ collaboration }) => collaboration.founded,
    ended: ({ collaboration }) => collaboration.ended,
    website: ({ collaboration }) => collaboration.website,
    areas_sv: ({ collaboration }) => collaboration.areas.map(({ name }) => name.sv).join(BETWEEN),
    areas_en: ({ collaboration }) => collaboration.areas.flatMap(({ name }) => name.en ?? []).join(BETWEEN),
    summary_sv: ({ collaboration }) => collaboration.summary.sv,
    summary_en: ({ collaboration }) => collaboration.summary.en,
    members: ({ members }) => members.filter(isCurrent).map(organizationId).join(BETWEEN),
    members_complete: ({ collaboration }) => collaboration.membersComplete,
    member_count: ({ collaboration }) => collaboration.memberCount?.count,
    member_count_approximate: ({ collaboration }) => collaboration.memberCount?.approximate,
    member_count_of: ({ collaboration }) => collaboration.memberCount?.what.sv,
    reviewed: ({ collaboration }) => collaboration.reviewed,
    page: ({ collaboration }) => urls.item("collaborationPage", collaboration.id),
  });
}

/** One row for each organization. */
export function organizationsTable({ publisher, urls }: Publisher): Table<Organization> {
  return tableOf({
    source: () => publisher.municipalityCode,
    id: ({ id }) => id,
    name_sv: ({ name }) => name.sv,
    name_en: ({ name }) => name.en,
    short_name: ({ shortName }) => shortName,
    alternate_names: ({ alternateNames }) => alternateNames.join(BETWEEN),
    kind: ({ kind }) => kind,
    municipality_code: ({ municipalityCode }) => municipalityCode,
    organization_number: ({ organizationNumber }) => organizationNumber,
    website: ({ website }) => website,
    unconfirmed: ({ unconfirmed }) => unconfirmed.map((fact) => FACT_COLUMNS[fact]).join(BETWEEN),
    note_sv: ({ note }) => note?.sv,
    note_en: ({ note }) => note?.en,
    page: ({ id }) => urls.item("organizationPage", id),
  });
}

/** The columns that the facts which can be unconfirmed stand in. */
const FACT_COLUMNS = {
  organizationNumber: "organization_number",
  municipalityCode: "municipality_code",
  website: "website",
} as const;

/** One row for each membership; `collaboration` and `organization` are the ids of the other two tables. */
export function membershipsTable({ publisher }: Pick<Publisher, "publisher">): Table<CollaborationDetail> {
  const ofOne = tableOf<{ readonly detail: CollaborationDetail; readonly member: Member }>({
    source: () => publisher.municipalityCode,
    id: ({ detail, member }) => `${detail.collaboration.id}.${member.organization.id}`,
    collaboration: ({ detail }) => detail.collaboration.id,
    organization: ({ member }) => member.organization.id,
    role: ({ member }) => member.membership.role,
    status: ({ member }) => member.membership.status,
    current: ({ member }) => isCurrent(member),
    since: ({ member }) => member.membership.since,
    until: ({ member }) => member.membership.until,
    verified: ({ member }) => member.membership.verified,
    note_sv: ({ member }) => member.membership.note?.sv,
    note_en: ({ member }) => member.membership.note?.en,
    source_title: ({ member }) => member.source.title,
    source_url: ({ member }) => member.source.url,
    source_date: ({ member }) => member.source.date,
  });
  return {
    head: ofOne.head,
    rowsOf: (detail) => detail.members.flatMap((member) => ofOne.rowsOf({ detail, member })),
  };
}

function tableOf<Item>(columns: Columns<Item>): Table<Item> {
  const reads = Object.values(columns);
  return { head: Object.keys(columns), rowsOf: (item) => [reads.map((read) => read(item))] };
}

function isCurrent({ status }: Member): boolean {
  return status === "active";
}

function organizationId({ organization }: Member): string {
  return organization.id;
}
