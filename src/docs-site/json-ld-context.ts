import { MEMBERSHIP_STATUSES, ROLES } from "../domain/collaboration.ts";
import { STATUSES } from "../domain/status.ts";
import { EXAMPLE_ORIGIN } from "../worker/static-files/docs-page.ts";
import { createUrls } from "../worker/urls.ts";

const TEXT = { "@container": "@language" } as const;
const DATE = "http://www.w3.org/2001/XMLSchema#string";

/** Our own terms are defined in the context document itself. */
const CONTEXT_URL = createUrls(EXAMPLE_ORIGIN).url("context");

const own = (term: string) => `${CONTEXT_URL}#${term}`;

/** Maps values of a property to IRIs of our own. */
function ownValues(property: string, words: readonly string[]) {
  return {
    "@id": property,
    "@type": "@vocab",
    "@context": Object.fromEntries(words.map((word) => [word, own(word)])),
  };
}

/** The properties of every membership, whatever its status. */
const MEMBERSHIP = {
  legalForm: null,
  status: ownValues(own("certainty"), MEMBERSHIP_STATUSES),
  phase: ownValues("adms:status", STATUSES),
};

/** The participants of a membership that is not certain; not org:member, so that a query for members does not find it. */
const UNCERTAIN_MEMBERSHIP = {
  ...MEMBERSHIP,
  organization: own("statedMember"),
  collaboration: own("statedOrganization"),
};

/** The classes that `types` names. */
const CLASSES = {
  PublicOrganisation: "cv:PublicOrganisation",
  FormalOrganization: "org:FormalOrganization",
  OrganizationalUnit: "org:OrganizationalUnit",
  OrganizationalCollaboration: "org:OrganizationalCollaboration",
  Membership: { "@id": "org:Membership", "@context": MEMBERSHIP },
  DisputedMembership: { "@id": own("DisputedMembership"), "@context": UNCERTAIN_MEMBERSHIP },
  UncertainMembership: { "@id": own("UncertainMembership"), "@context": UNCERTAIN_MEMBERSHIP },
  Identifier: "adms:Identifier",
  // In a list `page` is a number; its items have the terms of the outer context again.
  Collection: { "@id": "hydra:Collection", "@context": { page: null, total: "hydra:totalItems" } },
} as const;

/** A source of a fact: a document with a title, an address and a date. */
const SOURCE = {
  "@id": "dcterms:source",
  "@context": { id: null, title: "dcterms:title", url: { "@id": "foaf:page", "@type": "@id" }, date: "dcterms:issued" },
} as const;

/**
 * The JSON-LD context (1.1) that makes a resource or a list of the API linked data: W3C ORG, CPOV, SKOS, Dublin Core
 * and Hydra's collections. Fields that it omits are not part of the graph. A membership is an org:Membership, not a
 * part-of relation, and a disputed one is no org:Membership. Written once, with the origin of examples.
 */
export function jsonLdContext() {
  return {
    "@context": {
      "@version": 1.1,
      ...PREFIXES,
      ...CLASSES,
      types: "@type",
      links: "@nest",
      self: "@id",
      page: { "@id": "foaf:page", "@type": "@id" },
      id: "dcterms:identifier",
      name: { "@id": "skos:prefLabel", ...TEXT },
      shortName: "skos:altLabel",
      alternateNames: "skos:altLabel",
      identifiers: { "@id": "adms:identifier", "@context": { notation: "skos:notation", scheme: "adms:schemeAgency" } },
      summary: { "@id": "dcterms:abstract", ...TEXT },
      explanation: { "@id": "skos:definition", ...TEXT },
      statute: { "@id": "dcterms:conformsTo", ...TEXT },
      description: { "@id": "dcterms:description", ...TEXT },
      legalForm: { "@id": "org:classification", "@context": { statute: { "@id": "dcterms:conformsTo", ...TEXT } } },
      areas: { "@id": "org:purpose", "@context": { name: { "@id": "skos:prefLabel", ...TEXT } } },
      website: { "@id": "foaf:homepage", "@type": "@id" },
      founded: { "@id": "dcterms:created", "@type": DATE },
      host: "org:unitOf",
      items: "hydra:member",
      members: "@included",
      memberships: "@included",
      membersComplete: own("membersComplete"),
      memberCount: {
        "@id": own("memberCount"),
        "@context": {
          count: "schema:value",
          approximate: own("approximate"),
          what: { "@id": "schema:unitText", ...TEXT },
        },
      },
      organization: "org:member",
      role: ownValues("org:role", ROLES),
      since: { "@id": "schema:startDate", "@type": DATE },
      until: { "@id": "schema:endDate", "@type": DATE },
      note: { "@id": "skos:note", ...TEXT },
      source: SOURCE,
      sources: SOURCE,
      collaboration: "org:organization",
      reviewed: { "@id": "schema:lastReviewed", "@type": "xsd:date" },
      modified: { "@id": "dcterms:modified", "@type": "xsd:date" },
    },
  };
}

const PREFIXES = {
  org: "http://www.w3.org/ns/org#",
  cv: "http://data.europa.eu/m8g/",
  adms: "http://www.w3.org/ns/adms#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  hydra: "http://www.w3.org/ns/hydra/core#",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;
