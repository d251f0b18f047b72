import type { SnippetId } from "../../worker/embedding/snippets.ts";
import type { IncludeMethod } from "./include-methods.ts";

/** A method for those who cannot change their server; its snippets come from the builder. */
export interface EmbedMethod extends IncludeMethod {
  readonly id: SnippetId;
  /** The programs that it was tested in, by their names in docs/embedding/programs.json. */
  readonly testedIn: readonly string[];
}

const BROWSERS = ["Chromium", "Firefox", "WebKitGTK"];

/** Every such method, best fit for most pages first. */
export const EMBED_METHODS: readonly EmbedMethod[] = [
  {
    id: "element",
    title: { sv: "Eget element, i webbläsaren", en: "Custom element, in the browser" },
    forWhom: {
      sv: "För webbplatser där du kan klistra in HTML med ett skript. Innehållet blir en del av sidan och får dess typsnitt och färger.",
      en: "For sites where you can paste HTML with a script. The content becomes part of the page and takes on its fonts and colours.",
    },
    testedIn: [...BROWSERS, "WordPress"],
    onFailure: {
      sv: "Innehållet i elementet står kvar. Det gäller också för besökare utan skript.",
      en: "The content of the element stays. The same applies to visitors without scripts.",
    },
    settings: [
      {
        sv: "<div> runt elementet behövs för att temat ska placera det som sina egna stycken, också innan skriptet har laddats. Om du har kod utan <div>, klistra in den nya koden. Den gamla fungerar som förut.",
        en: "The <div> around the element is needed so that the theme lays it out like its own paragraphs, also before the script has loaded. If you have code without it, paste the new code. The old code works as before.",
      },
      {
        sv: "Skriptet hämtar bara från samma adress som det självt kommer från, och tar bort all körbar kod. Webbläsare som saknar den funktionen (Safari 26) hämtar ytterligare ett skript på 12 kB.",
        en: "The script fetches only from the address it came from itself, and removes all executable code. Browsers that lack that function (Safari 26) fetch one more script of 12 kB.",
      },
      {
        sv: "En sida med en Content-Security-Policy behöver vår adress i script-src och connect-src. Om den kräver Trusted Types visas innehållet bara i webbläsare som har Element.setHTML.",
        en: "A page with a Content-Security-Policy needs our address in script-src and connect-src. If it requires Trusted Types, the content is shown only in browsers that have Element.setHTML.",
      },
      {
        sv: "I WordPress behöver du vara administratör. För andra tar WordPress bort elementet så att bara länken visas. Använd då alternativet för WordPress.",
        en: "In WordPress you need to be an administrator. For others WordPress removes the element, so that only the link is shown. Then use the option for WordPress.",
      },
    ],
  },
  {
    id: "resized-frame",
    title: { sv: "Ram som följer innehållets höjd", en: "Frame that follows the height of its content" },
    forWhom: {
      sv: "För webbplatser som tillåter ramar och skript och vill ha vårt utseende.",
      en: "For sites that allow frames and scripts and want our appearance.",
    },
    testedIn: BROWSERS,
    onFailure: {
      sv: "Ramen visar webbläsarens felsida, eller ett kort meddelande från oss. Om skriptet inte laddas får ramen den höjd som anges i koden.",
      en: "The frame shows the browser’s error page, or a short message from us. If the script does not load, the frame has the height given in the code.",
    },
    settings: [
      {
        sv: "Skriptet behövs inte om sidan redan har iframe-resizer 4 eller open-iframe-resizer; ramen fungerar med dem också.",
        en: "The script is not needed if the page already has iframe-resizer 4 or open-iframe-resizer; the frame works with those too.",
      },
      {
        sv: "En ram med sandbox behöver allow-scripts, och allow-top-navigation-by-user-activation för att länkarna ska fungera.",
        en: "A frame with sandbox needs allow-scripts, and allow-top-navigation-by-user-activation for its links to work.",
      },
      {
        sv: "scheme=light ger ljusa färger, scheme=dark mörka. Välj samma färger som sidan, oftast ljusa. Utan scheme följer ramen besökarens inställning och kan bli en svart ruta på en vit sida. Äldre kod saknar scheme. Klistra in den nya koden för att få det.",
        en: "scheme=light gives light colours, scheme=dark dark ones. Choose the same colours as the page, usually light. Without scheme the frame follows the visitor’s setting and may become a black box on a white page. Older code lacks scheme. Paste the new code to get it.",
      },
    ],
  },
  {
    id: "frame",
    title: { sv: "Ram med fast höjd (iframe)", en: "Frame of a fixed height (iframe)" },
    forWhom: {
      sv: "För webbplatser som tillåter ramar men inte skript. Höjden i koden mäts upp när du skapar den.",
      en: "For sites that allow frames but no scripts. The height in the code is measured when you create it.",
    },
    testedIn: BROWSERS,
    onFailure: {
      sv: "Ramen visar webbläsarens felsida, eller ett kort meddelande från oss. Resten av sidan påverkas inte.",
      en: "The frame shows the browser’s error page, or a short message from us. The rest of the page is not affected.",
    },
    settings: [
      {
        sv: "Om innehållet inte får plats går det att rulla i ramen. Längst ned i ramen finns då länken ”Visa hela …” till vår sida.",
        en: "If the content does not fit, it scrolls in the frame. At the bottom of the frame there is then a link, “Show all of …”, to our page.",
      },
      {
        sv: "I WordPress behöver du vara administratör. För andra försvinner ramen helt. Använd då alternativet för WordPress.",
        en: "In WordPress you need to be an administrator. For others the frame disappears completely. Then use the option for WordPress.",
      },
    ],
  },
  {
    id: "wordpress",
    title: { sv: "WordPress och andra som förstår oEmbed", en: "WordPress and others that understand oEmbed" },
    forWhom: {
      sv: "För alla som skriver inlägg, inte bara administratörer. Klistra in adressen på en egen rad. Du kan också använda adressen till en sökning eller ett urval på startsidan.",
      en: "For everyone who writes posts, not only administrators. Paste the address on its own line. The address of a search or a selection on the start page works too.",
    },
    testedIn: [...BROWSERS, "WordPress"],
    onFailure: {
      sv: "Besökaren ser namnet, en sammanfattning och en länk som text.",
      en: "Visitors see the name, a summary and a link as text.",
    },
    settings: [
      {
        sv: "WordPress gör aldrig en ram högre än 1 000 pixlar eller lägre än 200. Om innehållet är högre går det att rulla, och länken ”Visa hela …” visas direkt i ramen.",
        en: "WordPress never makes a frame taller than 1,000 pixels or shorter than 200. If the content is taller, it scrolls, and the link “Show all of …” is shown in the frame right away.",
      },
      {
        sv: "WordPress sparar svaret tills inlägget sparas igen. Spara inlägget om namnet på det som visas har ändrats; innehållet i ramen är alltid det senaste.",
        en: "WordPress keeps the response until the post is saved again. Save the post if the name of what is shown has changed; the content of the frame is always the latest.",
      },
      {
        sv: "I flöden (RSS) och där ramar inte visas står texten i stället för ramen. Några få program visar både citat och ram och tar bort attributet hidden. Där syns innehållet två gånger, och det kan vi inte förhindra.",
        en: "In feeds (RSS) and where frames are not shown, the text is shown instead of the frame. A few programs show both the quotation and the frame and remove the attribute hidden. There the content is shown twice, and we cannot prevent that.",
      },
    ],
  },
  {
    id: "json",
    title: { sv: "JSON", en: "JSON" },
    forWhom: {
      sv: "För program som använder uppgifterna på sitt eget sätt. Allt beskrivs på sidan om API och öppna data.",
      en: "For programs that use the information in their own way. Everything is described on the page about the API and open data.",
    },
    testedIn: [],
    onFailure: {
      sv: "Programmet får en felkod och en beskrivning av felet.",
      en: "The program gets an error code and a description of the error.",
    },
  },
];
