import type { Language } from "../../domain/text.ts";

const sv = {
  title: "API och öppna data",
  machineReadable: "Hela beskrivningen enligt OpenAPI 3.1",
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
  exampleAnswer: "Exempel på svar",
  fields: "Fälten i svaret",
  asCode: "Hämta med curl eller JavaScript",
  wholeExample: "Ett helt exempel: medlemskap som källorna skiljer sig åt om",
  wholeExampleText:
    "Skriptet läser alla medlemskap, sida för sida, och skriver ut dem som källorna skiljer sig åt om. Spara skriptet som disputes.mjs och kör node disputes.mjs.",
  inSpreadsheet: "I ett kalkylprogram gör du så här:",
  wholeExampleSpreadsheet: [
    "Öppna memberships.csv så som det står under Öppna tabellerna i ett kalkylprogram.",
    "En lista: välj Data, Autofilter, och i kolumnen status bara disputed. Kolumnen note_sv säger vad källorna säger.",
    "En karta: välj Infoga, Pivottabell. Lägg status och organization som radfält, collaboration som kolumnfält och Antal id som datafält. Raderna vid disputed visar vilka organisationer och samarbeten det gäller.",
    "Namn i stället för id: öppna organizations.csv och collaborations.csv också. Kolumnen name_sv står bredvid id, så LETARAD (VLOOKUP) på id ger namnet.",
  ],
  columns: "Kolumnerna i tabellerna",
  columnsText:
    "Flera värden i en cell skiljs åt med semikolon. En tom cell betyder att uppgiften inte är känd. Nya kolumner kommer sist.",
  ids: "Id för former och områden",
  idsText: "Det här är värdena på parametrarna form och area, med namnen. Program hämtar dem från",
  formIds: "Värden på form",
  areaIds: "Värden på area",
  changelog: "Ändringar",
  changes: [
    "1.0.0: samarbeten, organisationer, tabeller, flöde och datamängdens beskrivning.",
    "Därefter: medlemskap, samarbetsformer och områden har egna adresser. Ett medlemskap har samma form överallt och fältet phase. Medlemskap som källorna skiljer sig åt om, och osäkra medlemskap, är inte längre org:Membership i länkade data. De står i egna kolumner i tabellen över samarbeten. Fältet modified säger när något senast ändrades.",
  ],
  whatItMeans: "Vad det betyder",
  whatToDo: "Vad du kan göra",
  aboutApi: "Läs mer om API:et",
};

const en: typeof sv = {
  title: "API and open data",
  machineReadable: "The full description in OpenAPI 3.1",
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
    "An error is a JSON object as defined by RFC 9457. The field type is the address of a page that explains the error. These are the possible errors:",
  spreadsheets: "Open the tables in a spreadsheet",
  spreadsheetTexts: [
    "Excel: choose Data, From Text/CSV, and the file. Choose file origin 65001: Unicode (UTF-8) and comma as the delimiter. Choose Transform Data and make the columns source, municipality_code and organization_number text, so that leading zeros are kept.",
    "LibreOffice: open the file. Choose the character set Unicode (UTF-8) and comma as the separator. Select the columns source, municipality_code and organization_number and choose the column type Text.",
    "A cell that begins with =, +, - or @ is preceded by an apostrophe, so that the spreadsheet does not run it as a formula.",
  ],
  exampleAnswer: "Example response",
  fields: "Response fields",
  asCode: "Fetch with curl or JavaScript",
  wholeExample: "A complete example: memberships on which the sources differ",
  wholeExampleText:
    "The script reads every membership, page by page, and prints those on which the sources differ. Save it as disputes.mjs and run node disputes.mjs.",
  inSpreadsheet: "In a spreadsheet:",
  wholeExampleSpreadsheet: [
    "Open memberships.csv as described under Open the tables in a spreadsheet.",
    "A list: choose Data, AutoFilter, and in the column status only disputed. The column note_sv says what the sources say.",
    "A map: choose Insert, Pivot Table. Make status and organization row fields, collaboration a column field, and Count of id the data field. The rows at disputed show which organizations and collaborations are concerned.",
    "Names instead of ids: open organizations.csv and collaborations.csv too. The column name_sv is next to id, so VLOOKUP by id gives the name.",
  ],
  columns: "The columns of the tables",
  columnsText:
    "Several values in a cell are separated by semicolons. An empty cell means that the value is not known. New columns come last.",
  ids: "Ids of forms and areas",
  idsText: "These are the values of the parameters form and area, with their names. Programs fetch them from",
  formIds: "Values of form",
  areaIds: "Values of area",
  changelog: "Changes",
  changes: [
    "1.0.0: collaborations, organizations, tables, feed and the description of the data set.",
    "Since then: memberships, legal forms and areas have addresses of their own. A membership has the same shape everywhere, and the field phase. Disputed and uncertain memberships are no longer org:Membership in linked data. They have columns of their own in the table of collaborations. The field modified says when anything last changed.",
  ],
  whatItMeans: "What it means",
  whatToDo: "What you can do",
  aboutApi: "Read more about the API",
};

/** The texts of the developer pages beside those of the OpenAPI description. */
export const API_DOCS_MESSAGES: Readonly<Record<Language, typeof sv>> = { sv, en };
