import type { Language } from "../../domain/text.ts";
import type { Matrix, Outcome } from "../matrix-outcome.ts";

/** The words around the recipes and the matrix. */
export interface EmbeddingDocsMessages {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly toBuilder: string;
  readonly contents: string;
  readonly address: string;
  readonly onFailure: string;
  readonly seenIn: string;
  readonly settings: string;
  readonly parameters: string;
  readonly parameter: string;
  readonly takes: string;
  readonly onerrorTitle: string;
  readonly onerror: readonly string[];
  readonly classes: string;
  readonly classesIntroduction: string;
  readonly matrix: string;
  readonly matrixIntroduction: (tried: Matrix["tried"]) => string;
  readonly notTried: string;
  readonly situation: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

const sv: EmbeddingDocsMessages = {
  title: "Visa samverkan på din webbplats",
  introduction: [
    "Uppgifterna får användas fritt. Välj det sätt som passar din webbplats, kopiera raderna och byt adressen till det du vill visa.",
    "Ett fragment är ren HTML utan skript, stilar och kakor. Det ändrar inget annat på sidan, och det är skrivet så att webbservrar och mallspråk inte kan råka köra något i det.",
  ],
  toBuilder: "Välj vad du vill visa och få raderna färdiga",
  contents: "Sätt att visa uppgifterna",
  address: "Adressen att ge vidare:",
  onFailure: "När något går fel",
  seenIn: "Sett fungera i (WebKitGTK är Safaris motor):",
  settings: "Att ställa in, och varför",
  parameters: "Val i adressen",
  parameter: "Val",
  takes: "Tar",
  onerrorTitle: "När det inte finns något att visa",
  onerror: [
    "onerror=status ger rätt felkod och en mening. Välj den när din server själv kan hålla fel borta.",
    "onerror=empty ger ingenting alls (204). Välj den när ett hål i sidan är bättre än ett meddelande.",
    "onerror=link ger en länk till våra sidor (200). Välj den när du inte kan ändra hur din server gör med fel.",
    "Valet gäller bara våra egna svar. När vi inte kan nås alls är det inställningarna ovan som skyddar sidan.",
  ],
  classes: "Klasser att ge stil åt",
  classesIntroduction: "Ett fragment har inga andra klasser än de här:",
  matrix: "Vad som händer, prövat",
  matrixIntroduction: ({ faults, cuts, visitors, fragments }) =>
    `Tabellen är skriven av våra tester, som kör programmen på riktigt med raderna ovan. De prövar ${faults} fel, avbryter svaret på ${cuts} ställen och låter ${visitors} besökare samtidigt hämta en sida med ${fragments} fragment. Fet stil betyder att sidan skadas.`,
  notTried: "Inte prövat",
  situation: "Läge",
  outcomes: {
    fragment: "Uppgifterna visas",
    "last-good-copy": "Senaste goda kopian visas",
    fallback: "Din egen reservtext visas",
    "our-sentence": "En mening från oss",
    "our-link": "En länk till oss",
    nothing: "Ingenting visas",
    hole: "Hål i sidan",
    part: "Bara en del visas",
    "error-document": "Felsida mitt i sidan",
    garbage: "Oläsliga tecken",
    "page-broken": "Sidan går sönder",
  },
};

const en: EmbeddingDocsMessages = {
  title: "Show cooperation on your site",
  introduction: [
    "The facts are free to use. Choose the way that fits your site, copy the lines, and change the address to what you want to show.",
    "A fragment is plain HTML without scripts, styles or cookies. It changes nothing else in the page, and nothing in it can be run by web servers or template languages.",
  ],
  toBuilder: "Choose what to show and get the lines ready to paste",
  contents: "Ways to show the facts",
  address: "The address to hand on:",
  onFailure: "When something goes wrong",
  seenIn: "Seen to work in (WebKitGTK is Safari's engine):",
  settings: "What to set, and why",
  parameters: "Choices in the address",
  parameter: "Choice",
  takes: "Takes",
  onerrorTitle: "When there is nothing to show",
  onerror: [
    "onerror=status gives the true status and one sentence. Choose it when your server keeps errors out by itself.",
    "onerror=empty gives nothing at all (204). Choose it when a hole in the page is better than a message.",
    "onerror=link gives a link to our pages (200). Choose it when you cannot change what your server does with errors.",
    "The choice is about our own answers. When we cannot be reached at all, the settings above keep the page whole.",
  ],
  classes: "Classes to style",
  classesIntroduction: "A fragment has no other classes than these:",
  matrix: "What happens, as tested",
  matrixIntroduction: ({ faults, cuts, visitors, fragments }) =>
    `The table is written by our tests, which run the programs themselves with the lines above. They try ${faults} faults, cut the answer at ${cuts} places, and let ${visitors} visitors at once fetch a page with ${fragments} fragments. Bold means that the page is hurt.`,
  notTried: "Not tried",
  situation: "Situation",
  outcomes: {
    fragment: "The facts are shown",
    "last-good-copy": "The last good copy is shown",
    fallback: "Your own fallback is shown",
    "our-sentence": "A sentence from us",
    "our-link": "A link to us",
    nothing: "Nothing is shown",
    hole: "A hole in the page",
    part: "Only a part is shown",
    "error-document": "An error page inside the page",
    garbage: "Unreadable bytes",
    "page-broken": "The page is broken",
  },
};

/** The words of the page about embedding. A word that one language lacks does not compile. */
export const EMBEDDING_DOCS_MESSAGES: Readonly<Record<Language, EmbeddingDocsMessages>> = { sv, en };
