import type { Language } from "../domain/text.ts";
import { DateInSentence } from "../worker/components/dates.tsx";
import { Heading } from "../worker/components/heading.tsx";
import { ExternalLink } from "../worker/components/links.tsx";
import type { ViewContext } from "../worker/components/view-context.ts";
import { MESSAGES } from "../worker/i18n/messages.ts";

/** The day of the assessment that the statement tells of: change it together with what was tested. */
export const ASSESSED = "2026-11-23";

/** Where anybody can report that a public service is not accessible. */
const SUPERVISOR = "https://www.digg.se/tdosanmalan";

/** Placeholders for what the release says of who answers for the service. */
const ACTOR = "{publisher}";
const CONTACT = "{contact}";

/** The level of the headings below the title. */
const LEVEL = 2;

/** What the statement is called. */
export function statementTitle(language: Language): string {
  return MESSAGES[language].accessibility;
}

/** Who answers for the service, how accessible it is, what is wrong, how that was found, and whom to tell. */
export function AccessibilityStatement({ view }: { view: ViewContext }) {
  return (
    <>
      <Heading level={LEVEL - 1}>{statementTitle(view.language)}</Heading>
      {view.language === "sv" ? <Swedish view={view} /> : <English view={view} />}
    </>
  );
}

function Swedish({ view }: { view: ViewContext }) {
  return (
    <>
      <p>
        {ACTOR} står bakom den här tjänsten, som visar vad vi gör tillsammans med andra. Vi vill att alla ska kunna
        använda den. Här berättar vi hur tjänsten uppfyller lagen om tillgänglighet till digital offentlig service,
        vilka brister vi känner till och hur du säger till om något inte fungerar.
      </p>
      <p>Redogörelsen gäller sidorna här. Den gäller också det innehåll som andra webbplatser hämtar härifrån.</p>
      <Heading level={LEVEL}>Hur tillgänglig är tjänsten?</Heading>
      <p>Tjänsten är delvis förenlig med lagen. Skälen finns under nästa rubrik.</p>
      <Heading level={LEVEL}>Varför tjänsten inte är helt förenlig</Heading>
      <p>Våra tester har inte hittat någon brist, men de räcker inte för att säga att tjänsten är helt förenlig:</p>
      <ul>
        <li>Ingen som använder skärmläsare, röststyrning eller annat hjälpmedel till vardags har provat tjänsten.</li>
        <li>Ingen utomstående har granskat tjänsten.</li>
        <li>
          På en smal skärm behöver du rulla tabellen ”{MESSAGES.sv.matrixTitle}” i sidled. Samma uppgifter finns på
          sidan om varje organisation.
        </li>
      </ul>
      <Heading level={LEVEL}>Hur vi har testat</Heading>
      <p>
        Vi har gjort en egen bedömning. Den gjordes <DateInSentence date={ASSESSED} language="sv" /> med tester som körs
        varje gång tjänsten ändras, i webbläsaren Chromium. Testerna prövar sidorna på svenska och engelska, i ljust och
        mörkt läge:
      </p>
      <ul>
        <li>programmet axe-core letar efter brister mot WCAG 2.2 på nivå A och AA</li>
        <li>
          första sidan, sökningen, en sida om ett samarbete och en om en organisation går att använda med bara
          tangentbord, och det syns var du är
        </li>
        <li>
          sidorna går att läsa utan att rulla i sidled på en skärm som är 320 pixlar bred och med 400 procents zoom
        </li>
        <li>koden följer standarden för HTML.</li>
      </ul>
      <Heading level={LEVEL}>Säg till om något inte fungerar</Heading>
      <p>
        Hittar du något som inte är tillgängligt eller behöver du uppgifterna i en annan form? Skriv till{" "}
        <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
      <Heading level={LEVEL}>Tillsyn</Heading>
      <p>
        Myndigheten för digital förvaltning kontrollerar att lagen följs. Är du inte nöjd med hur vi tar hand om det du
        har sagt till om kan du{" "}
        <ExternalLink href={SUPERVISOR} view={view}>
          anmäla det till myndigheten
        </ExternalLink>
        .
      </p>
    </>
  );
}

function English({ view }: { view: ViewContext }) {
  return (
    <>
      <p>
        {ACTOR} stands behind this service, which shows what we do together with others. We want everyone to be able to
        use it. Here we say how the service meets the Swedish act on accessibility to digital public services, which
        shortcomings we know of, and how you can tell us when something does not work.
      </p>
      <p>The statement covers the pages here. It also covers the content that other websites take from here.</p>
      <Heading level={LEVEL}>How accessible is the service?</Heading>
      <p>The service partly complies with the act. The reasons follow under the next heading.</p>
      <Heading level={LEVEL}>Why the service does not comply fully</Heading>
      <p>Our tests have found no shortcoming. But they are not enough to say that the service complies fully:</p>
      <ul>
        <li>
          Nobody who uses a screen reader, voice control or another assistive technology in daily life has tried the
          service.
        </li>
        <li>Nobody from outside has reviewed the service.</li>
        <li>
          On a narrow screen the table “{MESSAGES.en.matrixTitle}” has to be scrolled sideways. The same facts are on
          the page about each organisation.
        </li>
      </ul>
      <Heading level={LEVEL}>How we have tested</Heading>
      <p>
        We have made an assessment of our own. It was made on <DateInSentence date={ASSESSED} language="en" /> with
        tests that run whenever the service changes, in the browser Chromium. The tests try the pages in Swedish and
        English, in light and dark mode:
      </p>
      <ul>
        <li>the program axe-core looks for breaches of WCAG 2.2, levels A and AA</li>
        <li>
          the first page, the search, a page about a collaboration and one about an organisation can be used with a
          keyboard alone, and it shows where you are
        </li>
        <li>the pages can be read without scrolling sideways on a screen 320 pixels wide and with 400 per cent zoom</li>
        <li>the code follows the HTML standard.</li>
      </ul>
      <Heading level={LEVEL}>Tell us when something does not work</Heading>
      <p>
        Have you found something that is not accessible, or do you need the facts in another form? Write to{" "}
        <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
      <Heading level={LEVEL}>Supervision</Heading>
      <p>
        The Agency for Digital Government (<span lang="sv">Myndigheten för digital förvaltning</span>) supervises the
        act. If you are not satisfied with how we deal with what you have told us, you can{" "}
        <ExternalLink href={SUPERVISOR} view={view}>
          report it to the agency
        </ExternalLink>
        .
      </p>
    </>
  );
}
