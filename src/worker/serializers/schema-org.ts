import { confirmed, isPublicBody, type OrganizationRef } from "../../domain/organization.ts";
import { type Language, localize } from "../../domain/text.ts";
import { filterCertain, isCertain, listParticipations } from "../../release/participations.ts";
import type { CollaborationDetail, OrganizationDetail, PublisherInfo } from "../../release/read-model.ts";
import { DATASET_MESSAGES, withPublisher } from "../i18n/dataset.ts";
import type { Urls } from "../urls.ts";

/** Structured data in the vocabulary of schema.org, for search engines. Unknown facts are omitted. */
export type SchemaOrg = Readonly<Record<string, unknown>>;

interface Reader {
  readonly language: Language;
  readonly urls: Urls;
}

/** The home page as the page of an open data set. */
export function datasetJsonLd({ site, publisher }: PublisherInfo, { language, urls }: Reader): SchemaOrg {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: withPublisher(DATASET_MESSAGES.title, publisher.name)[language],
    description: withPublisher(DATASET_MESSAGES.description, publisher.name)[language],
    url: urls.url("home"),
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: { ...reference(publisher, { language, urls }), url: confirmed(publisher, "website") },
    distribution: [
      { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: urls.url("collaborationsApi") },
      { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: urls.url("collaborationsTable") },
    ],
  };
}

/** A collaboration and its members, without doubtful and former ones. Members are `member`, not `subOrganization`. */
export function collaborationJsonLd(detail: CollaborationDetail, reader: Reader): SchemaOrg {
  const { collaboration } = detail;
  return {
    "@context": "https://schema.org",
    ...collaborationReference(detail, reader),
    alternateName: [collaboration.shortName, ...collaboration.alternateNames].filter((name) => name !== undefined),
    description: localize(collaboration.summary, reader.language).value,
    url: collaboration.website,
    sameAs: reader.urls.item("collaborationPage", collaboration.id),
    foundingDate: collaboration.founded,
    dissolutionDate: collaboration.ended,
    identifier: organisationNumber(collaboration.organizationNumber),
    member: listParticipations(detail)
      .filter(isCertain)
      .map(({ role, membership, organization }) => ({
        "@type": "OrganizationRole",
        roleName: role,
        startDate: membership.since,
        member: reference(organization, reader),
      })),
  };
}

/** An organization and what it is a member of. */
export function organizationJsonLd({ organization, collaborations }: OrganizationDetail, reader: Reader): SchemaOrg {
  const certain = filterCertain(collaborations, organization.id);
  return {
    "@context": "https://schema.org",
    ...reference(organization, reader),
    url: confirmed(organization, "website"),
    alternateName: [organization.shortName, ...organization.alternateNames].filter((name) => name !== undefined),
    identifier: organisationNumber(confirmed(organization, "organizationNumber")),
    memberOf: certain.map((detail) => collaborationReference(detail, reader)),
  };
}

/** Serializes structured data for a script element: without `</script>` and without double braces. */
export function serializeJsonLd(jsonLd: SchemaOrg): string {
  return JSON.stringify(jsonLd, null, 1).replaceAll("<", "\\u003c");
}

function collaborationReference({ collaboration, form }: CollaborationDetail, { language, urls }: Reader): SchemaOrg {
  return {
    "@type": form.legalPerson === "own" ? "GovernmentOrganization" : "Organization",
    "@id": urls.item("collaborationApi", collaboration.id),
    name: localize(collaboration.name, language).value,
  };
}

function reference({ id, name, kind }: OrganizationRef, { language, urls }: Reader): SchemaOrg {
  return {
    "@type": isPublicBody(kind) ? "GovernmentOrganization" : "Organization",
    "@id": urls.item("organizationApi", id),
    name: localize(name, language).value,
  };
}

function organisationNumber(value: string | undefined): SchemaOrg | undefined {
  return value === undefined ? undefined : { "@type": "PropertyValue", propertyID: "organisationsnummer", value };
}
