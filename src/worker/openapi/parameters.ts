import type { ParameterName } from "../query.ts";
import type { Bilingual } from "./bilingual.ts";

/** What the parameters of the API are for; what they take is said by QUERY_PARAMETERS itself. */
export const PARAMETER_MESSAGES = {
  lang: {
    sv: "Språket som namn sorteras på, och som flödet är skrivet på. JSON och tabeller har alltid båda språken.",
    en: "The language that names are sorted in, and that the feed is written in. JSON and tables always have both.",
  },
  form: {
    sv: "Bara samarbeten med den här juridiska formen: id ur fältet legalForm.",
    en: "Only collaborations of this legal form: an id from the field legalForm.",
  },
  member: {
    sv: "Bara samarbeten där organisationen är medlem eller värd.",
    en: "Only collaborations that the organization is a member or the host of.",
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
    en: "Words to look for in names, areas, members and prose. Capitals and accents do not matter: raddning finds räddningstjänst. Every word must be there. Without sort the best answer comes first.",
  },
  sort: {
    sv: "Ordningen; minustecken vänder den. Det som saknar årtal kommer sist vid sortering på bildande.",
    en: "The order; a minus turns it round. What has no founding date comes last when sorted by it.",
  },
  organizationSort: { sv: "Ordningen; minustecken vänder den.", en: "The order; a minus turns it round." },
  kind: { sv: "Bara organisationer av den här typen.", en: "Only organizations of this kind." },
  collaboration: {
    sv: "Bara organisationer som är medlem i eller värd för samarbetet.",
    en: "Only organizations that are a member or the host of the collaboration.",
  },
  page: {
    sv: "Sidan, från 1. En sida efter den sista är en tom lista.",
    en: "The page, from 1. A page after the last is an empty list.",
  },
  limit: { sv: "Hur många som ryms på en sida.", en: "How many a page holds." },
  format: {
    sv: "Skrivsättet, för den som inte kan sätta Accept: rdf är RDF/XML, ttl är Turtle och jsonld är JSON-LD. Står över Accept.",
    en: "The syntax, for whoever cannot set Accept: rdf is RDF/XML, ttl is Turtle and jsonld is JSON-LD. It stands over Accept.",
  },
} as const satisfies Partial<Record<ParameterName, Bilingual>>;

/** The parameters that the API has. */
export type ApiParameter = keyof typeof PARAMETER_MESSAGES;
