import type { Bilingual } from "../../domain/text.ts";
import type { ParameterName } from "../query.ts";

/** The descriptions of the parameters of the API; QUERY_PARAMETERS has those of their values. */
export const PARAMETER_MESSAGES = {
  lang: {
    sv: "Språket som namn sorteras på, och som flödet är skrivet på. JSON och tabeller har alltid båda språken.",
    en: "The language that names are sorted in and that the feed is written in. JSON and tables always have both languages.",
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
    en: "Words to look for in names, areas, members and prose. Capitals and accents do not matter: raddning finds räddningstjänst. Every word must occur. Without sort the best match comes first.",
  },
  sort: {
    sv: "Ordningen. Ett minustecken först vänder den. Samarbeten som saknar årtal kommer sist när man sorterar på när de bildades.",
    en: "The order. A leading minus reverses it. When sorted by founding date, collaborations without one come last.",
  },
  organizationSort: {
    sv: "Ordningen. Ett minustecken först vänder den.",
    en: "The order. A leading minus reverses it.",
  },
  kind: { sv: "Bara organisationer av den här typen.", en: "Only organizations of this kind." },
  collaboration: {
    sv: "Bara organisationer som är medlem i eller värd för samarbetet.",
    en: "Only organizations that are members or the host of the collaboration.",
  },
  page: {
    sv: "Sidan, från 1. En sida efter den sista är en tom lista.",
    en: "The page, from 1. A page after the last one is an empty list.",
  },
  limit: { sv: "Hur många som ryms på en sida.", en: "How many items a page holds." },
  format: {
    sv: "Skrivsättet, för den som inte kan sätta Accept: rdf är RDF/XML, ttl är Turtle och jsonld är JSON-LD. Går före Accept.",
    en: "The syntax, for clients that cannot set Accept: rdf is RDF/XML, ttl is Turtle and jsonld is JSON-LD. It overrides Accept.",
  },
} as const satisfies Partial<Record<ParameterName, Bilingual>>;

/** The parameters of the API. */
export type ApiParameter = keyof typeof PARAMETER_MESSAGES;
