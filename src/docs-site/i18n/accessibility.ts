import type { Language } from "../../domain/text.ts";

interface AccessibilityMessages {
  readonly introduction: readonly string[];
  readonly statusTitle: string;
  readonly status: string;
  readonly failuresTitle: string;
  readonly failuresIntroduction: string;
  readonly failures: readonly string[];
  readonly methodTitle: string;
  readonly method: string;
  readonly tests: readonly string[];
  readonly assessed: string;
  readonly updated: string;
  readonly feedbackTitle: string;
  readonly feedback: string;
  readonly expect: string;
  readonly supervisionTitle: string;
  readonly supervision: string;
  readonly report: string;
}

const sv: AccessibilityMessages = {
  introduction: [
    "{publisher} står bakom tjänsten samverkan, som finns på https://samverkan.example. Vi vill att alla ska kunna använda den. Här beskriver vi hur tjänsten uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du kan rapportera brister till oss. Kraven finns i standarden EN 301 549, som bygger på WCAG 2.1 på nivå AA.",
    "Redogörelsen gäller alla sidor i tjänsten, och det innehåll som andra webbplatser hämtar från den.",
  ],
  statusTitle: "Hur tillgänglig är tjänsten?",
  status: "Tjänsten är delvis förenlig med lagen. Skälen finns under nästa rubrik.",
  failuresTitle: "Kända brister",
  failuresIntroduction:
    "Våra tester har inte hittat någon brist, men följande är inte provat. Därför kan vi inte säga att tjänsten är helt förenlig:",
  failures: [
    "Ingen som använder skärmläsare, röststyrning eller annat hjälpmedel till vardags har provat tjänsten (kriterierna 1.3.1 Information och relationer, 2.5.3 Etikett i namn och 4.1.2 Namn, roll, värde).",
    "Ingen utomstående har granskat tjänsten.",
    "Alla texter är inte granskade mot kriterium 3.1.2 Språk på delar: namn på svenska källor kan läsas med engelskt uttal på de engelska sidorna.",
  ],
  methodTitle: "Hur vi har testat",
  method:
    "Vi har gjort en egen bedömning (självskattning) med tester som körs varje gång tjänsten ändras, i webbläsaren Chromium. Testerna prövar sidorna på svenska och engelska, i ljust och mörkt läge:",
  tests: [
    "programmet axe-core letar efter brister mot WCAG 2.2 på nivå A och AA",
    "startsidan, sökningen, en sida om ett samarbete och en om en organisation går att använda med bara tangentbord, och det syns var du är",
    "sidorna går att läsa utan att rulla i sidled på en skärm som är 320 pixlar bred och med 400 procents zoom",
    "två länkar med samma namn leder aldrig till olika ställen",
    "koden följer standarden för HTML, enligt W3C:s kontrollprogram.",
  ],
  assessed: "Tjänsten bedömdes senast",
  updated: "Redogörelsen uppdaterades senast",
  feedbackTitle: "Rapportera brister till oss",
  feedback: "Hittar du något som inte är tillgängligt, eller behöver du innehållet i en annan form? Skriv till",
  expect:
    "Vi svarar dig på samma adress. Du får veta om bristen kan rättas och när, eller få innehållet i en form som fungerar för dig. Om det inte är möjligt får du veta varför.",
  supervisionTitle: "Tillsyn",
  supervision:
    "Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med hur vi hanterar dina synpunkter kan du",
  report: "anmäla bristen till myndigheten",
};

const en: AccessibilityMessages = {
  introduction: [
    "{publisher} is responsible for the service samverkan at https://samverkan.example. We want everyone to be able to use it. Here we describe how the service meets the Swedish act (2018:1937) on accessibility to digital public services, which shortcomings we know of, and how you can report shortcomings to us. The requirements are in the standard EN 301 549, which is based on WCAG 2.1, level AA.",
    "The statement applies to all pages of the service, and to the content that other websites fetch from it.",
  ],
  statusTitle: "How accessible is the service?",
  status: "The service partly complies with the act. The reasons follow under the next heading.",
  failuresTitle: "Known shortcomings",
  failuresIntroduction:
    "Our tests have found no shortcomings, but the following has not been tested. We therefore cannot say that the service fully complies:",
  failures: [
    "Nobody who uses a screen reader, voice control or another assistive technology in daily life has tried the service (criteria 1.3.1 Info and Relationships, 2.5.3 Label in Name and 4.1.2 Name, Role, Value).",
    "No external expert has reviewed the service.",
    "Not all texts have been reviewed against criterion 3.1.2 Language of Parts: names of Swedish sources may be read with English pronunciation on the English pages.",
  ],
  methodTitle: "How we have tested",
  method:
    "We have made an assessment of our own (self-assessment) with tests that run whenever the service changes, in the browser Chromium. The tests check the pages in Swedish and English, in light and dark mode:",
  tests: [
    "the program axe-core looks for breaches of WCAG 2.2, levels A and AA",
    "the start page, the search, a page about a collaboration and one about an organisation can be used with a keyboard alone, and the focus is visible",
    "the pages can be read without scrolling sideways on a screen 320 pixels wide and with 400 per cent zoom",
    "two links with the same name never lead to different places",
    "the code follows the HTML standard, according to the W3C’s checker.",
  ],
  assessed: "The service was last assessed on",
  updated: "The statement was last updated on",
  feedbackTitle: "Report shortcomings to us",
  feedback: "Have you found something that is not accessible, or do you need the content in another form? Write to",
  expect:
    "We will reply to your address. We will tell you whether and when the shortcoming can be fixed, or send you the content in a form that works for you. If that is not possible, we will tell you why.",
  supervisionTitle: "Supervision",
  supervision:
    "The Agency for Digital Government supervises the act. If you are not satisfied with how we deal with your comments, you can",
  report: "report the shortcoming to the agency",
};

/** The texts of the accessibility statement. A text that one language lacks does not compile. */
export const ACCESSIBILITY_MESSAGES: Readonly<Record<Language, AccessibilityMessages>> = { sv, en };
