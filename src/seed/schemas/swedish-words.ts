import { slugify } from "./slugify.ts";

/**
 * Translates the Swedish name of a field to the name of a field that is known there. A word can mean several fields; the
 * first known one is returned.
 */
export function translateField(written: string, known: readonly string[]): string | undefined {
  return FIELDS.get(slugify(written))?.find((field) => known.includes(field));
}

/** Translates a Swedish word to one of the accepted values. */
export function translateValue(written: string, options: readonly string[]): string | undefined {
  return VALUES.get(slugify(written))?.find((value) => options.includes(value));
}

/** Translates a Swedish word to the id of an existing legal form. */
export function translateLegalForm(written: string, forms: Iterable<string>): string | undefined {
  const known = [...forms];
  return LEGAL_FORMS.get(slugify(written))?.find((form) => known.includes(form));
}

function dictionary(rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const pairs = Object.entries(rows).flatMap(([meaning, words]) =>
    words.map((word) => [slugify(word), meaning] as const),
  );
  const grouped = Map.groupBy(pairs, ([word]) => word);
  return new Map([...grouped].map(([word, meanings]) => [word, meanings.map(([, meaning]) => meaning)]));
}

const FIELDS = dictionary({
  name: ["namn", "titel", "benämning", "hela namnet", "fullständigt namn"],
  title: ["titel", "rubrik", "namn"],
  shortName: ["kortnamn", "kort namn", "förkortning", "smeknamn", "kortform"],
  alternateNames: ["andra namn", "tidigare namn", "alternativa namn", "alias", "kallas också"],
  legalForm: ["form", "samarbetsform", "juridisk form", "rättsform", "typ", "organisationsform", "samverkansform"],
  legalPerson: ["juridisk person"],
  kind: ["typ", "slag", "sort", "art", "kategori"],
  host: ["värd", "värdkommun", "värdorganisation"],
  organizationNumber: ["organisationsnummer", "orgnr", "org nr", "orgnummer", "org nummer", "organisationsnr"],
  municipalityCode: ["kommunkod", "kommunnummer", "kommun kod"],
  founded: ["bildat", "bildad", "grundat", "grundad", "bildades", "startår", "start", "startade", "grundades"],
  foundedNote: ["om bildandet", "bildat anmärkning"],
  ended: ["avslutat", "upphört", "upphör", "slutat", "slut", "avvecklat", "upplöst"],
  website: ["webbplats", "hemsida", "webbsida", "webb", "sajt", "webbadress", "länk", "adress", "url", "homepage"],
  url: ["webbplats", "webbadress", "adress", "länk", "webbsida", "hemsida", "lank"],
  areas: ["områden", "område", "verksamhetsområden", "verksamhetsområde", "ämnen", "ämnesområden", "verksamhet"],
  summary: ["sammanfattning", "beskrivning", "kort beskrivning", "ingress", "syfte", "om"],
  introduction: ["inledning", "ingress", "introduktion", "beskrivning"],
  explanation: ["förklaring", "beskrivning"],
  members: ["medlemmar", "medlem", "kommuner", "deltagare", "medlemskommuner", "parter", "ägare"],
  membersComplete: ["alla medlemmar", "komplett", "fullständig", "medlemmar kompletta", "listan fullständig"],
  memberCount: ["antal medlemmar", "medlemsantal", "antal"],
  count: ["antal"],
  approximate: ["ungefärligt", "ungefär", "cirka", "ungefärlig"],
  what: ["vad", "vad som räknas"],
  organization: ["organisation", "kommun", "medlem", "namn", "part"],
  role: ["roll"],
  status: ["säkerhet", "läge", "tillstånd"],
  since: ["sedan", "från", "från och med", "medlem sedan", "start", "startdatum"],
  until: ["till", "till och med", "slut", "slutdatum", "tom"],
  source: ["källa", "källor"],
  sources: ["källor", "källa", "källhänvisningar", "referenser"],
  verified: ["bekräftat", "bekräftad", "verifierad", "kontrollerad"],
  note: ["anteckning", "anmärkning", "kommentar", "not", "notering", "obs"],
  projects: ["projekt", "aktuella samarbeten", "aktuellt"],
  events: ["händelser", "händelse", "historik"],
  date: ["datum", "dag", "publicerad", "år"],
  text: ["beskrivning", "händelse"],
  reviewed: ["granskad", "granskat", "kontrollerad", "kontrollerat", "granskningsdatum", "senast granskad"],
  updated: ["uppdaterad", "uppdaterat", "ändrad", "ändrat", "senast uppdaterad", "senast ändrad"],
  publisher: ["avsändare", "utgivare", "publicerad av", "kommun"],
  contact: ["kontakt", "e-post", "epost", "mejl", "mail", "e-postadress", "kontaktuppgift", "email"],
  licence: ["licens", "license", "villkor"],
  plural: ["flertal", "pluralis", "plural form"],
  statute: ["lag", "lagrum", "lagstöd"],
  unconfirmed: ["obekräftat", "obekräftade", "ej bekräftat", "obekräftade uppgifter"],
  formerIds: ["tidigare id", "gamla id", "tidigare adresser"],
  sv: ["svenska", "se", "swe", "sve"],
  en: ["engelska", "eng", "gb", "uk"],
});

const VALUES = dictionary({
  municipality: ["kommun", "kommunen", "stad", "primärkommun"],
  region: ["regionen", "landsting", "landstinget"],
  agency: ["myndighet", "statlig myndighet", "myndigheten", "verk"],
  company: ["bolag", "företag", "aktiebolag", "kommunalt bolag", "ab"],
  association: ["förening", "föreningen", "ideell förening", "ekonomisk förening"],
  member: ["medlem"],
  host: ["värd", "värdkommun", "värdkommunen"],
  confirmed: ["bekräftad", "bekräftat", "säker", "säkert"],
  disputed: ["omstridd", "omstritt", "osäker", "osäkert", "oense", "ifrågasatt"],
  unknown: ["okänd", "okänt", "vet ej", "vet inte", "oklart"],
  own: ["egen", "eget", "själv", "ja"],
  none: ["ingen", "nej", "inget"],
  true: ["ja", "sant", "yes", "på", "komplett", "alla"],
  false: ["nej", "falskt", "no", "av"],
  organizationNumber: ["organisationsnummer", "orgnr"],
  municipalityCode: ["kommunkod"],
  website: ["webbplats", "hemsida"],
});

const LEGAL_FORMS = dictionary({
  "municipal-association": ["kommunalförbund", "förbund", "kommunalförbundet"],
  "joint-board": ["gemensam nämnd", "nämnd", "gemensam"],
  "cooperation-agreement": ["samarbetsavtal", "avtal", "nätverk", "samverkansavtal", "avtalssamverkan", "samarbete"],
  "coordination-association": ["samordningsförbund"],
  partnership: ["partnerskap"],
});
