import type { Organization } from "../../domain/organization.ts";
import { isCertain, listParticipations, type Participation } from "../../release/participations.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import type { Urls } from "../urls.ts";
import type { Cell } from "./csv.ts";
import { membershipId } from "./json/membership.ts";

/** The separator of several values in one cell; no value contains it. */
const SEPARATOR = "; ";

/** The columns of a table in order, each with the function that reads its value from an item. */
type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>;

/** A table of items; an item may have several rows, or none. */
export interface Table<Item> {
  readonly head: readonly string[];
  readonly rowsOf: (item: Item) => readonly (readonly Cell[])[];
}

/** The context of a table. */
export interface TableContext {
  readonly publisher: Pick<Organization, "municipalityCode">;
  readonly urls: Urls;
}

/** One row for each collaboration. `members` has the ids of those that certainly take part today; new columns come last. */
export function collaborationsTable({ publisher, urls }: TableContext): Table<CollaborationDetail> {
  return tableOf({
    source: () => publisher.municipalityCode,
    id: ({ collaboration }) => collaboration.id,
    name_sv: ({ collaboration }) => collaboration.name.sv,
    name_en: ({ collaboration }) => collaboration.name.en,
    short_name: ({ collaboration }) => collaboration.shortName,
    alternate_names: ({ collaboration }) => collaboration.alternateNames.join(SEPARATOR),
    legal_form: ({ form }) => form.id,
    legal_form_sv: ({ form }) => form.name.sv,
    legal_form_en: ({ form }) => form.name.en,
    status: ({ status }) => status,
    host: ({ host }) => host?.id,
    organization_number: ({ collaboration }) => collaboration.organizationNumber,
    founded: ({ collaboration }) => collaboration.founded,
    ended: ({ collaboration }) => collaboration.ended,
    website: ({ collaboration }) => collaboration.website,
    areas_sv: ({ collaboration }) => collaboration.areas.map(({ name }) => name.sv).join(SEPARATOR),
    areas_en: ({ collaboration }) => collaboration.areas.flatMap(({ name }) => name.en ?? []).join(SEPARATOR),
    summary_sv: ({ collaboration }) => collaboration.summary.sv,
    summary_en: ({ collaboration }) => collaboration.summary.en,
    members: ids(isCertain),
    members_complete: ({ collaboration }) => collaboration.membersComplete,
    member_count: ({ collaboration }) => collaboration.memberCount?.count,
    member_count_approximate: ({ collaboration }) => collaboration.memberCount?.approximate,
    member_count_of: ({ collaboration }) => collaboration.memberCount?.what.sv,
    reviewed: ({ collaboration }) => collaboration.reviewed,
    page: ({ collaboration }) => urls.item("collaborationPage", collaboration.id),
    members_disputed: ids(({ status, phase }) => status === "disputed" && phase !== "ended"),
    members_unknown: ids(({ status, phase }) => status === "unknown" && phase !== "ended"),
    members_planned: ids(({ status, phase }) => status === "confirmed" && phase === "planned"),
    members_ended: ids(({ phase }) => phase === "ended"),
    modified: ({ modified }) => modified,
  });
}

/** One row for each organization. */
export function organizationsTable({ publisher, urls }: TableContext): Table<Organization> {
  return tableOf({
    source: () => publisher.municipalityCode,
    id: ({ id }) => id,
    name_sv: ({ name }) => name.sv,
    name_en: ({ name }) => name.en,
    short_name: ({ shortName }) => shortName,
    alternate_names: ({ alternateNames }) => alternateNames.join(SEPARATOR),
    kind: ({ kind }) => kind,
    municipality_code: ({ municipalityCode }) => municipalityCode,
    organization_number: ({ organizationNumber }) => organizationNumber,
    website: ({ website }) => website,
    unconfirmed: ({ unconfirmed }) => unconfirmed.map((fact) => FACT_COLUMNS[fact]).join(SEPARATOR),
    note_sv: ({ note }) => note?.sv,
    note_en: ({ note }) => note?.en,
    page: ({ id }) => urls.item("organizationPage", id),
  });
}

/** The column of each field that can be unconfirmed. */
const FACT_COLUMNS = {
  organizationNumber: "organization_number",
  municipalityCode: "municipality_code",
  website: "website",
} as const;

/** One row for each membership; `collaboration` and `organization` are the ids of the other two tables. */
export function membershipsTable({ publisher }: Pick<TableContext, "publisher">): Table<CollaborationDetail> {
  const ofOne = tableOf<Participation & Pick<CollaborationDetail, "collaboration">>({
    source: () => publisher.municipalityCode,
    id: (participation) => membershipId(participation, participation),
    collaboration: ({ collaboration }) => collaboration.id,
    organization: ({ organization }) => organization.id,
    role: ({ role }) => role,
    status: ({ status }) => status,
    current: ({ phase }) => phase === "active",
    since: ({ membership }) => membership.since,
    until: ({ membership }) => membership.until,
    verified: ({ membership }) => membership.verified,
    note_sv: ({ membership }) => membership.note?.sv,
    note_en: ({ membership }) => membership.note?.en,
    source_title: ({ source }) => source?.title,
    source_url: ({ source }) => source?.url,
    source_date: ({ source }) => source?.date,
    phase: ({ phase }) => phase,
  });
  return {
    head: ofOne.head,
    rowsOf: (detail) =>
      listParticipations(detail).flatMap((each) => ofOne.rowsOf({ ...each, collaboration: detail.collaboration })),
  };
}

function tableOf<Item>(columns: Columns<Item>): Table<Item> {
  const reads = Object.values(columns);
  return { head: Object.keys(columns), rowsOf: (item) => [reads.map((read) => read(item))] };
}

/** The ids of the participants that match a condition, in one cell. */
function ids(isMeant: (participation: Participation) => boolean): (detail: CollaborationDetail) => Cell {
  return (detail) =>
    listParticipations(detail)
      .filter(isMeant)
      .map(({ organization }) => organization.id)
      .join(SEPARATOR);
}
