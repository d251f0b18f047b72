import type { Language } from "../../domain/text.ts";
import type { BuilderMessages } from "../../worker/embedding/builder-messages.ts";

const sv: BuilderMessages = {
  title: "Skapa kod att klistra in",
  introduction:
    "Välj vad du vill visa, se hur det blir och kopiera koden som passar din webbplats. Uppgifterna uppdateras sedan automatiskt. Inget av alternativen använder kakor.",
  system: "Vilket system har du?",
  systems: {
    sitevision: {
      name: "Sitevision",
      steps: [
        "Webbgruppen hämtar {file}, signerar filen på developer.sitevision.se och importerar den som tillägg. Det görs en gång.",
        "Lägg till modulen Samverkan på sidan. Skriv {origin} i modulens inställningar och spara.",
        "Öppna inställningarna igen, välj ”{title}” i listan, spara och publicera.",
      ],
      withoutInstalling: "Kan du inte installera appar? Klistra in koden i en HTML-modul",
    },
    wordpress: {
      name: "WordPress",
      steps: [
        "En administratör hämtar {file}, laddar upp filen under Tillägg → Lägg till nytt och aktiverar tillägget. Det görs en gång.",
        "Administratören skriver {origin} under Inställningar → Samverkan och sparar.",
        "Lägg till blocket Samverkan i ett inlägg eller på en sida, välj ”{title}” och publicera.",
      ],
      withoutInstalling: "Kan du inte installera tillägg? Klistra in adressen på en egen rad",
    },
    cms: {
      name: "Annat system med HTML-modul",
      steps: [
        "Kopiera koden.",
        "Lägg till en modul för HTML eller inbäddning på sidan, och klistra in koden i den.",
        "Publicera och titta på sidan. Saknas innehållet släpper systemet inte igenom koden: prova ett annat alternativ nedan.",
      ],
    },
    server: {
      name: "Egen webbserver",
      steps: [
        "Spara koden som timer.sh på webbservern och kör den en gång: sudo sh timer.sh",
        "Lägg in raden för din webbserver på sidan. Den står överst i filen, för nginx, Apache och PHP.",
        "Öppna sidan. Innehållet hämtas var femte minut, och det senaste står kvar om vi inte svarar.",
      ],
    },
    other: {
      name: "Något annat",
      steps: [
        "Kopiera koden.",
        "Klistra in den i sidans HTML, där innehållet ska stå.",
        "Öppna sidan. Visas bara en länk kan sidan inte köra vårt skript: prova ett annat alternativ nedan.",
      ],
    },
  },
  askForFile: "finns inte här ännu, så be om den hos",
  chooseSystem: "Välj vilket system du har, så visas vad du ska göra.",
  show: "Visa",
  showHint: "Skriv namnet på ett samarbete eller en organisation, eller klistra in sidans adress.",
  moreChoices: "Fler val",
  wholeViews: {
    overview: "Alla samarbeten, med inledning",
    collaborations: "Lista över samarbeten",
    current: "Det som pågår nu",
    matrix: "Tabell: vem deltar i vad",
    diagram: "Bild: vem samarbetar med vem",
  },
  didYouMean: "Menade du något av det här?",
  language: "Språk",
  languages: { sv: "Svenska", en: "Engelska" },
  heading: "Översta rubrikens nivå",
  level: "Nivå {level}",
  noHeading: "Ingen rubrik: sidan har en egen",
  sender: "Vem som publicerar uppgifterna, och när de uppdaterades",
  senders: { show: "Visas", none: "Visas inte" },
  links: "Länkar till andra webbplatser",
  linkMarking: {
    text: "Med text för skärmläsare",
    sitevision: "Som i Sitevision",
    plain: "Utan markering",
  },
  onerror: "När det inte finns något att visa",
  failure: {
    status: "Felkod och ett kort meddelande",
    empty: "Ingenting",
    link: "En länk till vår sida",
  },
  layout: "Listans utseende",
  layouts: { list: "Lista", cards: "Kort", table: "Tabell" },
  scheme: "Färger i ramen (gäller även WordPress)",
  schemes: {
    light: "Ljusa, som de flesta webbplatser",
    dark: "Mörka",
    auto: "Besökarens inställning, om din sida också följer den",
  },
  button: "Visa koden",
  preview: "Så här ser det ut",
  nothingToShow: "Det finns inget att visa med det namnet. Välj något annat.",
  stepsTitle: "Så gör du: {system}",
  otherWays: "Alla andra alternativ",
  size: "Storlek: {content}.",
  sizeAtFirst: "Storlek: {content}. Första gången tillkommer {overhead} för skript och stilmall.",
  onFailure: "Om vi inte svarar:",
  unpinned:
    "Adressen ovan ger alltid samma skript, och webbläsaren kontrollerar det. Vill du hellre få nya versioner automatiskt? Ta bort integrity och använd adressen",
  toDocs: "Så ställer du in webbservern, och vad som händer när något går fel",
  copy: "Kopiera",
  copied: "Koden är kopierad.",
  snippets: {
    timer: {
      title: "En fil som hämtas med timer",
      forWhom:
        "För alla webbservrar och CMS där du kan köra ett skript på servern. Filen byts ut först när hela den nya har kommit.",
      onFailure: "besökaren ser den senaste kopian.",
    },
    sitevision: {
      title: "Sitevision",
      forWhom: "Filen index.js i en WebApp. Sidan hämtar uppgifterna på servern.",
      onFailure: "besökaren ser en länk till vår sida.",
    },
    nginx: {
      title: "nginx (SSI)",
      forWhom: "För sidor bakom nginx, när servern är inställd.",
      onFailure: "besökaren ser den senaste kopian, annars länken på första raden.",
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
        "För alla webbplatser där du kan klistra in HTML. Innehållet blir en del av din sida och får dess utseende. I WordPress behöver du vara administratör; för andra som skriver inlägg visas bara länken.",
      onFailure: "innehållet i elementet står kvar. Det gäller också för besökare utan skript.",
    },
    frame: {
      title: "Ram (iframe)",
      forWhom:
        "För webbplatser som tillåter ramar men inte skript. Höjden är uppmätt i förhandsvisningen ovan. Om ramen är smalare blir innehållet högre. Då går det att rulla, och längst ned i ramen finns en länk till hela sidan. I WordPress behöver du vara administratör; för andra försvinner ramen.",
      onFailure: "ramen visar webbläsarens felsida, eller ett kort meddelande från oss. Resten av sidan påverkas inte.",
    },
    "resized-frame": {
      title: "Ram som följer innehållets höjd (iframe och skript)",
      forWhom:
        "För webbplatser som tillåter både ramar och skript. Skriptet anpassar ramens höjd till innehållet, också när det ändras. Det behövs inte om din sida redan har iframe-resizer eller open-iframe-resizer.",
      onFailure:
        "ramen visar webbläsarens felsida, eller ett kort meddelande från oss. Om skriptet inte laddas får ramen den höjd som anges i koden.",
    },
    wordpress: {
      title: "WordPress och andra som förstår oEmbed",
      forWhom:
        "Klistra in adressen på en egen rad. WordPress gör den till en ram som är lika hög som innehållet, men aldrig högre än 1 000 pixlar. Om innehållet är högre finns en länk till hela sidan längst ned i ramen. Det här alternativet fungerar för alla som skriver inlägg, inte bara för administratörer.",
      onFailure: "besökaren ser namnet, en sammanfattning och en länk som text.",
    },
    "h-include": {
      title: "h-include, i webbläsaren",
      forWhom: "För webbplatser som har h-include i sin egen mapp /js.",
      onFailure: "innehållet i elementet står kvar.",
    },
    htmx: {
      title: "htmx, i webbläsaren",
      forWhom: "För webbplatser som har htmx 2 i sin egen mapp /js.",
      onFailure: "innehållet i elementet står kvar.",
    },
    json: {
      title: "JSON",
      forWhom: "För program som använder uppgifterna på sitt eget sätt.",
      onFailure: "programmet får en felkod och en beskrivning av felet.",
    },
  },
};

const en: BuilderMessages = {
  title: "Create code to paste",
  introduction:
    "Choose what to show, see what it looks like, and copy the code that suits your website. The information then stays up to date automatically. None of the options uses cookies.",
  system: "Which system do you have?",
  systems: {
    sitevision: {
      name: "Sitevision",
      steps: [
        "The web team downloads {file}, signs the file at developer.sitevision.se and imports it as an add-on. This is done once.",
        "Add the module Samverkan to the page. Enter {origin} in the settings of the module and save.",
        "Open the settings again, choose “{title}” in the list, save and publish.",
      ],
      withoutInstalling: "Cannot install apps? Paste the code into an HTML module",
    },
    wordpress: {
      name: "WordPress",
      steps: [
        "An administrator downloads {file}, uploads the file under Plugins → Add New and activates the plugin. This is done once.",
        "The administrator enters {origin} under Settings → Samverkan and saves.",
        "Add the block Samverkan to a post or a page, choose “{title}” and publish.",
      ],
      withoutInstalling: "Cannot install plugins? Paste the address on its own line",
    },
    cms: {
      name: "Another system with an HTML module",
      steps: [
        "Copy the code.",
        "Add a module for HTML or embeds to the page, and paste the code into it.",
        "Publish and look at the page. If the content is missing, the system does not let the code through: try another option below.",
      ],
    },
    server: {
      name: "Your own web server",
      steps: [
        "Save the code as timer.sh on the web server and run it once: sudo sh timer.sh",
        "Put the line for your web server into the page. It is at the top of the file, for nginx, Apache and PHP.",
        "Open the page. The content is fetched every five minutes, and the latest copy stays if we do not answer.",
      ],
    },
    other: {
      name: "Something else",
      steps: [
        "Copy the code.",
        "Paste it into the HTML of the page, where you want the content.",
        "Open the page. If only a link appears, the page cannot run our script: try another option below.",
      ],
    },
  },
  askForFile: "not here yet, so ask for it at",
  chooseSystem: "Choose your system to see what to do.",
  show: "Show",
  showHint: "Enter the name of a collaboration or an organisation, or paste the address of its page.",
  moreChoices: "More choices",
  wholeViews: {
    overview: "All collaborations, with an introduction",
    collaborations: "List of collaborations",
    current: "Current projects",
    matrix: "Table: who takes part in what",
    diagram: "Picture: who works with whom",
  },
  didYouMean: "Did you mean one of these?",
  language: "Language",
  languages: { sv: "Swedish", en: "English" },
  heading: "Top heading level",
  level: "Level {level}",
  noHeading: "No heading: the page has its own",
  sender: "Who publishes the information, and when it was updated",
  senders: { show: "Shown", none: "Not shown" },
  links: "Links to other sites",
  linkMarking: {
    text: "With text for screen readers",
    sitevision: "As in Sitevision",
    plain: "No marking",
  },
  onerror: "When there is nothing to show",
  failure: {
    status: "An error code and a short message",
    empty: "Nothing",
    link: "A link to our page",
  },
  layout: "Layout of the list",
  layouts: { list: "List", cards: "Cards", table: "Table" },
  scheme: "Colours of the frame (also in WordPress)",
  schemes: {
    light: "Light, like most sites",
    dark: "Dark",
    auto: "The visitor’s setting, if your page follows it too",
  },
  button: "Show the code",
  preview: "This is what it looks like",
  nothingToShow: "There is nothing to show by that name. Choose something else.",
  stepsTitle: "What to do: {system}",
  otherWays: "All other options",
  size: "Size: {content}.",
  sizeAtFirst: "Size: {content}, plus {overhead} for script and stylesheet the first time.",
  onFailure: "If we do not respond:",
  unpinned:
    "The address above always gives the same script, and the browser checks it. If you would rather get new versions automatically, leave out integrity and use the address",
  toDocs: "How to set up the web server, and what happens when something goes wrong",
  copy: "Copy",
  copied: "The code is copied.",
  snippets: {
    timer: {
      title: "A file fetched by a timer",
      forWhom:
        "For any web server or CMS where you can run a script on the server. The file is replaced only once the new one has arrived in full.",
      onFailure: "visitors see the latest copy.",
    },
    sitevision: {
      title: "Sitevision",
      forWhom: "The file index.js of a WebApp. The page fetches the information on the server.",
      onFailure: "visitors see a link to our page.",
    },
    nginx: {
      title: "nginx (SSI)",
      forWhom: "For pages behind nginx, once the server is set up.",
      onFailure: "visitors see the latest copy, or else the link in the first line.",
    },
    apache: {
      title: "Apache (SSI)",
      forWhom: "For pages in Apache, once the server is set up.",
      onFailure: "visitors see the latest copy, or else the text of SSIErrorMsg.",
    },
    varnish: {
      title: "Varnish (ESI)",
      forWhom: "For pages behind Varnish, once the server is set up.",
      onFailure: "visitors see the latest copy, or else a link to our page.",
    },
    element: {
      title: "Custom element, in the browser",
      forWhom:
        "For any site where you can paste HTML. The content becomes part of your page and takes on its appearance. In WordPress you need to be an administrator; for other authors only the link is shown.",
      onFailure: "the content of the element stays. The same applies to visitors without scripts.",
    },
    frame: {
      title: "Frame (iframe)",
      forWhom:
        "For sites that allow frames but no scripts. The height was measured in the preview above. In a narrower frame the content is taller. It then scrolls, and a link to the whole page is shown at the bottom of the frame. In WordPress you need to be an administrator; for others the frame disappears.",
      onFailure:
        "the frame shows the browser’s error page, or a short message from us. The rest of the page is not affected.",
    },
    "resized-frame": {
      title: "Frame that follows the height of its content (iframe and script)",
      forWhom:
        "For sites that allow both frames and scripts. The script adjusts the height of the frame to its content, also when the content changes. It is not needed if your page already has iframe-resizer or open-iframe-resizer.",
      onFailure:
        "the frame shows the browser’s error page, or a short message from us. If the script does not load, the frame has the height given in the code.",
    },
    wordpress: {
      title: "WordPress and others that understand oEmbed",
      forWhom:
        "Paste the address on its own line. WordPress turns it into a frame as tall as its content, but never taller than 1,000 pixels. If the content is taller, there is a link to the whole page at the bottom of the frame. This works for everybody who writes posts, not only for administrators.",
      onFailure: "visitors see the name, a summary and a link as text.",
    },
    "h-include": {
      title: "h-include, in the browser",
      forWhom: "For sites that have h-include in their own folder /js.",
      onFailure: "the content of the element stays.",
    },
    htmx: {
      title: "htmx, in the browser",
      forWhom: "For sites that have htmx 2 in their own folder /js.",
      onFailure: "the content of the element stays.",
    },
    json: {
      title: "JSON",
      forWhom: "For programs that use the information in their own way.",
      onFailure: "the program gets an error code and a description of the error.",
    },
  },
};

/** The texts of the builder by language. */
export const BUILDER_MESSAGES: Readonly<Record<Language, BuilderMessages>> = { sv, en };
