import type { Language } from "../../domain/text.ts";

interface ApiDocsMessages {
  readonly title: string;
  readonly start: string;
  readonly machineReadable: string;
  readonly rules: string;
  readonly limitations: string;
  readonly serviceLevel: string;
  readonly sla: Readonly<Record<string, string>>;
  readonly tryIt: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly usual: string;
  readonly answers: string;
  readonly statuses: string;
  readonly noParameters: string;
  readonly errors: string;
  readonly errorsText: string;
  readonly spreadsheets: string;
  readonly spreadsheetTexts: readonly string[];
  readonly whatItMeans: string;
  readonly whatToDo: string;
  readonly aboutApi: string;
}

const sv: ApiDocsMessages = {
  title: "API och öppna data",
  start: "Börja här",
  machineReadable: "Hela beskrivningen enligt OpenAPI 3.1",
  rules: "Så fungerar det",
  limitations: "Bra att veta",
  serviceLevel: "Servicenivå",
  sla: { availability: "Tillgänglighet", responseTime: "Svarstid", support: "Hjälp" },
  tryIt: "Prova",
  parameter: "Parameter",
  meaning: "Betydelse",
  usual: "Standardvärde",
  answers: "Format",
  statuses: "Statuskoder",
  noParameters: "Inga parametrar.",
  errors: "Fel",
  errorsText:
    "Ett fel är ett JSON-objekt enligt RFC 9457. Fältet type är en adress till en sida som förklarar felet. Följande fel finns:",
  spreadsheets: "Öppna tabellerna i ett kalkylprogram",
  spreadsheetTexts: [
    "Excel: välj Data, Från text/CSV, och filen. Välj filursprung 65001: Unicode (UTF-8) och komma som avgränsare. Välj Transformera data och gör kolumnerna source, municipality_code och organization_number till text, så att inledande nollor blir kvar.",
    "LibreOffice: öppna filen. Välj teckenuppsättning Unicode (UTF-8) och komma som avgränsare. Markera kolumnerna source, municipality_code och organization_number och välj kolumntypen Text.",
    "En cell som börjar med =, +, - eller @ får en apostrof framför sig, så att kalkylprogrammet inte kör den som en formel.",
  ],
  whatItMeans: "Vad det betyder",
  whatToDo: "Vad du kan göra",
  aboutApi: "Läs mer om API:et",
};

const en: ApiDocsMessages = {
  title: "API and open data",
  start: "Start here",
  machineReadable: "The full description in OpenAPI 3.1",
  rules: "How it works",
  limitations: "Good to know",
  serviceLevel: "Service level",
  sla: { availability: "Availability", responseTime: "Response time", support: "Support" },
  tryIt: "Try it",
  parameter: "Parameter",
  meaning: "Meaning",
  usual: "Default",
  answers: "Format",
  statuses: "Status codes",
  noParameters: "No parameters.",
  errors: "Errors",
  errorsText:
    "An error is a JSON object according to RFC 9457. The field type is the address of a page that explains the error. These are the possible errors:",
  spreadsheets: "Open the tables in a spreadsheet",
  spreadsheetTexts: [
    "Excel: choose Data, From Text/CSV, and the file. Choose file origin 65001: Unicode (UTF-8) and comma as the delimiter. Choose Transform Data and make the columns source, municipality_code and organization_number text, so that leading zeros stay.",
    "LibreOffice: open the file. Choose the character set Unicode (UTF-8) and comma as the separator. Select the columns source, municipality_code and organization_number and choose the column type Text.",
    "A cell that begins with =, +, - or @ gets an apostrophe before it, so that the spreadsheet does not run it as a formula.",
  ],
  whatItMeans: "What it means",
  whatToDo: "What you can do",
  aboutApi: "Read more about the API",
};

/** The words of the pages for developers that the description of the API does not have itself. */
export const API_DOCS_MESSAGES: Readonly<Record<Language, ApiDocsMessages>> = { sv, en };
