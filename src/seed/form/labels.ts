import type { Bilingual, Language } from "../../domain/text.ts";
import type { SchemaName } from "../schemas/json-schemas.ts";
import type { FieldLabels } from "./field-label.ts";
import { COLLABORATION_LABELS } from "./labels-collaboration.ts";

const SOURCES: FieldLabels = {
  sources: {
    label: { sv: "Källor", en: "Sources" },
    hint: { en: "Where the facts come from, one item per source." },
    item: { sv: "källa", en: "source" },
  },
  "sources.id": {
    label: { sv: "Källans id", en: "Id of the source" },
    hint: { en: "A short name of your own, such as website-2024. Other fields point to it." },
  },
  "sources.title": {
    label: { sv: "Titel", en: "Title" },
    hint: { en: "The title of the source, as the source gives it." },
  },
  "sources.url": { label: { sv: "Adress", en: "Address" }, hint: { en: "The address of the source on the web." } },
  "sources.date": {
    label: { sv: "Datum", en: "Date" },
    hint: {
      sv: "När källan publicerades: 2023-01-31, 2023-01 eller 2023. Skriv unknown om källan saknar datum.",
      en: "When the source was published: 2023-01-31, 2023-01 or 2023. Write unknown if it has no date.",
    },
  },
};

const OTHER_NAMES: FieldLabels = {
  alternateNames: {
    label: { sv: "Andra namn", en: "Other names" },
    hint: { en: "Other and former names, so that the search finds them." },
    item: { sv: "namn", en: "name" },
  },
  formerIds: {
    label: { sv: "Tidigare id", en: "Former ids" },
    hint: { en: "Old addresses still lead here. Never remove an id." },
    item: { sv: "tidigare id", en: "former id" },
  },
};

const ORGANIZATION_LABELS: FieldLabels = {
  name: {
    label: { sv: "Namn", en: "Name" },
    hint: { en: "The full name of the organisation, as the organisation itself writes it." },
  },
  shortName: {
    label: { sv: "Kort namn", en: "Short name" },
    hint: { en: "What the organisation is called in running text: the name without “kommun” or “AB”." },
  },
  ...OTHER_NAMES,
  kind: {
    label: { sv: "Typ av organisation", en: "Type of organisation" },
    hint: {
      sv: "Kommunalförbund läggs till som samarbeten.",
      en: "Municipal associations are added as collaborations.",
    },
  },
  municipalityCode: {
    label: { sv: "Kommunkod", en: "Municipality code" },
    hint: {
      sv: "Fyra siffror, till exempel 0136. Bara för kommuner.",
      en: "Four digits, for example 0136. Municipalities only.",
    },
  },
  organizationNumber: {
    label: { sv: "Organisationsnummer", en: "Organisation number" },
    hint: { sv: "Till exempel 212000-0084.", en: "For example 212000-0084." },
  },
  website: { label: { sv: "Webbplats", en: "Website" }, hint: { en: "The website of the organisation." } },
  note: {
    label: { sv: "Anmärkning", en: "Note" },
    hint: { en: "Something that readers need to know about the facts." },
    isLong: true,
  },
  unconfirmed: {
    label: { sv: "Obekräftade uppgifter", en: "Unconfirmed facts" },
    hint: { en: "Facts that the organisation itself has not confirmed yet." },
  },
  ...SOURCES,
};

const LEGAL_FORM_LABELS: FieldLabels = {
  id: {
    label: { sv: "Formens id", en: "Id of the form" },
    hint: { sv: "Samarbetena pekar på det. Byt det inte.", en: "Collaborations point to it. Do not change it." },
  },
  name: { label: { sv: "Namn", en: "Name" }, hint: { en: "The name in the singular: kommunalförbund." } },
  plural: {
    label: { sv: "Namn i flertal", en: "Plural" },
    hint: { en: "The name in the plural. It is a heading of the page." },
  },
  explanation: {
    label: { sv: "Förklaring", en: "Explanation" },
    hint: { en: "What the form means, in a sentence or two." },
    isLong: true,
  },
  legalPerson: {
    label: { sv: "Juridisk person", en: "Legal person" },
    hint: {
      sv: "Vem som är juridisk person. Bara samarbetet självt kan ha organisationsnummer.",
      en: "Who the legal person is. Only the collaboration itself can have an organisation number.",
    },
  },
  statute: { label: { sv: "Lag", en: "Statute" }, hint: { en: "The law that the form is based on." } },
  ...SOURCES,
};

const SITE_LABELS: FieldLabels = {
  publisher: {
    label: { sv: "Avsändare", en: "Publisher" },
    hint: { sv: "Organisationen som publicerar.", en: "The organisation that publishes." },
  },
  title: { label: { sv: "Rubrik", en: "Title" }, hint: { en: "The heading of the page." } },
  introduction: {
    label: { sv: "Inledning", en: "Introduction" },
    hint: { en: "Paragraphs, lists, links and emphasis." },
  },
  "introduction.sv": { label: { sv: "Svenska", en: "Swedish" }, hint: { en: "The introduction in Swedish." } },
  "introduction.en": { label: { sv: "Engelska", en: "English" }, hint: { en: "The introduction in English." } },
  contact: {
    label: { sv: "E-postadress", en: "E-mail address" },
    hint: { en: "The address of a function, never of a person." },
  },
  licence: { label: { sv: "Licens", en: "Licence" }, hint: { en: "The terms for those who reuse the facts." } },
  "licence.name": {
    label: { sv: "Licensens namn", en: "Name of the licence" },
    hint: { en: "The name that the licence is known by." },
  },
  "licence.url": {
    label: { sv: "Licensens adress", en: "Address of the licence" },
    hint: { en: "Exactly as given by the licence." },
  },
  logo: {
    label: { sv: "Logotyp", en: "Logo" },
    hint: {
      sv: "Avsändarens logotyp överst på sidorna. Den som driver tjänsten lägger in själva bilden.",
      en: "The publisher’s logo at the top of pages. Those who run the service add the picture itself.",
    },
  },
  "logo.file": {
    label: { sv: "Bild", en: "Picture" },
    hint: { sv: "Högst 60 kB. Den visas 40 pixlar hög.", en: "At most 60 kB. It is shown 40 pixels high." },
  },
  "logo.alt": {
    label: { sv: "Vad logotypen säger", en: "What the logo says" },
    hint: { en: "Only if the logo contains the name. Otherwise the name is shown beside it." },
  },
  ownPages: {
    label: { sv: "Avsändarens egna sidor", en: "The publisher’s own pages" },
    hint: {
      sv: "Sidor om samarbeten på avsändarens egen webbplats. När andra sidor hämtar innehåll från tjänsten leder samarbetets namn dit.",
      en: "Pages about collaborations on the publisher’s own website. When other pages fetch content from the service, the name of the collaboration links there.",
    },
    item: { sv: "sida", en: "page" },
  },
  "ownPages.collaboration": {
    label: { sv: "Samarbete", en: "Collaboration" },
    hint: { sv: "Samarbetet som sidan handlar om.", en: "The collaboration that the page is about." },
  },
  "ownPages.url": {
    label: { sv: "Adress", en: "Address" },
    hint: { en: "The address of the publisher’s own page about the collaboration." },
  },
  issued: {
    label: { sv: "Först publicerat", en: "First published" },
    hint: { en: "The day the facts were first published as open data, for dataportal.se." },
  },
  updated: {
    label: { sv: "Ändrad", en: "Changed" },
    hint: { en: "The day on which somebody last changed these texts." },
  },
};

/** The labels of each kind of file. */
export const LABELS: Readonly<Record<SchemaName, FieldLabels>> = {
  site: SITE_LABELS,
  "legal-forms": LEGAL_FORM_LABELS,
  organization: ORGANIZATION_LABELS,
  collaboration: { ...COLLABORATION_LABELS, ...OTHER_NAMES, ...SOURCES },
};

/** The labels of the two languages of a localized field. */
export const LANGUAGE_LABELS: Readonly<Record<Language, Bilingual>> = {
  sv: { sv: "På svenska", en: "In Swedish" },
  en: { sv: "På engelska", en: "In English" },
};

/** The labels of the options of a field. */
export const CHOICE_LABELS: Readonly<Record<string, Bilingual>> = {
  "logo.svg": { sv: "logo.svg", en: "logo.svg" },
  "logo.png": { sv: "logo.png", en: "logo.png" },
  municipality: { sv: "kommun", en: "municipality" },
  region: { sv: "region", en: "region" },
  agency: { sv: "statlig myndighet", en: "government agency" },
  company: { sv: "bolag", en: "company" },
  association: { sv: "förening", en: "association" },
  member: { sv: "medlem", en: "member" },
  host: { sv: "värd", en: "host" },
  confirmed: { sv: "bekräftat", en: "confirmed" },
  disputed: { sv: "uppgifterna skiljer sig åt mellan källorna", en: "disputed: the sources differ" },
  unknown: { sv: "osäkert: källan är för gammal", en: "uncertain: the source is too old" },
  own: { sv: "samarbetet självt", en: "the collaboration itself" },
  none: { sv: "ingen", en: "nobody" },
  true: { sv: "ja", en: "yes" },
  false: { sv: "nej", en: "no" },
  organizationNumber: { sv: "organisationsnumret", en: "the organisation number" },
  municipalityCode: { sv: "kommunkoden", en: "the municipality code" },
  website: { sv: "webbplatsen", en: "the website" },
};
