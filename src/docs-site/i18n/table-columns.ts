import type { Bilingual, Language } from "../../domain/text.ts";
import { type DescribedSchema, inLanguage } from "../described-api.ts";

/** The meaning of columns that several tables have and that no field of the API describes. A name that ends in `_sv` or `_en` is the text in that language. */
const SHARED: Readonly<Record<string, Bilingual>> = {
  source: {
    sv: "Kommunkoden för den som ger ut tabellen. Tom för den som inte har någon.",
    en: "The municipality code of the publisher of the table; empty if it has none.",
  },
  id: { sv: "Ett id som aldrig ändras.", en: "An id that never changes." },
  name: { sv: "Namnet.", en: "The name." },
  alternate_names: { sv: "Andra och tidigare namn.", en: "Other and former names." },
  page: { sv: "Sidan i den här tjänsten.", en: "Its page in this service." },
};

/** The meaning of each table's columns. */
const OWN: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  "/api/v1/collaborations.csv": {
    legal_form: {
      sv: "Samarbetsformens id, och i nästa kolumner dess namn.",
      en: "The id of the legal form, and in the next columns its name.",
    },
    status: {
      sv: "I dag: planned (planerat), active (pågår) eller ended (avslutat).",
      en: "Today: planned, active or ended.",
    },
    host: {
      sv: "Id för organisationen som en gemensam nämnd hör till.",
      en: "The id of the organization that a joint board belongs to.",
    },
    founded: { sv: "När det bildades: dag, månad eller år.", en: "When it was founded: a day, a month or a year." },
    summary: { sv: "Vad samarbetet gör, i en mening.", en: "What the collaboration does, in a sentence." },
    members: {
      sv: "Id för dem som säkert deltar i dag, värden också.",
      en: "The ids of those that certainly take part today, including the host.",
    },
    members_complete: { sv: "Om alla medlemmar finns med.", en: "Whether all members are listed." },
    member_count: {
      sv: "Antalet medlemmar, när alla inte finns med.",
      en: "The number of members, when not all are listed.",
    },
    member_count_approximate: { sv: "Om antalet är ungefärligt.", en: "Whether the number is approximate." },
    member_count_of: { sv: "Vad som räknas, på svenska.", en: "What is counted, in Swedish." },
    members_disputed: {
      sv: "Id för dem som källorna skiljer sig åt om.",
      en: "The ids of those on which the sources differ.",
    },
    members_unknown: {
      sv: "Id för dem som bara en gammal källa nämner.",
      en: "The ids of those that only an old source names.",
    },
    members_planned: { sv: "Id för dem som ska delta.", en: "The ids of those that will take part." },
    members_ended: { sv: "Id för dem som har deltagit.", en: "The ids of those that have taken part." },
    modified: { sv: "Dagen då någon uppgift senast ändrades.", en: "The day anything last changed." },
  },
  "/api/v1/organizations.csv": {
    kind: {
      sv: "municipality, region, agency (statlig myndighet), company (bolag) eller association (förening).",
      en: "municipality, region, agency (government agency), company or association.",
    },
    unconfirmed: {
      sv: "De kolumner som ingen förstahandskälla har bekräftat.",
      en: "The columns that no primary source has confirmed.",
    },
  },
  "/api/v1/memberships.csv": {
    collaboration: {
      sv: "Samarbetets id: id i collaborations.csv.",
      en: "The id of the collaboration: id in collaborations.csv.",
    },
    organization: {
      sv: "Organisationens id: id i organizations.csv.",
      en: "The id of the organization: id in organizations.csv.",
    },
    role: { sv: "host (värd för en gemensam nämnd) eller member (medlem).", en: "host (of a joint board) or member." },
    status: {
      sv: "confirmed (säkert), disputed (källorna skiljer sig åt) eller unknown (bara en gammal källa).",
      en: "confirmed (certain), disputed (the sources differ) or unknown (only an old source).",
    },
    current: {
      sv: "true om medlemskapet, så vitt källorna säger, gäller i dag. Se status.",
      en: "true if the membership, according to the sources, is valid today. See status.",
    },
    source_title: { sv: "Källan till medlemskapet.", en: "The source of the membership." },
    source_url: { sv: "Källans adress.", en: "The address of the source." },
    source_date: { sv: "Källans datum.", en: "The date of the source." },
    phase: {
      sv: "I dag: planned (planerat), active (pågår) eller ended (avslutat), oavsett hur säkert det är.",
      en: "Today: planned, active or ended, however certain it is.",
    },
  },
};

const LANGUAGES_OF_COLUMNS = {
  sv: { _sv: " På svenska.", _en: " På engelska." },
  en: { _sv: " In Swedish.", _en: " In English." },
};

/**
 * The meaning of a column of a table; by default that of the field of the same name in the schema of its items. Throws if
 * neither has a description.
 */
export function columnMeaning(
  table: string,
  column: string,
  schema: DescribedSchema | undefined,
  language: Language,
): string {
  const [, name = column, ending] = /^(.*)(_sv|_en)$/.exec(column) ?? [];
  const field = schema?.properties?.[name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())];
  const meaning = (OWN[table]?.[name] ?? SHARED[name])?.[language] ?? inLanguage(field?.description ?? "", language);
  if (meaning === "") throw new Error(`nobody has said what ${column} in ${table} means`);
  return meaning + (ending === "_sv" || ending === "_en" ? LANGUAGES_OF_COLUMNS[language][ending] : "");
}
