import type { SnippetId } from "../worker/embedding/snippets.ts";
import type { IncludeMethod } from "./include-methods.ts";

/** A way of showing us for those who cannot change their server; its lines are those of the builder. */
export interface EmbedMethod extends IncludeMethod {
  readonly id: SnippetId;
  /** The programs that it was seen in, by their names in docs/embedding/programs.json. */
  readonly seenIn: readonly string[];
}

const BROWSERS = ["Chromium", "Firefox", "WebKitGTK"];

/** Every such way, those that fit a page best first. */
export const EMBED_METHODS: readonly EmbedMethod[] = [
  {
    id: "element",
    title: { sv: "Eget element, i webbläsaren", en: "Custom element, in the browser" },
    forWhom: {
      sv: "För webbplatser där du kan klistra in HTML med ett skript. Innehållet blir en del av sidan och tar dess typsnitt och färger.",
      en: "For sites where you can paste HTML with a script. The content becomes part of the page and takes its type and colours.",
    },
    recipes: [],
    seenIn: [...BROWSERS, "WordPress"],
    onFailure: {
      sv: "Det som står i elementet står kvar. Det gör det också för den som saknar skript.",
      en: "What stands in the element stays there. So it does for those without scripts.",
    },
    settings: [
      {
        sv: "<div> runt elementet behövs: temat lägger ut det som sina egna stycken, också innan skriptet har kommit. Har du rader utan det, klistra in de nya; de gamla fungerar som förut.",
        en: "The <div> around the element is needed: the theme lays it out as its own paragraphs, also before the script has come. If you have lines without it, paste the new ones; the old ones work as before.",
      },
      {
        sv: "Skriptet hämtar bara från den adress som det självt kommer från, och tar bort allt som kan köras. Webbläsare som inte kan det själva (Safari 26) hämtar ett skript till, på 12 kB.",
        en: "The script fetches only from where it came itself, and removes everything that can run. Browsers that cannot do so themselves (Safari 26) fetch one more script, of 12 kB.",
      },
      {
        sv: "En sida med en Content-Security-Policy behöver vår adress i script-src och connect-src. Kräver den Trusted Types visas innehållet bara i webbläsare som har Element.setHTML.",
        en: "A page with a Content-Security-Policy needs our address in script-src and connect-src. If it requires Trusted Types the content is shown only in browsers that have Element.setHTML.",
      },
      {
        sv: "I WordPress behöver du vara administratör. För andra tar WordPress bort elementet, och länken i det står kvar. Använd då raden för WordPress.",
        en: "In WordPress you need to be an administrator. For others WordPress removes the element, and the link in it stays. Use the line for WordPress then.",
      },
    ],
  },
  {
    id: "resized-frame",
    title: { sv: "Ram som följer innehållets höjd", en: "Frame that follows the height of its content" },
    forWhom: {
      sv: "För webbplatser som tillåter ramar och skript, och vill att utseendet är vårt.",
      en: "For sites that allow frames and scripts, and want the looks to be ours.",
    },
    recipes: [],
    seenIn: BROWSERS,
    onFailure: {
      sv: "Ramen visar webbläsarens felsida, eller en mening från oss. Kommer skriptet inte fram har ramen höjden som står i raden.",
      en: "The frame shows the browser's error page, or a sentence from us. If the script does not arrive the frame has the height that the line says.",
    },
    settings: [
      {
        sv: "Skriptet behövs inte om sidan redan har iframe-resizer 4 eller open-iframe-resizer; ramen talar med dem också.",
        en: "The script is not needed if the page has iframe-resizer 4 or open-iframe-resizer already; the frame speaks to those too.",
      },
      {
        sv: "En ram med sandbox behöver allow-scripts, och allow-top-navigation-by-user-activation för att länkarna ska gå att följa.",
        en: "A frame with sandbox needs allow-scripts, and allow-top-navigation-by-user-activation for its links to lead anywhere.",
      },
      {
        sv: "scheme=light ger ljusa färger, scheme=dark mörka. Välj de färger som sidan har, för de flesta ljusa: utan scheme följer ramen besökarens inställning och kan bli en svart ruta i en vit sida. Rader som är klistrade sedan tidigare saknar scheme; klistra in den nya raden för att få det.",
        en: "scheme=light gives light colours, scheme=dark dark ones. Choose those of the page, light for most: without scheme the frame follows the visitor's setting and may be a black box in a white page. Lines that were pasted earlier lack scheme; paste the new line to have it.",
      },
    ],
  },
  {
    id: "frame",
    title: { sv: "Ram med fast höjd (iframe)", en: "Frame of a fixed height (iframe)" },
    forWhom: {
      sv: "För webbplatser som tillåter ramar men inte skript. Höjden i raden är uppmätt där raden hämtas.",
      en: "For sites that allow frames but no scripts. The height in the line was measured where the line is fetched.",
    },
    recipes: [],
    seenIn: BROWSERS,
    onFailure: {
      sv: "Ramen visar webbläsarens felsida, eller en mening från oss. Resten av sidan berörs inte.",
      en: "The frame shows the browser's error page, or a sentence from us. The rest of the page is not affected.",
    },
    settings: [
      {
        sv: "Får innehållet inte plats rullar det i ramen, och längst ned i ramen står ”Visa hela …” med en länk till vår sida.",
        en: "If the content does not fit it scrolls in the frame, and at the lower edge of the frame it says “Show all of …” with a link to our page.",
      },
      {
        sv: "I WordPress behöver du vara administratör. För andra försvinner ramen utan spår. Använd då raden för WordPress.",
        en: "In WordPress you need to be an administrator. For others the frame disappears without a trace. Use the line for WordPress then.",
      },
    ],
  },
  {
    id: "wordpress",
    title: { sv: "WordPress och andra som förstår oEmbed", en: "WordPress and others that understand oEmbed" },
    forWhom: {
      sv: "För alla som skriver inlägg, inte bara administratörer. Klistra in adressen på en egen rad. Adressen till en sökning eller ett urval på första sidan går också.",
      en: "For everybody who writes posts, not only administrators. Paste the address on a line of its own. The address of a search or a choice on the first page will do too.",
    },
    recipes: [],
    seenIn: [...BROWSERS, "WordPress"],
    onFailure: {
      sv: "Besökaren ser namnet, en sammanfattning och en länk som text.",
      en: "Visitors see the name, a summary and a link as text.",
    },
    settings: [
      {
        sv: "WordPress gör aldrig en ram högre än 1 000 bildpunkter eller lägre än 200. Är innehållet högre rullar det, och ramen säger genast ”Visa hela …” med en länk.",
        en: "WordPress makes no frame higher than 1,000 pixels or lower than 200. If the content is higher it scrolls, and the frame says “Show all of …” with a link at once.",
      },
      {
        sv: "WordPress sparar svaret tills inlägget sparas igen. Spara inlägget om namnet på det som visas har ändrats; innehållet i ramen är alltid det senaste.",
        en: "WordPress keeps the answer until the post is saved again. Save the post if the name of what is shown has changed; the content of the frame is always the latest.",
      },
      {
        sv: "I flöden (RSS) och där ramar inte visas står texten i stället för ramen. I de få program som visar citat och ram samtidigt, och som tar bort attributet hidden, syns innehållet två gånger; det kan vi inte hindra.",
        en: "In feeds (RSS) and where frames are not shown the text stands in place of the frame. In the few programs that show quotation and frame at the same time, and remove the attribute hidden, the content is seen twice; we cannot prevent that.",
      },
    ],
  },
  {
    id: "json",
    title: { sv: "JSON", en: "JSON" },
    forWhom: {
      sv: "För program som gör något eget av uppgifterna. Sidan om API och öppna data beskriver allt.",
      en: "For programs that make something of their own of the facts. The page about the API and open data describes everything.",
    },
    recipes: [],
    seenIn: [],
    onFailure: {
      sv: "Programmet får en felkod och en beskrivning av felet.",
      en: "The program gets an error code and a description of the error.",
    },
    settings: [],
  },
];
