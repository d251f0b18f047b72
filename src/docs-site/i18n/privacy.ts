import type { Language } from "../../domain/text.ts";

interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}

interface PrivacyMessages {
  readonly introduction: string;
  readonly sections: readonly Section[];
  readonly copyTitle: string;
  readonly copyIntroduction: string;
  readonly copy: string;
  readonly rightsTitle: string;
  readonly rights: string;
  readonly mail: string;
  readonly complaint: string;
  readonly supervisor: string;
  readonly processor: string;
  readonly processorLink: string;
}

const sv: PrivacyMessages = {
  introduction:
    "Du kan använda tjänsten utan att lämna några uppgifter om dig själv. Vi använder inga kakor och följer inte vad du gör.",
  sections: [
    {
      title: "Vem ansvarar",
      paragraphs: [
        "{publisher} är personuppgiftsansvarig. Cloudflare levererar tjänsten på vårt uppdrag och är personuppgiftsbiträde.",
      ],
    },
    {
      title: "Det här behandlas när du besöker oss",
      paragraphs: [
        "När din webbläsare hämtar en sida går anropet genom Cloudflares nät. Då behandlar Cloudflare följande uppgifter för att kunna skicka svaret och skydda tjänsten:",
      ],
      items: [
        "din IP-adress",
        "vilken adress du hämtar, också det du söker efter, och när",
        "det som din webbläsare berättar om sig själv, till exempel typ och språk.",
      ],
    },
    {
      title: "Det här gör vi inte",
      paragraphs: [],
      items: [
        "Vi använder inga kakor och sparar inget i din webbläsare.",
        "Vi sparar inte din IP-adress, din webbläsare, vilken sida du kom från eller vad du söker efter.",
        "Vi hämtar inga typsnitt, skript eller bilder från andra, och mäter inte besök.",
        "Vi publicerar inga uppgifter om personer, bara om organisationer.",
      ],
    },
    {
      title: "När du ser uppgifterna på en annan webbplats",
      paragraphs: ["Andra webbplatser kan visa våra uppgifter. Vad som behandlas beror på hur de gör det:"],
      items: [
        "Om webbplatsens egen server hämtar uppgifterna når din webbläsare oss aldrig. Inget om dig kommer till oss.",
        "Om uppgifterna visas i en ram (iframe) eller hämtas av ett skript hämtar din webbläsare dem från oss. Då gäller samma sak som när du besöker oss: inga kakor och ingen spårning.",
      ],
    },
    {
      title: "Varför, och hur länge",
      paragraphs: [
        "Uppgifterna behandlas för att vi ska kunna informera om vår verksamhet, en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). Vi sparar dem inte. Om något går fel i tjänsten loggas felet, men inget om dig.",
      ],
    },
  ],
  copyTitle: "Text för webbplatser som visar våra uppgifter",
  copyIntroduction:
    "Visar du uppgifterna i en ram eller med ett skript? Kopiera gärna den här texten till din egen information om personuppgifter:",
  copy: "Delar av den här webbplatsen hämtas från tjänsten samverkan, som {publisher} ansvarar för. När din webbläsare hämtar dem behandlar leverantören Cloudflare din IP-adress, tidpunkten, den hämtade adressen och det som webbläsaren berättar om sig själv, för att kunna skicka svaret. Tjänsten använder inga kakor, sparar inget i din webbläsare och följer inte vad du gör. Läs mer på https://samverkan.example/privacy.",
  rightsTitle: "Dina rättigheter",
  rights:
    "Du har rätt att få veta vilka uppgifter om dig som behandlas, och att få dem rättade eller raderade. Skriv till",
  mail: "Det du skriver till oss blir en allmän handling, som andra kan begära ut.",
  complaint: "Är du inte nöjd med hur dina personuppgifter behandlas? Du kan klaga hos",
  supervisor: "Integritetsskyddsmyndigheten",
  processor: "Så behandlar leverantören personuppgifter:",
  processorLink: "Cloudflares information om personuppgifter (på engelska)",
};

const en: PrivacyMessages = {
  introduction:
    "You can use the service without giving any information about yourself. We use no cookies and do not track what you do.",
  sections: [
    {
      title: "Who is responsible",
      paragraphs: [
        "{publisher} is the controller of personal data. Cloudflare delivers the service on our behalf and is the processor.",
      ],
    },
    {
      title: "What is processed when you visit us",
      paragraphs: [
        "When your browser fetches a page, the request passes through Cloudflare’s network. Cloudflare then processes the following in order to send the response and protect the service:",
      ],
      items: [
        "your IP address",
        "which address you fetch, including what you search for, and when",
        "what your browser tells us about itself, such as its type and language.",
      ],
    },
    {
      title: "What we do not do",
      paragraphs: [],
      items: [
        "We use no cookies and store nothing in your browser.",
        "We do not store your IP address, your browser, the page you came from or what you search for.",
        "We load no fonts, scripts or images from others, and do not measure visits.",
        "We publish no information about people, only about organisations.",
      ],
    },
    {
      title: "When you see the information on another website",
      paragraphs: ["Other websites can show our information. What is processed depends on how they do it:"],
      items: [
        "If the website’s own server fetches the information, your browser never reaches us. We receive nothing about you.",
        "If the information is shown in a frame (iframe) or fetched by a script, your browser fetches it from us. Then the same applies as when you visit us: no cookies and no tracking.",
      ],
    },
    {
      title: "Why, and for how long",
      paragraphs: [
        "The data is processed so that we can provide information about our work, a task in the public interest (Article 6(1)(e) of the General Data Protection Regulation). We do not store it. If something goes wrong in the service, we log the error, but nothing about you.",
      ],
    },
  ],
  copyTitle: "Text for websites that show our information",
  copyIntroduction:
    "Do you show the information in a frame or with a script? You are welcome to copy this text to your own privacy notice:",
  copy: "Parts of this website are fetched from the service samverkan, for which {publisher} is responsible. When your browser fetches them, the supplier Cloudflare processes your IP address, the time, the address fetched and what the browser tells it about itself, in order to send the response. The service uses no cookies, stores nothing in your browser and does not track what you do. Read more at https://samverkan.example/privacy?lang=en.",
  rightsTitle: "Your rights",
  rights: "You have the right to know which data about you is processed, and to have it corrected or erased. Write to",
  mail: "A message to us becomes a public document, which others can ask to see.",
  complaint: "Are you not satisfied with how your personal data is processed? You can complain to the",
  supervisor: "Swedish Authority for Privacy Protection (IMY)",
  processor: "How the supplier processes personal data:",
  processorLink: "Cloudflare’s privacy policy",
};

/** The texts of the page about personal data. A text that one language lacks does not compile. */
export const PRIVACY_MESSAGES: Readonly<Record<Language, PrivacyMessages>> = { sv, en };
