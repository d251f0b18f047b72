import type { Language } from "../../domain/text.ts";

const sv = {
  introduction: [
    "{publisher} står bakom tjänsten samverkan, som finns på https://samverkan.example. Vi vill att så många som möjligt ska kunna använda den. Här beskriver vi hur tjänsten uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du kan rapportera brister till oss. Kraven finns i standarden EN 301 549, som bygger på WCAG 2.1 på nivå AA.",
    "Redogörelsen gäller alla sidor i tjänsten utom redaktörernas formulär, och det innehåll som andra webbplatser hämtar från den.",
  ],
  statusTitle: "Hur tillgänglig är tjänsten?",
  status: "Tjänsten är delvis förenlig med lagen. Skälen finns under nästa rubrik.",
  failuresTitle: "Kända brister",
  failuresIntroduction: "Det här uppfyller inte lagens krav:",
  failures: [
    "Enstaka svenska ord i de engelska texterna, till exempel förbundsdirektion, är inte märkta som svenska, och enstaka engelska ord i de svenska är inte märkta som engelska. En skärmläsare kan läsa dem med fel uttal (kriterium 3.1.2 Språk på delar).",
  ],
  untestedIntroduction: "Det här är inte provat, så där kan det finnas brister som vi inte känner till:",
  untested: [
    "Ingen som använder skärmläsare, röststyrning eller annat hjälpmedel till vardags har provat tjänsten (kriterierna 1.3.1 Information och relationer, 2.5.3 Etikett i namn och 4.1.2 Namn, roll, värde).",
  ],
  methodTitle: "Hur vi har testat",
  method:
    "Vi har gjort en egen bedömning (självskattning). Ingen utomstående har granskat tjänsten. Bedömningen bygger på tester i webbläsaren Chromium, som körs när tjänsten ändras. De prövar sidorna på svenska och engelska, i ljust och mörkt läge:",
  tests: [
    "programmet axe-core letar efter brister mot WCAG 2.2 på nivå A och AA",
    "startsidan, sökningen, en sida om ett samarbete och en om en organisation går att använda med bara tangentbord, och det syns var du är",
    "sidorna går att läsa utan att rulla i sidled på en skärm som är 320 pixlar bred, med 400 procents zoom och med dubbelt så stor text",
    "två länkar med samma namn leder aldrig till olika ställen",
    "koden följer standarden för HTML.",
  ],
  assessed: "Tjänsten bedömdes senast",
  updated: "Redogörelsen uppdaterades senast",
  feedbackTitle: "Rapportera brister till oss",
  feedback: "Hittar du något som inte är tillgängligt, eller behöver du innehållet i en annan form? Skriv till",
  expect:
    "Vi svarar dig så snart vi kan. Du får veta om bristen kan rättas och när, eller få innehållet i en form som fungerar för dig. Om det inte är möjligt får du veta varför.",
  supervisionTitle: "Tillsyn",
  supervision:
    "Myndigheten för digital förvaltning (Digg) har tillsyn över att lagen följs. Är du inte nöjd med hur vi hanterar dina synpunkter kan du",
  report: "anmäla bristen till myndigheten",
};

const en: typeof sv = {
  introduction: [
    "{publisher} is responsible for the service samverkan at https://samverkan.example. We want as many people as possible to be able to use it. This statement describes how the service complies with the Swedish Act on Accessibility to Digital Public Services (2018:1937), which problems we know of, and how you can report problems to us. The requirements are set out in the standard EN 301 549, which is based on WCAG 2.1, level AA.",
    "The statement covers all pages of the service except the editors’ form, and the content that other websites fetch from it.",
  ],
  statusTitle: "How accessible is the service?",
  status: "The service is partially compliant with the act. The reasons are given under the next heading.",
  failuresTitle: "Known problems",
  failuresIntroduction: "This does not meet the requirements of the act:",
  failures: [
    "A few Swedish words in the English texts, such as förbundsdirektion, are not marked as Swedish, and a few English words in the Swedish texts are not marked as English. A screen reader may pronounce them wrongly (criterion 3.1.2 Language of Parts).",
  ],
  untestedIntroduction: "This has not been tested, so there may be problems that we do not know of:",
  untested: [
    "Nobody who uses a screen reader, voice control or other assistive technology in daily life has tried the service (criteria 1.3.1 Info and Relationships, 2.5.3 Label in Name and 4.1.2 Name, Role, Value).",
  ],
  methodTitle: "How we have tested",
  method:
    "We have made our own assessment (self-assessment). Nobody from outside has reviewed the service. The assessment is based on tests in the browser Chromium, which are run when the service changes. They cover the pages in Swedish and English, in light and dark mode:",
  tests: [
    "the program axe-core looks for failures of WCAG 2.2, levels A and AA",
    "the start page, the search, a page about a collaboration and one about an organisation can be used with a keyboard alone, and you can see where you are",
    "the pages can be read without scrolling sideways on a screen 320 pixels wide, at 400 per cent zoom and with text twice as large",
    "two links with the same name never lead to different places",
    "the code follows the HTML standard.",
  ],
  assessed: "The service was last assessed on",
  updated: "The statement was last updated on",
  feedbackTitle: "Report problems to us",
  feedback: "Have you found something that is not accessible, or do you need the content in another format? Write to",
  expect:
    "We will reply as soon as we can. We will tell you whether and when the problem can be fixed, or give you the content in a format that works for you. If that is not possible, we will tell you why.",
  supervisionTitle: "Supervision",
  supervision:
    "The Swedish Agency for Digital Government (Digg) supervises compliance with the act. If you are not satisfied with how we handle your feedback, you can",
  report: "report the problem to the agency",
};

/** The texts of the accessibility statement. A text that one language lacks does not compile. */
export const ACCESSIBILITY_MESSAGES: Readonly<Record<Language, typeof sv>> = { sv, en };
