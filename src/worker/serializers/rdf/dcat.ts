import type { PartialDate } from "../../../domain/dates.ts";
import type { OrganizationKind } from "../../../domain/organization.ts";
import type { PublisherInfo } from "../../../release/read-model.ts";
import { DATASET_MESSAGES, withPublisher } from "../../i18n/dataset.ts";
import type { CatalogMessages, DistributionName } from "../../static-files/catalog-messages.ts";
import type { Urls } from "../../urls.ts";
import { type Graph, iri, literal, type Node, named, type PrefixedName, type Term, texts } from "./graph.ts";

const EU = "http://publications.europa.eu/resource/authority";

type Properties = Node["properties"];

/** The kinds of publishers as ADMS names them (http://purl.org/adms/publishertype/1.0). */
const PUBLISHER_TYPES = {
  municipality: "LocalAuthority",
  region: "RegionalAuthority",
  agency: "NationalAuthority",
  company: "Company",
} as const satisfies Record<OrganizationKind, string>;

/** The addresses of the things that the description is about. */
function thingsAt(urls: Urls) {
  const thing = (name: string) => iri(`${urls.url("datasetDescription")}#${name}`);
  return {
    catalog: thing("catalog"),
    dataset: thing("dataset"),
    service: thing("service"),
    contact: thing("contact"),
    period: thing("period"),
    place: thing("place"),
    thing,
  };
}

/** The bytes of files, where somebody has counted them. */
export type FileSizes = Readonly<Partial<Record<DistributionName, number>>>;

/** What only the facts themselves tell of the data set. */
interface Extent {
  /** When the oldest collaboration was founded; undefined where nothing is known. */
  readonly since: PartialDate | undefined;
  readonly sizes: FileSizes;
}

/** The description of the open data by DCAT-AP-SE 3.0.1: one data set, its files, and the API as a service. */
export function datasetGraph(
  publisherInfo: PublisherInfo,
  { since, sizes }: Extent,
  urls: Urls,
  messages: CatalogMessages,
): Graph {
  return [
    catalogNode(publisherInfo, urls, messages.catalog),
    datasetNode(publisherInfo, since, urls, messages.keywords),
    ...(since === undefined ? [] : [periodNode(since, urls)]),
    placeNode(publisherInfo, urls),
    ...filesOf(urls).map((file) => {
      const { [file.name]: size } = sizes;
      return fileNode({ ...file, size }, publisherInfo, urls, messages.distributions[file.name]);
    }),
    serviceNode(publisherInfo, urls, messages),
    publisherNode(publisherInfo, urls),
    contactNode(publisherInfo, urls),
  ];
}

function catalogNode(publisherInfo: PublisherInfo, urls: Urls, messages: CatalogMessages["catalog"]): Node {
  const { catalog, dataset, service } = thingsAt(urls);
  return node(catalog.value, [
    ["rdf:type", named("dcat:Catalog")],
    ...each("dcterms:title", texts(messages.title)),
    ...each("dcterms:description", texts(withPublisher(messages.description, publisherInfo.publisher.name))),
    ["dcterms:publisher", publisherIri(publisherInfo, urls)],
    ["dcterms:license", iri(publisherInfo.site.licence.url)],
    ["dcat:dataset", dataset],
    ["dcat:service", service],
    ...dates(publisherInfo),
    ...LANGUAGE,
    ["foaf:homepage", iri(urls.url("home"))],
    SPATIAL,
    ["dcat:themeTaxonomy", iri(`${EU}/data-theme`)],
  ]);
}

function datasetNode(
  publisherInfo: PublisherInfo,
  since: PartialDate | undefined,
  urls: Urls,
  keywords: CatalogMessages["keywords"],
): Node {
  const { dataset, contact, period, place } = thingsAt(urls);
  const { name } = publisherInfo.publisher;
  return node(dataset.value, [
    ["rdf:type", named("dcat:Dataset")],
    ...each("dcterms:title", texts(withPublisher(DATASET_MESSAGES.title, name))),
    ...each("dcterms:description", texts(withPublisher(DATASET_MESSAGES.description, name))),
    ["dcterms:publisher", publisherIri(publisherInfo, urls)],
    ["dcat:contactPoint", contact],
    ...keywordsOf(keywords),
    ["dcat:theme", iri(`${EU}/data-theme/GOVE`)],
    ["dcterms:accessRights", iri(`${EU}/access-right/PUBLIC`)],
    ...dates(publisherInfo),
    ...(since === undefined ? [] : each("dcterms:temporal", [period])),
    ["dcterms:spatial", place],
    ["dcterms:conformsTo", iri(urls.url("context"))],
    ["foaf:page", iri(urls.url("apiDocs"))],
    ["dcterms:accrualPeriodicity", iri(`${EU}/frequency/IRREG`)],
    SPATIAL,
    ...LANGUAGE,
    ["dcat:landingPage", iri(urls.url("home"))],
    ...filesOf(urls).map(({ thing }): Properties[number] => ["dcat:distribution", thing]),
  ]);
}

/** The time that the facts are of: from the oldest collaboration until now, so it has no end. */
function periodNode(since: PartialDate, urls: Urls): Node {
  const [, month, day] = since.split("-");
  const datatype = month === undefined ? "xsd:gYear" : day === undefined ? "xsd:gYearMonth" : "xsd:date";
  return node(thingsAt(urls).period.value, [
    ["rdf:type", named("dcterms:PeriodOfTime")],
    ["dcat:startDate", literal(since, datatype)],
  ]);
}

/** Where the publisher is: a place by its name and, for a municipality, its code. */
function placeNode({ publisher: { name, municipalityCode } }: PublisherInfo, urls: Urls): Node {
  return node(thingsAt(urls).place.value, [
    ["rdf:type", named("dcterms:Location")],
    ...each("skos:prefLabel", texts(name)),
    ...(municipalityCode === undefined ? [] : each("dcterms:identifier", [literal(municipalityCode)])),
  ]);
}

/** When it was first published, by the publisher's own word, and when any fact last changed; never before that. */
function dates({ site: { issued }, updated }: PublisherInfo): Properties {
  const modified = issued !== undefined && issued > updated ? issued : updated;
  return [
    ...(issued === undefined ? [] : each("dcterms:issued", [literal(issued, "xsd:date")])),
    ...each("dcterms:modified", [literal(modified, "xsd:date")]),
  ];
}

interface File {
  readonly thing: Term & { readonly kind: "iri" };
  readonly name: DistributionName;
  readonly address: string;
  readonly type: string;
}

function filesOf(urls: Urls): readonly File[] {
  const { thing } = thingsAt(urls);
  const table = (name: "collaborationsTable" | "organizationsTable" | "membershipsTable", id: string): File => ({
    thing: thing(id),
    name,
    address: urls.url(name),
    type: "text/csv",
  });
  return [
    { thing: thing("json"), name: "json", address: urls.url("collaborationsApi"), type: "application/json" },
    table("collaborationsTable", "collaborations-csv"),
    table("organizationsTable", "organizations-csv"),
    table("membershipsTable", "memberships-csv"),
    { thing: thing("feed"), name: "feed", address: urls.url("feed"), type: "application/atom+xml" },
  ];
}

function fileNode(
  { thing, name, address, type, size }: File & { readonly size: number | undefined },
  publisherInfo: PublisherInfo,
  urls: Urls,
  messages: CatalogMessages["distributions"][DistributionName],
): Node {
  return node(thing.value, [
    ["rdf:type", named("dcat:Distribution")],
    ...each("dcterms:title", texts(messages.title)),
    ...each("dcterms:description", texts(messages.description)),
    ["dcat:accessURL", iri(address)],
    ...(name === "json"
      ? each("dcat:accessService", [thingsAt(urls).service])
      : each("dcat:downloadURL", [iri(address)])),
    ["dcterms:format", literal(type)],
    ["dcat:mediaType", iri(`http://www.iana.org/assignments/media-types/${type}`)],
    ...(size === undefined ? [] : each("dcat:byteSize", [literal(String(size), "xsd:nonNegativeInteger")])),
    ["dcterms:conformsTo", iri(STANDARDS[type] ?? urls.url("openApi"))],
    ["foaf:page", iri(urls.url("apiDocs"))],
    ...dates(publisherInfo),
    ...LANGUAGE,
    ["dcterms:license", iri(publisherInfo.site.licence.url)],
    ["dcatap:availability", iri(`${EU}/planned-availability/STABLE`)],
  ]);
}

/** The standards that files of a media type follow; the JSON follows the description of the API. */
const STANDARDS: Readonly<Record<string, string>> = {
  "text/csv": "https://www.rfc-editor.org/info/rfc4180",
  "application/atom+xml": "https://www.rfc-editor.org/info/rfc4287",
};

function serviceNode(publisherInfo: PublisherInfo, urls: Urls, messages: CatalogMessages): Node {
  const { service, dataset, contact } = thingsAt(urls);
  return node(service.value, [
    ["rdf:type", named("dcat:DataService")],
    ...each("dcterms:title", texts(messages.service.title)),
    ...each("dcterms:description", texts(messages.service.description)),
    ["dcterms:publisher", publisherIri(publisherInfo, urls)],
    ["dcat:endpointURL", iri(urls.url("apiRoot"))],
    ["dcat:endpointDescription", iri(urls.url("openApi"))],
    ["foaf:page", iri(urls.url("apiDocs"))],
    ["dcat:landingPage", iri(urls.url("apiDocs"))],
    ["dcat:servesDataset", dataset],
    ["dcat:contactPoint", contact],
    ...keywordsOf(messages.keywords),
    ["dcat:theme", iri(`${EU}/data-theme/GOVE`)],
    ["dcterms:accessRights", iri(`${EU}/access-right/PUBLIC`)],
    ["dcterms:license", iri(publisherInfo.site.licence.url)],
  ]);
}

function publisherNode(publisherInfo: PublisherInfo, urls: Urls): Node {
  const { name, kind, organizationNumber, website } = publisherInfo.publisher;
  return node(publisherIri(publisherInfo, urls).value, [
    ["rdf:type", named("foaf:Agent")],
    ...each("foaf:name", texts(name)),
    ["dcterms:type", iri(`http://purl.org/adms/publishertype/${PUBLISHER_TYPES[kind]}`)],
    ...(organizationNumber === undefined ? [] : each("dcterms:identifier", [literal(organizationNumber)])),
    ...(website === undefined ? [] : each("foaf:homepage", [iri(website)])),
  ]);
}

function contactNode({ site, publisher }: PublisherInfo, urls: Urls): Node {
  return node(thingsAt(urls).contact.value, [
    ["rdf:type", named("vcard:Organization")],
    ...each("vcard:fn", texts(publisher.name)),
    ["vcard:hasEmail", iri(`mailto:${site.contact}`)],
  ]);
}

/**
 * The publisher as dataportal.se knows it, by its organisation number. Where that is not known, or not confirmed, it is
 * the organization as we know it ourselves.
 */
function publisherIri({ publisher }: PublisherInfo, urls: Urls) {
  const { id, organizationNumber, unconfirmed } = publisher;
  return organizationNumber === undefined || unconfirmed.includes("organizationNumber")
    ? iri(urls.item("organizationApi", id))
    : iri(`http://dataportal.se/organisation/SE${organizationNumber.replace("-", "")}`);
}

function node(address: string, properties: Properties): Node {
  return { iri: address, properties };
}

function each(property: PrefixedName, values: readonly Term[]): Properties {
  return values.map((value) => [property, value] as const);
}

function keywordsOf(messages: CatalogMessages["keywords"]): Properties {
  return messages.flatMap((word) => each("dcat:keyword", texts(word)));
}

const LANGUAGE: Properties = each("dcterms:language", [iri(`${EU}/language/SWE`), iri(`${EU}/language/ENG`)]);

/** Sweden: the municipalities and bodies of the data set lie in several counties. */
const SPATIAL: Properties[number] = ["dcterms:spatial", iri(`${EU}/country/SWE`)];
