import type { Language } from "../../domain/text.ts";

/** The texts of the form beside those of its fields. An icon is a name of Material Symbols. */
const sv = {
  title: "Samverkan – redigera uppgifterna",
  collaborations: {
    label: "Samarbeten",
    label_singular: "samarbete",
    description: "Kommunalförbund, gemensamma nämnder, avtal och partnerskap.",
    icon: "handshake",
  },
  organizations: {
    label: "Organisationer",
    label_singular: "organisation",
    description:
      "Kommuner, regioner, myndigheter, bolag och föreningar. Lägg till dem innan du anger dem som medlemmar.",
    icon: "domain",
  },
  settings: "Sidan och formerna",
  site: "Rubrik, inledning och avsändare",
  legalForms: "Samarbetsformer",
  legalForm: "samarbetsform",
  body: "Löpande text",
  bodyHint: "Vad samarbetet gör och varför, i klarspråk. Stycken, listor, länkar och betoning.",
  slugHint:
    "Står i webbadressen och kan inte ändras sedan. En kommuns id är dess namn utan åäö: angelholm. Andra namn skrivs med bindestreck.",
  slugMessage: "Använd bara a–z, 0–9 och bindestreck.",
};

const en: typeof sv = {
  title: "Samverkan – edit the facts",
  collaborations: {
    label: "Collaborations",
    label_singular: "collaboration",
    description: "Municipal associations, joint boards, agreements and partnerships.",
    icon: "handshake",
  },
  organizations: {
    label: "Organisations",
    label_singular: "organisation",
    description:
      "Municipalities, regions, agencies, companies and associations. Add them before you list them as members.",
    icon: "domain",
  },
  settings: "The page and the forms",
  site: "Title, introduction and publisher",
  legalForms: "Legal forms",
  legalForm: "legal form",
  body: "Running text",
  bodyHint: "What the collaboration does and why, in plain Swedish. Paragraphs, lists, links and emphasis.",
  slugHint:
    "It is part of the web address and cannot be changed later. The id of a municipality is its name without accents: angelholm. Other names are hyphenated.",
  slugMessage: "Use only a–z, 0–9 and hyphens.",
};

/** The same by language. */
export const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };
