import type { PartialDate } from "../../../domain/dates.ts";
import { confirmed, type OrganizationKind } from "../../../domain/organization.ts";
import type { PublisherInfo } from "../../../release/read-model.ts";
import { DATASET_MESSAGES, withPublisher } from "../../i18n/dataset.ts";
import type { DatasetTemplate, DistributionName } from "../../static-files/dataset-template.ts";
import type { Urls } from "../../urls.ts";
import { type Graph, type Iri, iri, literal, type Node, named, type PrefixedName, type Term, texts } from "./graph.ts";

/** Properties with one value, several, or none that is known. */
type Properties = readonly (readonly [property: PrefixedName, value: Term | readonly Term[] | undefined])[];

/** The kinds of publishers as ADMS names them (http://purl.org/adms/publishertype/1.0). */
const PUBLISHER_TYPES = {
  municipality: "LocalAuthority",
  region: "RegionalAuthority",
  agency: "NationalAuthority",
  company: "Company",
  association: "NonProfitOrganisation",
} as const satisfies Record<OrganizationKind, string>;

/** The sizes of files in bytes, if known. */
export type FileSizes = Readonly<Partial<Record<DistributionName, number | undefined>>>;

/** The properties of the data set that depend on the facts. */
interface Extent {
  /** When the oldest collaboration was founded; undefined where nothing is known. */
  readonly since: PartialDate | undefined;
  readonly sizes: FileSizes;
}

/**
 * The description of the open data by DCAT-AP-SE 3.0.1: one data set, its files, and the API as a service. The template
 * has the properties that are the same for every publisher.
 */
export function datasetGraph(
  publisherInfo: PublisherInfo,
  { since, sizes }: Extent,
  urls: Urls,
  { catalog, catalogDescription, dataset, files, service, contact, period, place }: DatasetTemplate,
): Graph {
  const { site, publisher } = publisherInfo;
  const agent = publisherIri(publisherInfo, urls);
  const license = ["dcterms:license", iri(site.licence.url)] as const;
  const byPublisher = ["dcterms:publisher", agent] as const;
  const days = dates(publisherInfo);
  return [
    extended(catalog, [
      ["dcterms:description", texts(withPublisher(catalogDescription, publisher.name))],
      byPublisher,
      license,
      ...days,
    ]),
    extended(dataset, [
      ["dcterms:title", texts(withPublisher(DATASET_MESSAGES.title, publisher.name))],
      ["dcterms:description", texts(withPublisher(DATASET_MESSAGES.description, publisher.name))],
      byPublisher,
      ["dcterms:temporal", known(since, () => iri(period))],
      ...days,
    ]),
    ...(since === undefined ? [] : [periodNode(period, since)]),
    // A place by its name and, for a municipality, its code.
    node(place, "dcterms:Location", [
      ["skos:prefLabel", texts(publisher.name)],
      ["dcterms:identifier", known(confirmed(publisher, "municipalityCode"), literal)],
    ]),
    ...files.map(({ name, node }) =>
      extended(node, [
        license,
        ["dcat:byteSize", known(sizes[name], (bytes) => literal(String(bytes), "xsd:nonNegativeInteger"))],
        ...days,
      ]),
    ),
    extended(service, [byPublisher, license]),
    node(agent.value, "foaf:Agent", [
      ["foaf:name", texts(publisher.name)],
      ["dcterms:type", iri(`http://purl.org/adms/publishertype/${PUBLISHER_TYPES[publisher.kind]}`)],
      ["dcterms:identifier", known(confirmed(publisher, "organizationNumber"), literal)],
      ["foaf:homepage", known(confirmed(publisher, "website"), iri)],
    ]),
    node(contact, "vcard:Organization", [
      ["vcard:fn", texts(publisher.name)],
      ["vcard:hasEmail", iri(`mailto:${site.contact}`)],
    ]),
  ];
}

/** The time that the facts are of: from the oldest collaboration until now, so it has no end. */
function periodNode(period: string, since: PartialDate): Node {
  const [, month, day] = since.split("-");
  const datatype = month === undefined ? "xsd:gYear" : day === undefined ? "xsd:gYearMonth" : "xsd:date";
  return node(period, "dcterms:PeriodOfTime", [["dcat:startDate", literal(since, datatype)]]);
}

/** When it was first published, by the publisher's own word, and when any fact last changed; never before that. */
function dates({ site: { issued }, updated }: PublisherInfo): Properties {
  const day = (text: string) => literal(text, "xsd:date");
  const modified = issued !== undefined && issued > updated ? issued : updated;
  return [
    ["dcterms:issued", known(issued, day)],
    ["dcterms:modified", day(modified)],
  ];
}

/**
 * The publisher by the identifier that dataportal.se uses, its organisation number; if that is unknown or unconfirmed,
 * by our own URL of the organization.
 */
function publisherIri({ publisher }: PublisherInfo, urls: Urls): Iri {
  const number = confirmed(publisher, "organizationNumber");
  return number === undefined
    ? iri(urls.item("organizationApi", publisher.id))
    : iri(`http://dataportal.se/organisation/SE${number.replace("-", "")}`);
}

function node(iri: string, type: PrefixedName, properties: Properties): Node {
  return extended({ iri, properties: [["rdf:type", named(type)]] }, properties);
}

/** A thing of which more is said. */
function extended({ iri, properties }: Node, more: Properties): Node {
  const each = more.flatMap(([property, value = []]) => [value].flat().map((term) => [property, term] as const));
  return { iri, properties: [...properties, ...each] };
}

/** A term for a value that may not be known. */
function known<Value>(value: Value | undefined, write: (value: Value) => Term): Term | undefined {
  return value === undefined ? undefined : write(value);
}
