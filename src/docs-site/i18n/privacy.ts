import type { Language } from "../../domain/text.ts";

const sv = {
  introduction:
    "Du kan använda tjänsten utan att lämna några uppgifter om dig själv. Vi använder inga kakor och följer inte vad du gör.",
  sections: [
    {
      title: "Vem som ansvarar",
      paragraphs: [
        "{publisher} är personuppgiftsansvarig. Cloudflare levererar tjänsten på vårt uppdrag och är personuppgiftsbiträde.",
      ],
    },
    {
      title: "Det här behandlas när du besöker oss",
      paragraphs: [
        "När din webbläsare hämtar en sida går anropet genom Cloudflares nät. Då behandlar Cloudflare de här uppgifterna för att kunna skicka svaret och skydda tjänsten:",
      ],
      items: [
        "din IP-adress",
        "vilken sida du hämtar och när, även det du söker efter",
        "det som din webbläsare skickar med, till exempel vilken webbläsare det är och vilket språk du har valt.",
      ],
    },
    {
      title: "Det här gör vi inte",
      paragraphs: [],
      items: [
        "Vi använder inga kakor och sparar inget i din webbläsare. (Redaktörernas formulär sparar inloggning och utkast i redaktörens egen webbläsare.)",
        "Vi sparar inte din IP-adress, vilken webbläsare du har, vilken sida du kom från eller vad du söker efter.",
        "Vi hämtar inga typsnitt, skript eller bilder från andra, och vi mäter inte besök.",
        "Vi publicerar inga uppgifter om personer, bara om organisationer.",
      ],
    },
    {
      title: "När du ser uppgifterna på en annan webbplats",
      paragraphs: ["Andra webbplatser kan visa våra uppgifter. Hur de gör det avgör vilka uppgifter som behandlas:"],
      items: [
        "Om webbplatsens egen server hämtar uppgifterna når din webbläsare oss aldrig. Inget om dig kommer till oss.",
        "Om uppgifterna visas i en ram (iframe) eller hämtas av ett skript hämtar din webbläsare dem från oss. Då gäller samma sak som när du besöker oss: Cloudflare behandlar uppgifterna ovan, men vi använder inga kakor och följer inte vad du gör.",
      ],
    },
    {
      title: "Varför, och hur länge",
      paragraphs: [
        "Uppgifterna behandlas för att vi ska kunna informera om vår verksamhet. {basis} Vi sparar dem inte. Om något går fel i tjänsten loggas felet, men inget om dig.",
        "Cloudflare är ett amerikanskt företag med servrar i hela världen. Uppgifterna kan därför behandlas utanför EU.",
      ],
    },
  ],
  // In place of `{basis}` in the sections: the legal basis of a public body, and of others.
  basis: {
    publicBody: "Det är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen).",
    other: "Det är ett berättigat intresse (artikel 6.1 f i dataskyddsförordningen).",
  },
  copyTitle: "Text för webbplatser som visar våra uppgifter",
  copyIntroduction:
    "Visar du uppgifterna i en ram eller med ett skript? Kopiera gärna den här texten till din egen information om personuppgifter:",
  copy: "Delar av den här webbplatsen hämtas från tjänsten samverkan, som {publisher} ansvarar för. När din webbläsare hämtar dem behandlar leverantören Cloudflare din IP-adress, tidpunkten, den hämtade adressen och det som webbläsaren skickar med, för att kunna skicka svaret. Tjänsten använder inga kakor, sparar inget i din webbläsare och följer inte vad du gör. Läs mer på https://samverkan.example/privacy.",
  rightsTitle: "Dina rättigheter",
  rights:
    "Du har rätt att få veta vilka uppgifter om dig som behandlas, att få dem rättade eller raderade, att begära att behandlingen begränsas och att invända mot den. Skriv till",
  // Others than public bodies need not disclose what they are sent.
  mail: "Det du skriver till oss blir en allmän handling, som andra kan begära ut.",
  complaint: "Är du inte nöjd med hur dina personuppgifter behandlas? Du kan klaga hos",
  supervisor: "Integritetsskyddsmyndigheten",
  processor: "Så behandlar leverantören personuppgifter:",
  processorLink: "Cloudflares information om personuppgifter (på engelska)",
};

const en: typeof sv = {
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
        "When your browser fetches a page, the request passes through Cloudflare’s network. Cloudflare then processes the following data in order to send the response and protect the service:",
      ],
      items: [
        "your IP address",
        "which page you fetch and when, including what you search for",
        "what your browser sends with the request, such as which browser it is and the language you have chosen.",
      ],
    },
    {
      title: "What we do not do",
      paragraphs: [],
      items: [
        "We use no cookies and store nothing in your browser. (The editors’ form stores sign-in details and drafts in the editor’s own browser.)",
        "We do not store your IP address, which browser you use, the page you came from or what you search for.",
        "We load no fonts, scripts or images from others, and we do not track visits.",
        "We publish no information about people, only about organisations.",
      ],
    },
    {
      title: "When you see the information on another website",
      paragraphs: ["Other websites can show our information. How they do it determines which data is processed:"],
      items: [
        "If the website’s own server fetches the information, your browser never reaches us. Nothing about you comes to us.",
        "If the information is shown in a frame (iframe) or fetched by a script, your browser fetches it from us. The same then applies as when you visit us: Cloudflare processes the data above, but we use no cookies and do not track what you do.",
      ],
    },
    {
      title: "Why, and for how long",
      paragraphs: [
        "The data is processed so that we can provide information about our work. {basis} We do not store the data. If something goes wrong in the service, the error is logged, but nothing about you.",
        "Cloudflare is an American company with servers all over the world. The data may therefore be processed outside the EU.",
      ],
    },
  ],
  basis: {
    publicBody: "This is a task in the public interest (Article 6(1)(e) of the General Data Protection Regulation).",
    other: "This is a legitimate interest (Article 6(1)(f) of the General Data Protection Regulation).",
  },
  copyTitle: "Text for websites that show our information",
  copyIntroduction:
    "Do you show the information in a frame or with a script? Feel free to copy this text into your own privacy notice:",
  copy: "Parts of this website are fetched from the service samverkan, for which {publisher} is responsible. When your browser fetches them, the supplier Cloudflare processes your IP address, the time, the address fetched and what the browser sends with the request, in order to send the response. The service uses no cookies, stores nothing in your browser and does not track what you do. Read more at https://samverkan.example/privacy?lang=en.",
  rightsTitle: "Your rights",
  rights:
    "You have the right to know which data about you is processed, to have it corrected or erased, to request that the processing be restricted and to object to it. Write to",
  mail: "What you write to us becomes an official document, which others can ask to see.",
  complaint: "Are you not satisfied with how your personal data is processed? You can complain to the",
  supervisor: "Swedish Authority for Privacy Protection (IMY)",
  processor: "How the supplier processes personal data:",
  processorLink: "Cloudflare’s privacy policy",
};

/** The texts of the page about personal data. A text that one language lacks does not compile. */
export const PRIVACY_MESSAGES: Readonly<Record<Language, typeof sv>> = { sv, en };
