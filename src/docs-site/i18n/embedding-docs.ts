import type { Language } from "../../domain/text.ts";
import type { Matrix } from "../matrix-outcome.ts";

/** The texts around the recipes and the matrix. */
const sv = {
  title: "Visa samverkan på din webbplats",
  introduction: [
    "Uppgifterna får användas fritt. För Sitevision och WordPress finns en app och ett tillägg att installera: välj ”Skapa kod att klistra in”. Annars väljer du det alternativ som passar din webbplats, kopierar koden och ändrar adressen till det du vill visa.",
    "Ett fragment är ren HTML utan skript, stilmallar och kakor. Det påverkar inget annat på sidan, och inget i det kan köras av webbservrar eller mallspråk.",
  ],
  toBuilder: "Skapa kod att klistra in",
  contents: "Alternativ",
  address: "Adress att ange:",
  onFailure: "När något går fel",
  /** Before the names of the files to copy. */
  code: "Visa kod och inställningar",
  seenIn: "Provat i (WebKitGTK är Safaris motor):",
  settings: "Inställningar och varför de behövs",
  parameters: "Parametrar i adressen",
  parameter: "Parameter",
  takes: "Tillåtna värden",
  placing: "Så passar innehållet in på din sida",
  placingAdvice: [
    "heading=none tar bort den översta rubriken. Välj det när sidan redan har en rubrik, till exempel sidans titel i ert CMS.",
    "sender=none tar bort avsändare och datum. Välj det när sidan redan visar dem, eller när flera fragment står på samma sida.",
    "view=list för matrix visar en lista per organisation i stället för en tabell. Välj det när sidan inte använder vår stilmall: en tabell är bredare än en telefon.",
    "Utan vår stilmall får allt utom tabeller plats på en skärm som är 320 pixlar bred.",
  ],
  onerrorTitle: "När det inte finns något att visa",
  onerror: [
    "onerror=status ger rätt felkod och ett kort meddelande. Välj det när din server själv tar hand om fel.",
    "onerror=empty ger ingenting alls (204). Välj det när en lucka på sidan är bättre än ett meddelande.",
    "onerror=link ger en länk till våra sidor (200). Välj det när du inte kan ändra hur din server hanterar fel.",
    "Valet påverkar bara våra egna svar. Går det inte att nå oss skyddar inställningarna ovan sidan.",
  ],
  classes: "Klasser för din stilmall",
  classesIntroduction: "Ett fragment har inga andra klasser än de här:",
  matrix: "Resultat av våra tester",
  matrixIntroduction: ({ faults, cuts, visitors, fragments }: Matrix["tried"]) =>
    `Våra tester kör de riktiga programmen med koden ovan och skriver resultaten i tabellen. De provar ${faults} fel, avbryter svaret på ${cuts} ställen och låter ${visitors} besökare samtidigt hämta en sida med ${fragments} fragment. Fet stil betyder att sidan skadas.`,
  notTried: "Inte provat",
  situation: "Situation",
  outcomes: {
    fragment: "Uppgifterna visas",
    "last-good-copy": "Den senaste felfria kopian visas",
    fallback: "Din egen reservtext visas",
    "our-sentence": "Ett meddelande från oss",
    "our-link": "En länk till oss",
    nothing: "Ingenting visas",
    hole: "En lucka på sidan",
    part: "Bara en del visas",
    "error-document": "En felsida mitt på sidan",
    garbage: "Oläsliga tecken",
    "page-broken": "Sidan går sönder",
  },
};

const en: typeof sv = {
  title: "Show collaborations on your site",
  introduction: [
    "The information is free to use. For Sitevision and WordPress there is an app and a plugin to install: choose “Create code to paste”. Otherwise choose the option that suits your site, copy the code, and change the address to what you want to show.",
    "A fragment is plain HTML without scripts, stylesheets or cookies. It does not affect anything else on the page, and nothing in it can be run by web servers or template languages.",
  ],
  toBuilder: "Create code to paste",
  contents: "Options",
  address: "Address to enter:",
  onFailure: "When something goes wrong",
  code: "Show code and settings",
  seenIn: "Tested in (WebKitGTK is Safari’s engine):",
  settings: "Settings, and why they are needed",
  parameters: "Parameters in the address",
  parameter: "Parameter",
  takes: "Allowed values",
  placing: "Making it fit on your page",
  placingAdvice: [
    "heading=none leaves out the top heading. Choose it when the page already has one, such as the page title in your CMS.",
    "sender=none leaves out publisher and date. Choose it when the page already shows them, or when several fragments are on the same page.",
    "view=list for matrix shows a list by organisation instead of a table. Choose it when the page does not use our stylesheet: a table is wider than a phone.",
    "Without our stylesheet, everything except tables fits on a screen 320 pixels wide.",
  ],
  onerrorTitle: "When there is nothing to show",
  onerror: [
    "onerror=status gives the right status code and a short message. Choose it when your server handles errors by itself.",
    "onerror=empty gives nothing at all (204). Choose it when a gap in the page is better than a message.",
    "onerror=link gives a link to our pages (200). Choose it when you cannot change how your server handles errors.",
    "The choice applies only to our own responses. When we cannot be reached at all, it is the settings above that protect the page.",
  ],
  classes: "Classes for your stylesheet",
  classesIntroduction: "A fragment has these classes and no others:",
  matrix: "Results of our tests",
  matrixIntroduction: ({ faults, cuts, visitors, fragments }) =>
    `The table is written by our tests, which run the real programs with the code above. They try ${faults} faults, cut the response short at ${cuts} places, and let ${visitors} visitors at once fetch a page with ${fragments} fragments. Bold means that the page is damaged.`,
  notTried: "Not tested",
  situation: "Situation",
  outcomes: {
    fragment: "The information is shown",
    "last-good-copy": "The latest good copy is shown",
    fallback: "Your own fallback is shown",
    "our-sentence": "A message from us",
    "our-link": "A link to us",
    nothing: "Nothing is shown",
    hole: "A gap in the page",
    part: "Only part of it is shown",
    "error-document": "An error page inside the page",
    garbage: "Unreadable characters",
    "page-broken": "The page is broken",
  },
};

/** The texts of the page about embedding. A text that one language lacks does not compile. */
export const EMBEDDING_DOCS_MESSAGES: Readonly<Record<Language, typeof sv>> = { sv, en };
