/** The texts about the API as a whole. */
export const API_MESSAGES = {
  summary: {
    sv: "Vad kommuner, regioner och andra gör tillsammans.",
    en: "What municipalities, regions and others do together.",
  },
  description: {
    sv: "Samarbeten som utgivaren är med i: kommunalförbund, gemensamma nämnder, samordningsförbund, partnerskap och nätverk, med medlemmar, källor och datum. API:et är öppet och går bara att läsa: ingen nyckel, ingen inloggning, inga kakor, och alla webbplatser får anropa det (CORS). Svaren är i UTF-8. Tider är i UTC och dagar i svensk tid (Europe/Stockholm). Okända parametrar ignoreras. En känd parameter med ett otillåtet värde ger 400.",
    en: "The collaborations that the publisher takes part in: municipal associations, joint boards, coordination associations, partnerships and networks, with members, sources and dates. The API is open and read-only: no key, no login, no cookies, and any website may call it (CORS). Responses are in UTF-8. Times are in UTC and days in Swedish time (Europe/Stockholm). Unknown parameters are ignored. A known parameter with an invalid value gives 400.",
  },
  sla: {
    availability: {
      sv: "Vi lovar ingen viss tillgänglighet. Tjänsten visar de senast kända uppgifterna även när lagret inte svarar.",
      en: "No level of availability is guaranteed. The service shows the last known data even when the store does not respond.",
    },
    responseTime: {
      sv: "Vi lovar ingen viss svarstid. Svar får sparas i en minut.",
      en: "No response time is guaranteed. Responses may be cached for one minute.",
    },
    support: {
      sv: "Skriv till kontaktadressen. Vi lovar inte att svara inom en viss tid.",
      en: "Write to the contact address. We do not promise to reply within a certain time.",
    },
  },
  limitations: [
    {
      sv: "Medlemslistan är inte alltid fullständig: se membersComplete och memberCount.",
      en: "The list of members is not always complete: see membersComplete and memberCount.",
    },
    {
      sv: "En uppgift som inte är känd är null. Det är inte detsamma som nej.",
      en: "A value that is not known is null. That is not the same as no.",
    },
    { sv: "En ändring syns inom 1–3 minuter.", en: "A change is visible within 1–3 minutes." },
    {
      sv: "Nya fält kan komma utan ny version. Fält tas inte bort och byter inte betydelse inom v1.",
      en: "New fields may be added without a new version. Within v1 no field is removed or changes its meaning.",
    },
    {
      sv: "Bara /datasets/dcat tar hänsyn till Accept. Alla andra adresser har ett enda format.",
      en: "Only /datasets/dcat uses Accept. Every other address has a single format.",
    },
  ],
  ok: { sv: "Svaret.", en: "The response." },
  notModified: {
    sv: "Svaret är oförändrat sedan det som hade ETag-värdet i If-None-Match. Utan innehåll.",
    en: "Not modified since the response whose ETag is in If-None-Match. No content.",
  },
  id: { sv: "Id, som i listorna.", en: "The id, as in the lists." },
  trace: {
    sv: "Anropets spår enligt W3C Trace Context. Ett giltigt värde kommer tillbaka i svaret och skrivs i loggen vid fel. Ett ogiltigt ignoreras.",
    en: "The trace of the request, as defined by W3C Trace Context. A valid value is returned in the response and logged with any error. An invalid one is ignored.",
  },
} as const;

/** The texts of the tags (groups of operations). */
export const TAG_MESSAGES = {
  resources: { sv: "Samarbeten och organisationer som JSON.", en: "Collaborations and organizations as JSON." },
  tables: { sv: "Allt på en gång, som tabeller.", en: "Everything at once, as tables." },
  "open-data": { sv: "Öppna och länkade data.", en: "Open and linked data." },
  about: { sv: "Om API:et.", en: "About the API." },
} as const;

/** The descriptions of response headers. */
export const HEADER_MESSAGES = {
  ETag: {
    sv: "Innehållets version. Skicka den i If-None-Match för att få 304 när inget har ändrats.",
    en: "The version of the content. Send it in If-None-Match to get 304 when nothing has changed.",
  },
  "Cache-Control": { sv: "Hur länge svaret får sparas.", en: "How long the response may be cached." },
  Link: {
    sv: "Länkar enligt RFC 8288: andra sidor av en lista, en resurs sida och dess JSON-LD-kontext.",
    en: "Links as defined by RFC 8288: the other pages of a list, the page of a resource and its JSON-LD context.",
  },
  Vary: { sv: "De huvuden i anropet som svaret beror på.", en: "The request headers that the response depends on." },
  "Content-Disposition": { sv: "Filnamnet att spara tabellen under.", en: "The file name to save the table under." },
  Allow: { sv: "Metoderna som går att använda.", en: "The methods that can be used." },
  "Retry-After": { sv: "Antalet sekunder att vänta.", en: "The number of seconds to wait." },
  traceparent: { sv: "Anropets spår, om det hade ett.", en: "The trace of the request, if it had one." },
  "X-Samverkan-Release": { sv: "Vilken utgåva uppgifterna kommer ur.", en: "Which release the data is from." },
  "X-Samverkan-Source": {
    sv: "live: lagret har nyss bekräftat uppgifterna. stale: de senast kända uppgifterna. bundled: de som driftsattes med tjänsten.",
    en: "live: the store has just confirmed the data. stale: the last known data. bundled: the data that was deployed with the service.",
  },
} as const;
