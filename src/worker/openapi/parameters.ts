import type { Bilingual } from "../i18n/bilingual.ts";
import type { ParameterName } from "../query.ts";

/** The descriptions of the parameters of the API; QUERY_PARAMETERS has those of their values. */
export const PARAMETER_MESSAGES = {
  lang: {
    sv: "Språket som namn sorteras på, och som flödet är skrivet på. JSON och tabeller har alltid båda språken.",
    en: "The language in which names are sorted and the feed is written. JSON and tables always have both.",
  },
  form: {
    sv: "Bara samarbeten med den här juridiska formen: id ur fältet legalForm.",
    en: "Only collaborations of this legal form: an id from the field legalForm.",
  },
  member: {
    sv: "Bara samarbeten där organisationen är medlem eller värd.",
    en: "Only collaborations of which the organization is a member or the host.",
  },
  area: {
    sv: "Bara samarbeten inom det här området: id ur fältet areas.",
    en: "Only collaborations in this area: an id from the field areas.",
  },
  status: {
    sv: "Bara samarbeten med den här statusen i dag, i svensk tid.",
    en: "Only collaborations with this status today, in Swedish time.",
  },
  q: {
    sv: "Sökord i namn, områden, medlemmar och text. Versaler, prickar och ringar spelar ingen roll: raddning hittar räddningstjänst. Alla sökord måste finnas med. Utan sort kommer den bästa träffen först.",
    en: "Words to search for in names, areas, members and text. Case and accents are ignored: raddning finds räddningstjänst. All words must match. Without sort, the best match comes first.",
  },
  sort: {
    sv: "Ordningen; minustecken vänder den. Samarbeten utan årtal kommer sist när de sorteras efter när de bildades.",
    en: "The order; a minus sign reverses it. Sorted by founding date, collaborations without one come last.",
  },
  organizationSort: { sv: "Ordningen; minustecken vänder den.", en: "The order; a minus sign reverses it." },
  kind: { sv: "Bara organisationer av den här typen.", en: "Only organizations of this kind." },
  collaboration: {
    sv: "Bara organisationer som är medlem i eller värd för samarbetet.",
    en: "Only organizations that are a member or the host of the collaboration.",
  },
  page: {
    sv: "Sidan, från 1. En sida efter den sista är en tom lista.",
    en: "The page, from 1. A page after the last one is an empty list.",
  },
  limit: { sv: "Hur många som ryms på en sida.", en: "The number of items per page." },
  format: {
    sv: "Formatet, för dig som inte kan ange Accept: rdf är RDF/XML, ttl är Turtle och jsonld är JSON-LD. Gäller före Accept.",
    en: "The format, if you cannot set Accept: rdf is RDF/XML, ttl is Turtle and jsonld is JSON-LD. Takes precedence over Accept.",
  },
} as const satisfies Partial<Record<ParameterName, Bilingual>>;

/** The parameters of the API. */
export type ApiParameter = keyof typeof PARAMETER_MESSAGES;
