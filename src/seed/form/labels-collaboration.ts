import type { FieldLabels } from "./field-label.ts";

const SOURCE = {
  label: { sv: "Källa", en: "Source" },
  hint: { sv: "En av källorna längre ned.", en: "One of the sources below." },
};

/** The labels of the fields that only collaborations have. */
export const COLLABORATION_LABELS: FieldLabels = {
  name: { label: { sv: "Namn", en: "Name" }, hint: { en: "The full name of the collaboration." } },
  shortName: {
    label: { sv: "Kort namn", en: "Short name" },
    hint: { en: "What the collaboration is called in running text." },
  },
  legalForm: {
    label: { sv: "Samarbetsform", en: "Legal form" },
    hint: {
      sv: "Till exempel kommunalförbund eller gemensam nämnd.",
      en: "For example municipal association or joint board.",
    },
  },
  host: {
    label: { sv: "Värdkommun", en: "Host" },
    hint: {
      sv: "Krävs för en gemensam nämnd och får inte finnas annars.",
      en: "Required for a joint board, and only allowed there.",
    },
  },
  organizationNumber: {
    label: { sv: "Organisationsnummer", en: "Organisation number" },
    hint: {
      sv: "Till exempel 222000-0001. Bara för former som är egna juridiska personer.",
      en: "For example 222000-0001. Only for forms that are legal persons of their own.",
    },
  },
  founded: {
    label: { sv: "Bildades", en: "Founded" },
    hint: {
      sv: "När samarbetet bildades: 2010-04-01, 2010-04 eller 2010.",
      en: "When the collaboration was founded: 2010-04-01, 2010-04 or 2010.",
    },
  },
  foundedNote: {
    label: { sv: "Om när det bildades", en: "Note on the founding" },
    hint: { en: "An explanation of when the collaboration was founded." },
    isLong: true,
  },
  ended: {
    label: { sv: "Upphör", en: "Ended" },
    hint: { sv: "Samarbetets sista dag, månad eller år.", en: "The last day, month or year of the collaboration." },
  },
  website: { label: { sv: "Webbplats", en: "Website" }, hint: { en: "The website of the collaboration." } },
  areas: {
    label: { sv: "Områden", en: "Areas" },
    hint: { en: "The areas that the collaboration works in, one item per area." },
    item: { sv: "område", en: "area" },
  },
  "areas.id": {
    label: { sv: "Områdets id", en: "Id of the area" },
    hint: { en: "It is part of web addresses, so do not change it when the name changes." },
  },
  "areas.name": {
    label: { sv: "Namn", en: "Name" },
    hint: { sv: "Med liten bokstav: räddningstjänst.", en: "In lower case: fire and rescue service." },
  },
  summary: {
    label: { sv: "Sammanfattning", en: "Summary" },
    hint: { en: "What the collaboration does, in a sentence." },
    isLong: true,
  },
  members: {
    label: { sv: "Medlemmar", en: "Members" },
    hint: { en: "The members, one item per organisation." },
    item: { sv: "medlem", en: "member" },
  },
  "members.organization": {
    label: { sv: "Organisation", en: "Organisation" },
    hint: {
      sv: "Sök på namnet. Finns organisationen inte: lägg till den först, under Organisationer.",
      en: "Search by name. If it is missing, add it under Organisations first.",
    },
  },
  "members.role": {
    label: { sv: "Roll", en: "Role" },
    hint: { sv: "Medlem, om inget annat väljs.", en: "Member, unless something else is chosen." },
  },
  "members.status": {
    label: { sv: "Hur säkert det är", en: "Certainty" },
    hint: { sv: "Bekräftat, om inget annat väljs.", en: "Confirmed, unless something else is chosen." },
  },
  "members.since": { label: { sv: "Sedan", en: "Since" }, hint: { en: "When it joined." } },
  "members.until": {
    label: { sv: "Till och med", en: "Until" },
    hint: { en: "The last day, month or year of the membership." },
  },
  "members.source": SOURCE,
  "members.verified": {
    label: { sv: "Bekräftat den", en: "Verified" },
    hint: { en: "The day on which the collaboration itself last confirmed the membership." },
  },
  "members.note": {
    label: { sv: "Anmärkning", en: "Note" },
    hint: { en: "Something that readers need to know about the membership." },
    isLong: true,
  },
  membersComplete: {
    label: { sv: "Står alla medlemmar i listan?", en: "Are all members listed?" },
    hint: { sv: "Nej, om bara några är kända.", en: "No, if only some are known." },
  },
  memberCount: {
    label: { sv: "Antal medlemmar", en: "Number of members" },
    hint: { en: "How many members there are, if the list does not have them all." },
  },
  "memberCount.count": { label: { sv: "Antal", en: "Number" }, hint: { en: "In digits." } },
  "memberCount.approximate": {
    label: { sv: "Är antalet ungefärligt?", en: "Is the number approximate?" },
    hint: { sv: "Ja, om källan säger ”cirka”.", en: "Yes, if the source says “about”." },
  },
  "memberCount.what": {
    label: { sv: "Vad som räknas", en: "What is counted" },
    hint: { en: "After the number: municipalities in nine counties." },
  },
  "memberCount.source": SOURCE,
  projects: {
    label: { sv: "Projekt", en: "Projects" },
    hint: { en: "What the members are doing together right now." },
    item: { sv: "projekt", en: "project" },
  },
  "projects.name": { label: { sv: "Namn", en: "Name" }, hint: { en: "The name of the project." } },
  "projects.summary": {
    label: { sv: "Sammanfattning", en: "Summary" },
    hint: { en: "What the project is about, in a sentence." },
    isLong: true,
  },
  "projects.website": { label: { sv: "Webbplats", en: "Website" }, hint: { en: "The website of the project." } },
  "projects.since": { label: { sv: "Började", en: "Since" }, hint: { en: "When the project began." } },
  "projects.until": { label: { sv: "Slutar", en: "Until" }, hint: { en: "When the project ends." } },
  events: {
    label: { sv: "Händelser", en: "Events" },
    hint: { en: "What has happened: a new member, a new name." },
    item: { sv: "händelse", en: "event" },
  },
  "events.date": { label: { sv: "När", en: "When" }, hint: { en: "When it happened." } },
  "events.text": { label: { sv: "Vad", en: "What" }, hint: { en: "What happened, in a sentence." }, isLong: true },
  "events.source": SOURCE,
  reviewed: {
    label: { sv: "Granskat", en: "Reviewed" },
    hint: { en: "The day on which someone last compared the facts with the sources." },
  },
};
