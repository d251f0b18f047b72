import type { Collaboration } from "./collaboration.ts";
import type { IsoDate } from "./dates.ts";
import type { LegalForm } from "./legal-form.ts";
import type { Organization } from "./organization.ts";
import type { Site } from "./site.ts";

/** Everything that is published, as plain values: what the seed compiles and a snapshot stores. */
export interface Facts {
  readonly site: Site;
  /** In display order. */
  readonly legalForms: readonly LegalForm[];
  readonly organizations: readonly Organization[];
  readonly collaborations: readonly Collaboration[];
}

/** A reference to an id that does not exist: from which document, in which field, to which id. */
interface DanglingReference {
  readonly from: { readonly kind: "site" | "collaboration"; readonly id: string };
  /** The path of the field in the document: `["members", 2, "organization"]`. */
  readonly field: readonly (string | number)[];
  readonly to: { readonly kind: "organization" | "legal-form" | "source"; readonly id: string };
}

/** Every reference in the facts to an id that does not exist; none of them can be published. */
export function findDanglingReferences(facts: Facts): readonly DanglingReference[] {
  const organizations = new Set(facts.organizations.map(({ id }) => id));
  const legalForms = new Set(facts.legalForms.map(({ id }) => id));
  const dangling: DanglingReference[] = [];
  if (!organizations.has(facts.site.publisher)) {
    const to = { kind: "organization", id: facts.site.publisher } as const;
    dangling.push({ from: { kind: "site", id: "site" }, field: ["publisher"], to });
  }
  for (const collaboration of facts.collaborations) {
    const sources = new Set(collaboration.sources.map(({ id }) => id));
    const known = { organization: organizations, "legal-form": legalForms, source: sources };
    for (const { field, to } of listReferences(collaboration)) {
      if (known[to.kind].has(to.id)) continue;
      dangling.push({ from: { kind: "collaboration", id: collaboration.id }, field, to });
    }
  }
  return dangling;
}

type Reference = Pick<DanglingReference, "field" | "to">;

function listReferences(collaboration: Collaboration): readonly Reference[] {
  const { legalForm, host, members, memberCount, events } = collaboration;
  return [
    { field: ["legalForm"], to: { kind: "legal-form", id: legalForm } },
    ...(host === undefined ? [] : [{ field: ["host"], to: { kind: "organization", id: host } } as const]),
    ...members.flatMap(({ organization, source }, index): Reference[] => [
      { field: ["members", index, "organization"], to: { kind: "organization", id: organization } },
      { field: ["members", index, "source"], to: { kind: "source", id: source } },
    ]),
    ...(memberCount === undefined
      ? []
      : [{ field: ["memberCount", "source"], to: { kind: "source", id: memberCount.source } } as const]),
    ...events.map(
      ({ source }, index): Reference => ({ field: ["events", index, "source"], to: { kind: "source", id: source } }),
    ),
  ];
}

/** The latest day on which an editor changed or reviewed anything. */
export function getLastUpdated(site: Site, collaborations: readonly Pick<Collaboration, "reviewed">[]): IsoDate {
  return collaborations.reduce((latest, { reviewed }) => (reviewed > latest ? reviewed : latest), site.updated);
}

/** The current id of each former id. Plain objects, as a release stores them. */
export interface FormerIds {
  readonly collaborations: Readonly<Record<string, string>>;
  readonly organizations: Readonly<Record<string, string>>;
}

interface WithFormerIds {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

/** The former ids of documents. */
export function collectFormerIds(documents: {
  readonly collaborations: readonly WithFormerIds[];
  readonly organizations: readonly WithFormerIds[];
}): FormerIds {
  return { collaborations: byFormerId(documents.collaborations), organizations: byFormerId(documents.organizations) };
}

/** The current id of a document; an id that is not a former one is returned unchanged. */
export function currentId(id: string, formerIds: Readonly<Record<string, string>> | undefined): string {
  return formerIds !== undefined && Object.hasOwn(formerIds, id) ? (formerIds[id] ?? id) : id;
}

function byFormerId(documents: readonly WithFormerIds[]): Readonly<Record<string, string>> {
  return Object.fromEntries(documents.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id])));
}
