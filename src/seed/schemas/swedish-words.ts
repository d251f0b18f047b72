import { slugify } from "./slugify.ts";

/** Translates a Swedish word to one of the names that are known; of several meanings the first is returned. */
type Translate = (written: string, known: Iterable<string>) => string | undefined;

function dictionary(rows: Readonly<Record<string, readonly string[]>>): Translate {
  const pairs = Object.entries(rows).flatMap(([meaning, words]) => words.map((word) => ({ meaning, word })));
  const byWord = Map.groupBy(pairs, ({ word }) => slugify(word));
  return (written, known) => {
    const names = new Set(known);
    return byWord.get(slugify(written))?.find(({ meaning }) => names.has(meaning))?.meaning;
  };
}

/** Translates the Swedish name of a field to one that is known where it stands. */
export const translateField = dictionary({
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

/** Translates a Swedish word to one of the accepted values. */
export const translateValue = dictionary({
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

/** Translates a Swedish word to the id of an existing legal form. */
export const translateLegalForm = dictionary({
  "municipal-association": ["kommunalförbund", "förbund", "kommunalförbundet"],
  "joint-board": ["gemensam nämnd", "nämnd", "gemensam"],
  "cooperation-agreement": ["samarbetsavtal", "avtal", "nätverk", "samverkansavtal", "avtalssamverkan", "samarbete"],
  "coordination-association": ["samordningsförbund"],
  partnership: ["partnerskap"],
});
