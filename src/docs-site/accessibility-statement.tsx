import { DateInSentence } from "../worker/components/dates.tsx";
import { Hyphenated } from "../worker/components/hyphenation.tsx";
import { ExternalLink } from "../worker/components/links.tsx";
import type { RenderContext } from "../worker/components/render-context.ts";
import { MESSAGES } from "../worker/i18n/messages.ts";
import { List, Paragraphs } from "./content.tsx";
import { ACCESSIBILITY_MESSAGES } from "./i18n/accessibility.ts";

/** The day of the assessment that the statement reports: change it together with the tested parts. */
export const ASSESSED = "2026-11-26";

/** The day of the last change of the statement. */
const UPDATED = "2026-11-26";

/** Where anybody can report that a public service is not accessible. */
const SUPERVISOR = "https://www.digg.se/tdosanmalan";

/** The placeholder for the contact address of the release. */
const CONTACT = "{contact}";

/**
 * The statement that the Agency for Digital Government requires: scope, degree of conformance, known shortcomings, method
 * and day of the assessment, contact and procedure, and where to report it.
 */
export function AccessibilityStatement({ context }: { context: RenderContext }) {
  const { language } = context;
  const messages = ACCESSIBILITY_MESSAGES[language];
  return (
    <>
      <h1>
        <Hyphenated>{MESSAGES[language].accessibility}</Hyphenated>
      </h1>
      <Paragraphs texts={messages.introduction} />
      <h2>{messages.statusTitle}</h2>
      <p>{messages.status}</p>
      <h2>{messages.failuresTitle}</h2>
      <p>{messages.failuresIntroduction}</p>
      <List items={messages.failures} />
      <p>{messages.untestedIntroduction}</p>
      <List items={messages.untested} />
      <h2>{messages.methodTitle}</h2>
      <p>{messages.method}</p>
      <List items={messages.tests} />
      <p>
        {messages.assessed} <DateInSentence date={ASSESSED} language={language} />. {messages.updated}{" "}
        <DateInSentence date={UPDATED} language={language} />.
      </p>
      <h2>{messages.feedbackTitle}</h2>
      <p>
        {messages.feedback} <a href={`mailto:${CONTACT}`}>{CONTACT}</a>. {messages.expect}
      </p>
      <h2>{messages.supervisionTitle}</h2>
      <p>
        {messages.supervision}{" "}
        <ExternalLink href={SUPERVISOR} context={context}>
          {messages.report}
        </ExternalLink>
        .
      </p>
    </>
  );
}
