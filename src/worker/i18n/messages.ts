import type { MembershipStatus } from "../../domain/collaboration.ts";
import type { CollaborationFilter } from "../../domain/filter.ts";
import type { OrganizationKind } from "../../domain/organization.ts";
import type { Status } from "../../domain/status.ts";
import type { Language } from "../../domain/text.ts";
import type { ParticipationStatus } from "../../release/participation-matrix.ts";

interface Words {
  readonly nothingHere: string;
  readonly home: string;
  /** The link from a frame that is too low for its content to the page with all of it. */
  readonly showWhole: (title: string) => string;
  readonly licence: string;
  readonly name: string;
  readonly organizationKind: string;
  readonly members: string;
  readonly knownMembers: string;
  readonly formerMembers: string;
  readonly host: string;
  readonly hostOf: string;
  readonly form: string;
  readonly statute: string;
  readonly founded: string;
  readonly ended: string;
  readonly areas: string;
  readonly website: string;
  readonly shortName: string;
  readonly alternateNames: string;
  readonly projects: string;
  readonly events: string;
  readonly sources: string;
  readonly source: string;
  readonly undated: string;
  readonly since: string;
  readonly until: string;
  readonly from: string;
  readonly reviewed: string;
  readonly verified: string;
  readonly missing: string;
  readonly otherSite: string;
  readonly readMore: (name: string) => string;
  readonly and: string;
  readonly about: string;
  readonly publishedBy: string;
  readonly updated: string;
  readonly factsFrom: string;
  readonly noCollaborations: string;
  readonly takesPartIn: (name: string) => string;
  readonly organizationNumber: string;
  readonly municipalityCode: string;
  readonly kind: Readonly<Record<OrganizationKind, string>>;
  readonly status: Readonly<Record<Exclude<Status, "active">, string>>;
  readonly statusOn: Readonly<Record<Exclude<Status, "active">, string>>;
  readonly doubt: Readonly<Record<Exclude<MembershipStatus, "confirmed">, string>>;
  readonly doubtful: Readonly<Record<Exclude<MembershipStatus, "confirmed">, string>>;
  readonly unconfirmed: string;
  readonly filterLabels: Readonly<Record<Exclude<keyof CollaborationFilter, "sort">, string>>;
  readonly skipToContent: string;
  readonly inOtherLanguage: string;
  readonly openData: string;
  readonly asJson: string;
  readonly breadcrumbs: string;
  readonly notFoundTitle: string;
  readonly notFound: string;
  readonly badRequestTitle: string;
  readonly badRequest: (name: string, takes: string) => string;
  readonly unavailableTitle: string;
  readonly unavailable: string;
  readonly notAllowedTitle: string;
  readonly notAllowed: string;
  readonly faultTitle: string;
  readonly fault: string;
  readonly toAll: string;
  readonly accessibility: string;
  readonly searchTitle: string;
  readonly searchButton: string;
  readonly plainSearchButton: string;
  readonly everything: string;
  readonly statusChoice: Readonly<Record<Status, string>>;
  readonly found: (count: number) => string;
  readonly shown: (first: number, last: number, total: number) => string;
  readonly showAll: string;
  readonly previous: string;
  readonly next: string;
  readonly tooMany: string;
  readonly foundNone: string;
  readonly includeTitle: string;
  readonly includeIntroduction: string;
  readonly includeSsi: string;
  readonly includeFragment: string;
  readonly includeMore: string;
  readonly tryAgain: string;
  readonly withoutChoices: string;
  readonly lead: (publisher: string) => string;
  readonly factsTitle: string;
  readonly together: string;
  readonly others: (count: number) => string;
  readonly togetherWith: string;
  readonly role: string;
  readonly membership: string;
  readonly remark: string;
  readonly noProjects: string;
  readonly matrixTitle: string;
  readonly matrixCaption: (publisher: string) => string;
  readonly matrixLegend: string;
  readonly organization: string;
  readonly participationStatus: Readonly<Record<ParticipationStatus, string>>;
  /** Before and after the name of a collaboration. */
  readonly notListed: readonly [string, string];
  readonly diagramTitle: string;
  readonly diagramDescription: string;
  readonly diagramLegend: string;
  readonly sameAsText: string;
}

const sv: Words = {
  nothingHere: "Det finns inga uppgifter att visa här.",
  home: "Samverkan",
  showWhole: (title) => `Visa hela ${title}`,
  licence: "Uppgifterna får användas fritt:",
  name: "Namn",
  organizationKind: "Typ",
  members: "Medlemmar",
  knownMembers: "Medlemmar som vi känner till",
  formerMembers: "Tidigare medlemmar",
  host: "Värd",
  hostOf: "värd",
  form: "Form",
  statute: "Lag",
  founded: "Bildades",
  ended: "Upphörde",
  areas: "Arbetar med",
  website: "Webbplats",
  shortName: "Kallas också",
  alternateNames: "Andra namn",
  projects: "Aktuella samarbeten",
  events: "Det här har ändrats",
  sources: "Källor",
  source: "Källa",
  undated: "utan datum",
  since: "sedan",
  until: "till och med",
  from: "från",
  reviewed: "Uppgifterna granskades",
  verified: "bekräftat",
  missing: "Uppgift saknas",
  otherSite: "Länk till annan webbplats.",
  readMore: (name) => `Läs mer om ${name}`,
  and: "och",
  about: "cirka",
  publishedBy: "Sidan publicerad av:",
  updated: "Senast uppdaterad:",
  factsFrom: "Uppgifterna är från",
  noCollaborations: "Vi känner inte till några samarbeten här.",
  takesPartIn: (name) => `Det här deltar ${name} i`,
  organizationNumber: "Organisationsnummer",
  municipalityCode: "Kommunkod",
  kind: { municipality: "Kommun", region: "Region", agency: "Statlig myndighet", company: "Bolag" },
  status: { planned: "Planerat", ended: "Avslutat" },
  statusOn: { planned: "Börjar", ended: "Upphörde" },
  doubt: { disputed: "Uppgiften är omstridd", unknown: "Osäkert om uppgiften gäller i dag" },
  doubtful: { disputed: "Källorna är oense om", unknown: "Osäkert i dag" },
  unconfirmed: "uppgiften är inte bekräftad",
  filterLabels: { form: "Form", member: "Medlem", area: "Område", status: "Läge", q: "Ord att söka efter" },
  skipToContent: "Hoppa till innehållet",
  inOtherLanguage: "In English",
  openData: "Öppna data",
  asJson: "Uppgifterna som JSON",
  breadcrumbs: "Du är här",
  notFoundTitle: "Sidan finns inte",
  notFound: "Det finns inget på den här adressen. Kanske har namnet ändrats.",
  badRequestTitle: "Adressen går inte att förstå",
  badRequest: (name, takes) => `Värdet på ${name} i adressen ska vara ${takes}.`,
  unavailableTitle: "Uppgifterna går inte att visa just nu",
  unavailable: "Uppgifterna om samverkan går inte att visa just nu. Försök igen om en stund.",
  notAllowedTitle: "Det går bara att läsa här",
  notAllowed: "Den här tjänsten tar bara emot GET, HEAD och OPTIONS.",
  faultTitle: "Något gick fel",
  fault: "Något gick fel hos oss. Försök igen om en stund.",
  toAll: "Till all samverkan",
  accessibility: "Tillgänglighetsredogörelse",
  searchTitle: "Sök och filtrera",
  searchButton: "Visa",
  plainSearchButton: "Sök",
  everything: "Alla",
  statusChoice: { planned: "Planerat", active: "Pågår", ended: "Avslutat" },
  found: (count) => (count === 1 ? "1 samarbete hittades" : `${counted(count)} samarbeten hittades`),
  shown: (first, last, total) => `Visar ${counted(first)}–${counted(last)} av ${counted(total)}.`,
  showAll: "Visa alla",
  previous: "Föregående sida",
  next: "Nästa sida",
  tooMany: "Samarbetena är för många för att alla ska visas här.",
  foundNone: "Inget samarbete stämmer med det du sökte efter. Prova ett annat ord eller färre val.",
  includeTitle: "Visa uppgifterna på din webbplats",
  includeIntroduction:
    "Du som sköter en webbplats kan visa de här uppgifterna där. De hålls aktuella utan att du behöver göra något.",
  includeSsi: "Rad att klistra in om webbservern stöder SSI och skickar adresser under /samverkan/ hit",
  includeFragment: "Uppgifterna som HTML",
  includeMore: "Alla sätt att visa uppgifterna på en webbplats",
  tryAgain: "Försök igen",
  withoutChoices: "Visa sidan utan de här valen",
  lead: (publisher) => `${publisher} gör det här tillsammans med andra:`,
  factsTitle: "Fakta",
  together: "med",
  others: (count) => `${counted(count)} andra`,
  togetherWith: "Tillsammans med",
  role: "Roll",
  membership: "Medlem",
  remark: "Anmärkning",
  noProjects: "Just nu finns inga aktuella samarbeten att visa.",
  matrixTitle: "Vem är med i vad",
  matrixCaption: (publisher) => `Vilka organisationer som är med i de samarbeten där ${publisher} deltar`,
  matrixLegend: "Ett streck betyder att vi inte har någon uppgift om att organisationen är med.",
  organization: "Organisation",
  participationStatus: {
    host: "Värd",
    member: "Medlem",
    planned: "Blir medlem",
    disputed: "Omstritt",
    unknown: "Osäkert",
  },
  notListed: ["Listan över medlemmar i", "är inte fullständig."],
  diagramTitle: "Vem samarbetar med vem",
  diagramDescription:
    "Från varje samarbete går en linje till de organisationer som är med. Samma uppgifter står i text efter bilden.",
  diagramLegend:
    "Fylld punkt: organisationen är med. Ring runt punkten: den är värd. Tom ring: det är omstritt eller osäkert, eller så blir den medlem senare.",
  sameAsText: "Samma uppgifter i text",
};

const en: Words = {
  nothingHere: "There are no facts to show here.",
  home: "Cooperation",
  showWhole: (title) => `Show all of ${title}`,
  licence: "The facts are free to use:",
  name: "Name",
  organizationKind: "Kind",
  members: "Members",
  knownMembers: "Members that we know of",
  formerMembers: "Former members",
  host: "Host",
  hostOf: "host",
  form: "Form",
  statute: "Law",
  founded: "Founded",
  ended: "Ended",
  areas: "Works with",
  website: "Website",
  shortName: "Also called",
  alternateNames: "Other names",
  projects: "Current projects",
  events: "What has changed",
  sources: "Sources",
  source: "Source",
  undated: "undated",
  since: "since",
  until: "until",
  from: "from",
  reviewed: "The facts were reviewed on",
  verified: "confirmed",
  missing: "Not known",
  otherSite: "Link to another website.",
  readMore: (name) => `Read more about ${name}`,
  and: "and",
  about: "about",
  publishedBy: "Published by:",
  updated: "Last updated:",
  factsFrom: "These facts are from",
  noCollaborations: "We do not know of any cooperation here.",
  takesPartIn: (name) => `What ${name} takes part in`,
  organizationNumber: "Organisation number",
  municipalityCode: "Municipality code",
  kind: { municipality: "Municipality", region: "Region", agency: "Government agency", company: "Company" },
  status: { planned: "Planned", ended: "Ended" },
  statusOn: { planned: "Starts:", ended: "Ended:" },
  doubt: { disputed: "This is disputed", unknown: "Uncertain whether this is still so" },
  doubtful: { disputed: "The sources disagree on", unknown: "Uncertain today" },
  unconfirmed: "not confirmed",
  filterLabels: { form: "Form", member: "Member", area: "Area", status: "Status", q: "Words to search for" },
  skipToContent: "Skip to content",
  inOtherLanguage: "På svenska",
  openData: "Open data",
  asJson: "The facts as JSON",
  breadcrumbs: "You are here",
  notFoundTitle: "There is no such page",
  notFound: "There is nothing at this address. The name may have changed.",
  badRequestTitle: "The address cannot be understood",
  badRequest: (name, takes) => `The value of ${name} in the address must be ${takes}.`,
  unavailableTitle: "The facts cannot be shown right now",
  unavailable: "The facts about cooperation cannot be shown right now. Please try again in a while.",
  notAllowedTitle: "This service is for reading only",
  notAllowed: "This service takes only GET, HEAD and OPTIONS.",
  faultTitle: "Something went wrong",
  fault: "Something went wrong on our side. Please try again in a while.",
  toAll: "To all cooperation",
  accessibility: "Accessibility statement",
  searchTitle: "Search and filter",
  searchButton: "Show",
  plainSearchButton: "Search",
  everything: "All",
  statusChoice: { planned: "Planned", active: "Active", ended: "Ended" },
  found: (count) => (count === 1 ? "1 collaboration found" : `${counted(count)} collaborations found`),
  shown: (first, last, total) => `Showing ${counted(first)}–${counted(last)} of ${counted(total)}.`,
  showAll: "Show all",
  previous: "Previous page",
  next: "Next page",
  tooMany: "There are too many collaborations to show them all here.",
  foundNone: "Nothing matches your search. Try another word or fewer choices.",
  includeTitle: "Show these facts on your website",
  includeIntroduction:
    "If you run a website you can show these facts there. They stay up to date without any work on your side.",
  includeSsi: "Line to paste if the web server supports SSI and sends addresses below /samverkan/ here",
  includeFragment: "The facts as HTML",
  includeMore: "Every way to show the facts on a website",
  tryAgain: "Try again",
  withoutChoices: "Show the page without these choices",
  lead: (publisher) => `${publisher} does this together with others:`,
  factsTitle: "Facts",
  together: "with",
  others: (count) => `${counted(count)} others`,
  togetherWith: "Together with",
  role: "Role",
  membership: "Member",
  remark: "Remark",
  noProjects: "There are no current projects to show right now.",
  matrixTitle: "Who takes part in what",
  matrixCaption: (publisher) => `Which organisations take part in what ${publisher} takes part in`,
  matrixLegend: "A dash means that we have no record of the organisation taking part.",
  organization: "Organisation",
  participationStatus: {
    host: "Host",
    member: "Member",
    planned: "Will be member",
    disputed: "Disputed",
    unknown: "Uncertain",
  },
  notListed: ["The list of members of", "is not complete."],
  diagramTitle: "Who works with whom",
  diagramDescription:
    "From each collaboration a line runs down through the organisations that take part. The same facts follow as text.",
  diagramLegend:
    "Filled dot: the organisation takes part. Ring around the dot: it is the host. Empty ring: this is disputed or uncertain, or it will become a member later.",
  sameAsText: "The same facts as text",
};

/** A number with its thousands apart, which stay on one line. */
function counted(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
}

/** The words of the interface. A word that one language lacks does not compile. */
export const MESSAGES: Readonly<Record<Language, Words>> = { sv, en };
