import type { Bilingual } from "../../domain/text.ts";

/** A method of including our facts in another site. */
export interface IncludeMethod {
  readonly id: string;
  readonly title: Bilingual;
  /** Whom it is for. */
  readonly forWhom: Bilingual;
  /** Files of docs/embedding that readers copy. */
  readonly recipes?: readonly string[];
  readonly onFailure: Bilingual;
  /** The setting to change, and the reason. */
  readonly settings?: readonly Bilingual[];
}

/** Every include method that the tests run, the simplest first. */
export const INCLUDE_METHODS: readonly IncludeMethod[] = [
  {
    id: "timer",
    title: { sv: "En fil som hämtas med timer", en: "A file fetched by a timer" },
    forWhom: {
      sv: "För alla webbservrar och CMS som kan lägga in en fil i en sida. Välj i första hand det här alternativet: ingen besökare väntar på oss, och ingenting öppnas för besökare.",
      en: "For every web server and CMS that can include a file in a page. This is the best option: no visitor waits for us, and nothing is exposed to visitors.",
    },
    recipes: ["timer.sh"],
    onFailure: {
      sv: "Filen står kvar som den var: den byts bara när hela svaret har kommit, från oss och med rätt certifikat, inom fem sekunder.",
      en: "The file stays as it was: it is replaced only when the whole response has arrived, from us and with the right certificate, within five seconds.",
    },
    settings: [
      {
        sv: "Uppgifterna är högst så gamla som intervallet, här fem minuter, plus upp till en minut för att sprida belastningen.",
        en: "The information is at most as old as the interval, here five minutes, plus up to one minute to spread the load.",
      },
    ],
  },
  {
    id: "php",
    title: { sv: "PHP", en: "PHP" },
    forWhom: {
      sv: "För webbplatser och CMS i PHP där ingen timer kan ställas in.",
      en: "For sites and CMSs in PHP where no timer can be set up.",
    },
    recipes: ["samverkan.php"],
    onFailure: {
      sv: "Besökaren ser den senaste felfria kopian, annars en länk. En besökare i taget hämtar, i högst två sekunder för varje fragment.",
      en: "Visitors see the latest good copy, or else a link. One visitor at a time fetches, for at most two seconds per fragment.",
    },
  },
  {
    id: "node",
    title: { sv: "Node", en: "Node" },
    forWhom: { sv: "För webbplatser som Node levererar.", en: "For sites that Node serves." },
    recipes: ["samverkan.mjs"],
    onFailure: {
      sv: "Besökaren ser den senaste felfria kopian sedan programmet startade, annars en länk.",
      en: "Visitors see the latest good copy since the program started, or else a link.",
    },
  },
  {
    id: "sitevision",
    title: { sv: "Sitevision, WebApp", en: "Sitevision, WebApp" },
    forWhom: {
      sv: "För webbplatser i Sitevision. Sidan hämtar uppgifterna på servern, så besökaren behöver inget skript.",
      en: "For sites in Sitevision. The page fetches the information on the server, so visitors need no script.",
    },
    recipes: ["sitevision-webapp.js"],
    onFailure: {
      sv: "Om vi inte svarar visas en länk. Sitevision väntar högst några sekunder.",
      en: "If we do not answer, a link is shown. Sitevision waits for at most a few seconds.",
    },
    settings: [
      {
        sv: "dataType: 'text' behövs. Annars läser Sitevision svaret som JSON och det misslyckas alltid.",
        en: "dataType: 'text' is needed. Otherwise Sitevision parses the response as JSON, which always fails.",
      },
      {
        sv: "links=sitevision märker länkar till andra webbplatser på samma sätt som Sitevision gör.",
        en: "links=sitevision marks links to other sites the way Sitevision does.",
      },
      {
        sv: "onerror=link ger en länk i stället för ett fel när det inte finns något att visa.",
        en: "onerror=link gives a link instead of an error when there is nothing to show.",
      },
      {
        sv: "En WebApp kan inte se vem som svarade. Koden känner igen våra fragment på hur de börjar och slutar, och visar annars länken.",
        en: "A WebApp cannot see who answered. The code recognises our fragments by how they begin and end, and otherwise shows the link.",
      },
    ],
  },
  {
    id: "haproxy",
    title: { sv: "Gemensamt för nginx, Apache och Varnish: HAProxy", en: "For nginx, Apache and Varnish: HAProxy" },
    forWhom: {
      sv: "De tre alternativen nedan hämtar genom HAProxy på samma dator. Installera därför HAProxy först.",
      en: "The three options below fetch through HAProxy on the same machine, so install HAProxy first.",
    },
    recipes: ["haproxy.sh"],
    onFailure: {
      sv: "HAProxy svarar med ett fel på under tre sekunder, och webbservern visar sin kopia. Ett avbrutet svar, ett svar från någon annan eller ett svar med fel certifikat släpps aldrig igenom.",
      en: "HAProxy answers with an error in less than three seconds, and the web server shows its copy. A response that is cut short, comes from somebody else or has the wrong certificate never gets through.",
    },
    settings: [
      {
        sv: "Använd inte Caddys httpInclude (ett fel tömmer hela sidan), lighttpd (infogar inget från en proxy och ger inget felmeddelande) eller Debians Squid (saknar ESI). Använd timern där.",
        en: "Do not use Caddy’s httpInclude (a failure empties the whole page), lighttpd (includes nothing from a proxy, without an error) or Debian’s Squid (has no ESI). Use the timer there.",
      },
    ],
  },
  {
    id: "nginx",
    title: { sv: "nginx, SSI", en: "nginx, SSI" },
    forWhom: {
      sv: "För webbplatser bakom nginx. En rad i sidan räcker när nginx är inställt.",
      en: "For sites behind nginx. One line in the page is enough once nginx is set up.",
    },
    recipes: ["nginx.sh"],
    onFailure: {
      sv: "Besökaren ser den senaste felfria kopian. Finns ingen kopia visas blocket i sidan.",
      en: "Visitors see the latest good copy. Without one they see the block in the page.",
    },
    settings: [
      {
        sv: "proxy_pass_request_headers off behövs. Utan den skickar nginx vidare besökarens Accept-Encoding, och då visas oläsliga tecken på sidan.",
        en: "proxy_pass_request_headers off is needed. Without it nginx passes on the visitor’s Accept-Encoding, and the page shows unreadable characters.",
      },
      {
        sv: "proxy_intercept_errors och error_page håller felsidor borta. Utan dem visar nginx felsidan mitt på din sida.",
        en: "proxy_intercept_errors and error_page keep error pages out. Without them nginx shows the error page in the middle of yours.",
      },
      {
        sv: "Använd inte nginx standardinställningar. Kolumnen ”nginx, default settings” i tabellen visar vad som händer då.",
        en: "Do not use the default settings of nginx: the column “nginx, default settings” in the table shows what happens then.",
      },
    ],
  },
  {
    id: "apache",
    title: { sv: "Apache, SSI", en: "Apache, SSI" },
    forWhom: { sv: "För webbplatser i Apache med mod_include.", en: "For sites in Apache with mod_include." },
    recipes: ["apache.sh"],
    onFailure: {
      sv: "Besökaren ser den senaste felfria kopian. Finns ingen kopia visas texten i SSIErrorMsg.",
      en: "Visitors see the latest good copy. Without one they see the text of SSIErrorMsg.",
    },
    settings: [
      {
        sv: "Den andra värden (127.0.0.1:8082) behövs för kopian: Apache sparar inget av det som den själv infogar i sidor.",
        en: "The second host (127.0.0.1:8082) is needed for the copy: Apache does not cache what it includes itself.",
      },
      {
        sv: "Apache hämtar fragment efter varandra, och försöker igen medan besökaren väntar, även när det finns en kopia. När vi inte svarade tog en sida med tre fragment fem sekunder, och på en upptagen dator upp till 17 sekunder för åtta samtidiga besökare. Med timern behöver ingen vänta.",
        en: "Apache fetches fragments one after the other, and tries again while the visitor waits, even when there is a copy. When we did not answer, a page with three fragments took five seconds, and on a busy machine up to 17 seconds for eight visitors at once. With the timer nobody waits.",
      },
      {
        sv: "ProxyErrorOverride håller våra felsvar borta från sidan.",
        en: "ProxyErrorOverride keeps our error responses out of the page.",
      },
    ],
  },
  {
    id: "varnish",
    title: { sv: "Varnish, ESI", en: "Varnish, ESI" },
    forWhom: { sv: "För webbplatser bakom Varnish.", en: "For sites behind Varnish." },
    recipes: ["varnish.sh"],
    onFailure: {
      sv: "Besökaren ser den senaste felfria kopian i upp till ett dygn. Finns ingen kopia visas en länk.",
      en: "Visitors see the latest good copy for up to a day. Without one they see a link.",
    },
    settings: [
      {
        sv: "Sidan måste börja med < och får inte ha någon BOM. Annars infogar Varnish inget i den.",
        en: "The page must begin with a < and must have no BOM. Otherwise Varnish includes nothing in it.",
      },
      {
        sv: "Sidans ETag och Last-Modified tas bort, så att återkommande besökare får nya uppgifter.",
        en: "The page’s ETag and Last-Modified are removed, so that returning visitors see new information.",
      },
      {
        sv: "Varnish hämtar fragment efter varandra. Utan kopia kan en sida med tre fragment ta sex sekunder när vi svarar långsamt. Med timern behöver ingen vänta.",
        en: "Varnish fetches fragments one after the other. Without a copy, a page with three of them can take six seconds when we respond slowly. With the timer nobody waits.",
      },
    ],
  },
  {
    id: "h-include",
    title: { sv: "h-include, i webbläsaren", en: "h-include, in the browser" },
    forWhom: {
      sv: "För den som inte kan ändra inställningarna i sin server. Skriptet är litet och läggs på den egna webbplatsen.",
      en: "For those who cannot change the settings of their server. The script is small and is hosted on your own site.",
    },
    recipes: ["h-include.html"],
    onFailure: { sv: "Innehållet i elementet står kvar.", en: "The content of the element stays." },
    settings: [
      {
        sv: "Lägg alltid en länk i elementet. Den visas tills uppgifterna har hämtats, och för besökare utan skript.",
        en: "Always put a link in the element. It is shown until the information has been fetched, and to visitors without scripts.",
      },
    ],
  },
  {
    id: "htmx",
    title: { sv: "htmx, i webbläsaren", en: "htmx, in the browser" },
    forWhom: { sv: "För sidor som redan har htmx 2.", en: "For pages that already have htmx 2." },
    recipes: ["htmx.html", "htmx-same-origin.html"],
    onFailure: { sv: "Innehållet i elementet står kvar.", en: "The content of the element stays." },
    settings: [
      {
        sv: "selfRequestsOnly: false behövs när adressen är vår, men inte när anropet går genom den egna webbplatsen.",
        en: "selfRequestsOnly: false is needed when the address is ours, but not when the request goes through your own site.",
      },
    ],
  },
  {
    id: "turbo",
    title: { sv: "Turbo Frame, i webbläsaren", en: "Turbo Frame, in the browser" },
    forWhom: { sv: "För sidor som redan har Turbo.", en: "For pages that already have Turbo." },
    recipes: ["turbo.html"],
    onFailure: {
      sv: "Innehållet i ramen står kvar, eller ersätts av ett kort meddelande från oss.",
      en: "The content of the frame stays, or is replaced by a short message from us.",
    },
    settings: [
      {
        sv: "wrap=turbo:<id> lägger svaret i en ram med samma id. Utan den visar Turbo ett fel.",
        en: "wrap=turbo:<id> puts the response in a frame with the same id. Without it Turbo shows an error.",
      },
      {
        sv: "Skriptet med turbo:frame-missing behövs om någon annan än vi skulle svara.",
        en: "The script with turbo:frame-missing is needed in case another server responds.",
      },
    ],
  },
  {
    id: "podium",
    title: { sv: "Podium, podlet", en: "Podium, podlet" },
    forWhom: {
      sv: "För webbplatser som sätts samman med Podium. Ge din layout adressen till manifestet, och hämta med funktionen här i stället för med podlet.fetch.",
      en: "For sites composed with Podium. Give your layout the address of the manifest, and fetch with this function instead of podlet.fetch.",
    },
    recipes: ["podium.mjs"],
    onFailure: {
      sv: "Besökaren ser den senaste felfria kopian sedan layouten startade, annars en länk. Ingen väntar längre än två sekunder, och den som får en kopia väntar inte alls.",
      en: "Visitors see the latest good copy since the layout started, or else a link. Nobody waits longer than two seconds, and whoever gets a copy does not wait at all.",
    },
    settings: [
      {
        sv: "Använd inte podlet.fetch rakt av. När ett svar tar slut mitt i blir det ett fel som avslutar hela layouten om ingen tar hand om det (Express 4), och ett svar som stannar av får sidan att vänta. Kolumnen ”Podium, podlet.fetch” i tabellen visar vad som händer.",
        en: "Do not use podlet.fetch as it is. When a response ends half-way it throws an error, which ends the whole layout unless something catches it (Express 4), and a response that stalls keeps the page waiting. The column “Podium, podlet.fetch” in the table shows what happens.",
      },
      {
        sv: "Ange språk och andra parametrar i QUERY och inte i manifestets adress: Podium hämtar inget innehåll från en adress som redan har en frågesträng (?).",
        en: "Give the language and other parameters in QUERY and not in the address of the manifest: Podium fetches no content from an address that already has a query string (?).",
      },
      {
        sv: "Vill du visa något annat än översikten, använd alternativet för Node i din layout.",
        en: "To show anything other than the overview, use the option for Node in your layout.",
      },
    ],
  },
];
