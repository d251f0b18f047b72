import type { Language } from "../../domain/text.ts";
import type { BuilderMessages } from "../../worker/embedding/builder-messages.ts";

const sv: BuilderMessages = {
  title: "Hämta rader att klistra in",
  introduction:
    "Välj vad du vill visa, se hur det blir och kopiera raderna som passar din webbplats. Uppgifterna hålls sedan aktuella av sig själva. Inget av sätten sätter kakor.",
  choices: "Dina val",
  show: "Visa",
  showAddress: "Visa: välj i listan, eller klistra in adressen till sidan om ett samarbete eller en organisation",
  views: "Allt tillsammans",
  wholeViews: {
    overview: "All samverkan, med inledning",
    collaborations: "Lista över samarbeten",
    current: "Det som pågår nu",
    matrix: "Tabell: vem är med i vad",
    diagram: "Bild: vem samarbetar med vem",
  },
  collaborations: "Ett samarbete",
  organizations: "Det som en organisation deltar i",
  language: "Språk",
  languages: { sv: "Svenska", en: "Engelska" },
  heading: "Översta rubrikens nivå",
  level: "Nivå {level}",
  links: "Länkar till andra webbplatser",
  linkMarking: {
    text: "Märks med ord för den som lyssnar",
    sitevision: "Märks som i Sitevision",
    plain: "Märks inte",
  },
  onerror: "När det inte finns något att visa",
  failure: {
    status: "Felkod och en mening",
    empty: "Ingenting",
    link: "En länk till vår sida",
  },
  look: "Listans utseende",
  looks: { list: "Lista", cards: "Kort", table: "Tabell" },
  scheme: "Färger i en ram, också i WordPress",
  schemes: {
    light: "Ljusa, som de flesta webbplatser",
    dark: "Mörka",
    auto: "Besökarens, om din sida också följer dem",
  },
  button: "Visa raderna",
  preview: "Så här ser det ut",
  nothingToShow: "Det finns inget med det namnet att visa. Välj något annat.",
  copyTitle: "Rader att kopiera",
  size: "Storlek: {content}.",
  sizeAtFirst: "Storlek: {content}, och första gången {overhead} för skript och utseende.",
  onFailure: "Om vi inte svarar:",
  unpinned:
    "Adressen ovan ger alltid samma skript, och webbläsaren kontrollerar det. Vill du hellre följa med när vi ändrar det, ta bort integrity och använd adressen",
  toDocs: "Så ställer du in webbservern, och vad som händer när något går fel",
  copy: "Kopiera",
  copied: "Raderna är kopierade.",
  snippets: {
    sitevision: {
      title: "Sitevision",
      forWhom: "Filen index.js i en WebApp. Sidan hämtar uppgifterna på servern.",
      onFailure: "besökaren ser en länk till vår sida.",
    },
    nginx: {
      title: "nginx (SSI)",
      forWhom: "För sidor bakom nginx, när servern är inställd.",
      onFailure: "besökaren ser den senaste kopian, annars länken i den första raden.",
    },
    apache: {
      title: "Apache (SSI)",
      forWhom: "För sidor i Apache, när servern är inställd.",
      onFailure: "besökaren ser den senaste kopian, annars texten i SSIErrorMsg.",
    },
    varnish: {
      title: "Varnish (ESI)",
      forWhom: "För sidor bakom Varnish, när servern är inställd.",
      onFailure: "besökaren ser den senaste kopian, annars en länk till vår sida.",
    },
    element: {
      title: "Eget element, i webbläsaren",
      forWhom:
        "För alla webbplatser där du kan klistra in HTML. Innehållet blir en del av din sida och tar dess utseende. I WordPress behöver du vara administratör; för andra som skriver inlägg blir bara länken kvar.",
      onFailure: "det som står i elementet står kvar. Det gör det också för den som saknar skript.",
    },
    frame: {
      title: "Ram (iframe)",
      forWhom:
        "För webbplatser som tillåter ramar men inte skript. Höjden är uppmätt i förhandsvisningen här ovanför. Där ramen är smalare blir innehållet högre: då rullar det, och längst ned i ramen står en länk till hela sidan. I WordPress behöver du vara administratör; för andra försvinner ramen.",
      onFailure: "ramen visar webbläsarens felsida, eller en mening från oss. Resten av sidan berörs inte.",
    },
    "resized-frame": {
      title: "Ram som följer innehållets höjd (iframe och skript)",
      forWhom:
        "För webbplatser som tillåter både ramar och skript. Skriptet gör ramen precis så hög som innehållet, också när det ändras. Det behövs inte om din sida redan har iframe-resizer eller open-iframe-resizer.",
      onFailure:
        "ramen visar webbläsarens felsida, eller en mening från oss. Kommer skriptet inte fram har ramen höjden som står i raden.",
    },
    wordpress: {
      title: "WordPress och andra som förstår oEmbed",
      forWhom:
        "Klistra in adressen på en egen rad. WordPress gör den till en ram som är lika hög som innehållet, men aldrig högre än 1 000 bildpunkter. Är innehållet högre står det en länk till hela sidan längst ned i ramen. Det här är raden för alla som skriver inlägg, inte bara för administratörer.",
      onFailure: "besökaren ser namnet, en sammanfattning och en länk som text.",
    },
    "h-include": {
      title: "h-include, i webbläsaren",
      forWhom: "För webbplatser som har h-include i sin egen mapp /js.",
      onFailure: "det som står i elementet står kvar.",
    },
    htmx: {
      title: "htmx, i webbläsaren",
      forWhom: "För webbplatser som har htmx 2 i sin egen mapp /js.",
      onFailure: "det som står i elementet står kvar.",
    },
    json: {
      title: "JSON",
      forWhom: "För program som gör något eget av uppgifterna.",
      onFailure: "programmet får en felkod och en beskrivning av felet.",
    },
  },
};

const en: BuilderMessages = {
  title: "Get lines to paste",
  introduction:
    "Choose what to show, see what it looks like, and copy the lines that suit your website. After that the facts stay up to date by themselves. None of the ways sets a cookie.",
  choices: "Your choices",
  show: "Show",
  showAddress: "Show: choose from the list, or paste the address of the page about a collaboration or an organisation",
  views: "Everything together",
  wholeViews: {
    overview: "All cooperation, with an introduction",
    collaborations: "List of collaborations",
    current: "What goes on right now",
    matrix: "Table: who takes part in what",
    diagram: "Picture: who works with whom",
  },
  collaborations: "One collaboration",
  organizations: "What an organisation takes part in",
  language: "Language",
  languages: { sv: "Swedish", en: "English" },
  heading: "Level of the top heading",
  level: "Level {level}",
  links: "Links to other sites",
  linkMarking: {
    text: "Marked in words for those who listen",
    sitevision: "Marked as in Sitevision",
    plain: "Not marked",
  },
  onerror: "When there is nothing to show",
  failure: {
    status: "An error code and a sentence",
    empty: "Nothing",
    link: "A link to our page",
  },
  look: "Look of the list",
  looks: { list: "List", cards: "Cards", table: "Table" },
  scheme: "Colours of a frame, in WordPress too",
  schemes: {
    light: "Light, as most sites are",
    dark: "Dark",
    auto: "The visitor's, if your page follows them too",
  },
  button: "Show the lines",
  preview: "This is what it looks like",
  nothingToShow: "There is nothing by that name to show. Choose something else.",
  copyTitle: "Lines to copy",
  size: "Size: {content}.",
  sizeAtFirst: "Size: {content}, and the first time {overhead} for script and looks.",
  onFailure: "If we do not answer:",
  unpinned:
    "The address above always gives the same script, and the browser checks it. If you would rather follow us when we change it, leave out integrity and use the address",
  toDocs: "How to set up the web server, and what happens when something goes wrong",
  copy: "Copy",
  copied: "The lines are copied.",
  snippets: {
    sitevision: {
      title: "Sitevision",
      forWhom: "The file index.js of a WebApp. The page fetches the facts on the server.",
      onFailure: "visitors see a link to our page.",
    },
    nginx: {
      title: "nginx (SSI)",
      forWhom: "For pages behind nginx, once the server is set up.",
      onFailure: "visitors see the last copy, or else the link in the first line.",
    },
    apache: {
      title: "Apache (SSI)",
      forWhom: "For pages in Apache, once the server is set up.",
      onFailure: "visitors see the last copy, or else the text of SSIErrorMsg.",
    },
    varnish: {
      title: "Varnish (ESI)",
      forWhom: "For pages behind Varnish, once the server is set up.",
      onFailure: "visitors see the last copy, or else a link to our page.",
    },
    element: {
      title: "Custom element, in the browser",
      forWhom:
        "For any site where you can paste HTML. The content becomes part of your page and takes its looks. In WordPress you need to be an administrator; for other authors only the link stays.",
      onFailure: "what stands in the element stays there. So it does for those without scripts.",
    },
    frame: {
      title: "Frame (iframe)",
      forWhom:
        "For sites that allow frames but no scripts. The height was measured in the preview above. Where the frame is narrower the content is higher: it scrolls, and at the lower edge of the frame there is a link to the whole page. In WordPress you need to be an administrator; for others the frame disappears.",
      onFailure:
        "the frame shows the browser's error page, or a sentence from us. The rest of the page is not affected.",
    },
    "resized-frame": {
      title: "Frame that follows the height of its content (iframe and script)",
      forWhom:
        "For sites that allow both frames and scripts. The script makes the frame exactly as high as its content, also when that changes. It is not needed if your page has iframe-resizer or open-iframe-resizer already.",
      onFailure:
        "the frame shows the browser's error page, or a sentence from us. If the script does not arrive the frame has the height that the line says.",
    },
    wordpress: {
      title: "WordPress and others that understand oEmbed",
      forWhom:
        "Paste the address on a line of its own. WordPress makes it a frame as high as its content, but never higher than 1,000 pixels. If the content is higher there is a link to the whole page at the lower edge of the frame. This is the line for everybody who writes posts, not for administrators only.",
      onFailure: "visitors see the name, a summary and a link as text.",
    },
    "h-include": {
      title: "h-include, in the browser",
      forWhom: "For sites that have h-include in their own folder /js.",
      onFailure: "what stands in the element stays there.",
    },
    htmx: {
      title: "htmx, in the browser",
      forWhom: "For sites that have htmx 2 in their own folder /js.",
      onFailure: "what stands in the element stays there.",
    },
    json: {
      title: "JSON",
      forWhom: "For programs that make something of their own of the facts.",
      onFailure: "the program gets an error code and a description of the error.",
    },
  },
};

/** The words of the builder in each language. */
export const BUILDER_MESSAGES: Readonly<Record<Language, BuilderMessages>> = { sv, en };
