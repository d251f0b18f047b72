import { parse } from "csv-parse/sync";
import type { DocumentService } from "./service.ts";
import { ORIGIN } from "./service.ts";
import { linkedDataOf } from "./triples.ts";

/**
 * A row of the table of memberships, which every format contains: organization, collaboration, role, certainty, since
 * and until.
 */
export type Row = readonly [
  organization: string,
  collaboration: string,
  role: string,
  status: string,
  phase: string,
  since: string,
  until: string,
];

interface JsonMembership {
  readonly organization: { readonly id: string };
  readonly collaboration: { readonly id: string };
  readonly role: string;
  readonly status: string;
  readonly phase: string;
  readonly since: string | null;
  readonly until: string | null;
}

interface List<Item> {
  readonly items: readonly Item[];
  readonly links: { readonly next?: string };
}

interface Resource {
  readonly id: string;
  readonly members?: readonly JsonMembership[];
}

/** Every item of a list, from all pages that its links lead to. */
export async function listItems<Item = Resource>(service: DocumentService, path: string): Promise<readonly Item[]> {
  const { items, links }: List<Item> = JSON.parse(await service.textOf(path));
  return links.next === undefined ? items : [...items, ...(await listItems<Item>(service, links.next))];
}

/** Readers of the table, one for each format; each returns the whole table, in the same order. */
export const READERS: Readonly<Record<string, (service: DocumentService) => Promise<readonly Row[]>>> = {
  "the list of collaborations": async (service) =>
    sorted(
      (await listItems(service, "/api/v1/collaborations?limit=2")).flatMap(({ members = [] }) => members.map(row)),
    ),
  "the list of memberships": async (service) =>
    sorted((await listItems<JsonMembership>(service, "/api/v1/memberships?limit=7")).map(row)),
  "each collaboration": async (service) => sorted((await eachItem(service, "collaborations", "members")).map(row)),
  "each organization": async (service) => sorted((await eachItem(service, "organizations", "memberships")).map(row)),
  "the table of memberships": async (service) => {
    const rows: readonly Record<string, string>[] = parse(await service.textOf("/api/v1/memberships.csv"), {
      columns: true,
    });
    return sorted(
      rows.map(
        ({ organization = "", collaboration = "", role = "", status = "", phase = "", since = "", until = "" }) => [
          organization,
          collaboration,
          role,
          status,
          phase,
          since,
          until,
        ],
      ),
    );
  },
  "each collaboration as linked data": async (service) => linkedRows(service, await pathsOf(service, "collaborations")),
  "each organization as linked data": async (service) => linkedRows(service, await pathsOf(service, "organizations")),
  "the list of collaborations as linked data": async (service) =>
    linkedRows(service, await pagesOf(service, "/api/v1/collaborations?limit=2")),
  "the list of memberships as linked data": async (service) =>
    linkedRows(service, await pagesOf(service, "/api/v1/memberships?limit=7")),
};

function row({ organization, collaboration, role, status, phase, since, until }: JsonMembership): Row {
  return [organization.id, collaboration.id, role, status, phase, since ?? "", until ?? ""];
}

async function eachItem(
  service: DocumentService,
  resource: string,
  field: "members" | "memberships",
): Promise<readonly JsonMembership[]> {
  const found: JsonMembership[] = [];
  for (const { id } of await listItems(service, `/api/v1/${resource}?limit=100`)) {
    const document: Readonly<Record<string, readonly JsonMembership[]>> = JSON.parse(
      await service.textOf(`/api/v1/${resource}/${id}`),
    );
    found.push(...(document[field] ?? []));
  }
  return found;
}

async function pathsOf(service: DocumentService, resource: string): Promise<readonly string[]> {
  return (await listItems(service, `/api/v1/${resource}?limit=100`)).map(({ id }) => `/api/v1/${resource}/${id}`);
}

/** The path of every page of a list. */
async function pagesOf(service: DocumentService, path: string): Promise<readonly string[]> {
  const { links }: List<unknown> = JSON.parse(await service.textOf(path));
  return links.next === undefined ? [path] : [path, ...(await pagesOf(service, links.next))];
}

/** The memberships in these documents: those in W3C ORG, and the uncertain ones in our own terms. */
async function linkedRows(service: DocumentService, paths: readonly string[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const path of paths) {
    const triples = (await linkedDataOf(service, path)).map((line) => line.split(" "));
    const valuesOf = (subject: string) =>
      new Map(
        triples
          .filter(([each]) => each === subject)
          .map(([, predicate = "", ...value]) => [predicate, value.join(" ")]),
      );
    for (const [subject = "", predicate, object] of triples) {
      const status = predicate === TYPE ? STATUS_OF[object ?? ""] : undefined;
      if (status === undefined) continue;
      const values = valuesOf(subject);
      const [member, collaboration] =
        status === "confirmed"
          ? [values.get(`<${ORG}member>`), values.get(`<${ORG}organization>`)]
          : [values.get(own("statedMember")), values.get(own("statedOrganization"))];
      const text = (property: string) =>
        /^"(.*)"@/.exec(values.get(`<https://schema.org/${property}>`) ?? "")?.[1] ?? "";
      rows.push([
        lastPart(member),
        lastPart(collaboration),
        lastPart(values.get(`<${ORG}role>`)),
        status,
        lastPart(values.get("<http://www.w3.org/ns/adms#status>")),
        text("startDate"),
        text("endDate"),
      ]);
    }
  }
  return sorted(rows);
}

const ORG = "http://www.w3.org/ns/org#";
const TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

function own(term: string): string {
  return `<${ORIGIN}/api/v1/context.jsonld#${term}>`;
}

const STATUS_OF: Readonly<Record<string, string>> = {
  [`<${ORG}Membership>`]: "confirmed",
  [own("DisputedMembership")]: "disputed",
  [own("UncertainMembership")]: "unknown",
};

function lastPart(iri = ""): string {
  return /([^/#]*)>$/.exec(iri)?.[1] ?? "";
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}
