import type { Language } from "../domain/text.ts";
import { Heading } from "../worker/components/heading.tsx";
import { ExternalLink } from "../worker/components/links.tsx";
import type { ViewContext } from "../worker/components/view-context.ts";
import { MESSAGES } from "../worker/i18n/messages.ts";
import { List, Paragraphs } from "./content.tsx";
import { PRIVACY_MESSAGES } from "./i18n/privacy.ts";

/** Where anybody can complain about how personal data is handled. */
const SUPERVISOR = "https://www.imy.se";

/** The privacy policy of the processor. */
const PROCESSOR = "https://www.cloudflare.com/privacypolicy/";

const CONTACT = "{contact}";

/** The title of the page. */
export function privacyTitle(language: Language): string {
  return MESSAGES[language].privacy;
}

interface Props {
  readonly view: ViewContext;
  /** Whether the publisher is one: the law gives public bodies another legal basis, and makes their mail public. */
  readonly isPublicBody: boolean;
}

/** Who is the controller and what is processed, for our visitors and for those of embedding sites. */
export function PrivacyStatement({ view, isPublicBody }: Props) {
  const messages = PRIVACY_MESSAGES[view.language];
  const basis = isPublicBody ? messages.basis.publicBody : messages.basis.other;
  return (
    <>
      <Heading level={1}>{privacyTitle(view.language)}</Heading>
      <p>{messages.introduction}</p>
      {messages.sections.map(({ title, paragraphs, items }) => (
        <>
          <Heading level={2}>{title}</Heading>
          <Paragraphs texts={paragraphs.map((paragraph) => paragraph.replace("{basis}", basis))} />
          {items !== undefined && <List items={items} />}
        </>
      ))}
      <Heading level={2}>{messages.copyTitle}</Heading>
      <p>{messages.copyIntroduction}</p>
      <blockquote>
        <p>{messages.copy}</p>
      </blockquote>
      <Heading level={2}>{messages.rightsTitle}</Heading>
      <p>
        {messages.rights} <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.{isPublicBody && ` ${messages.mail}`}
      </p>
      <p>
        {messages.complaint}{" "}
        <ExternalLink href={SUPERVISOR} view={view}>
          {messages.supervisor}
        </ExternalLink>
        .
      </p>
      <p>
        {messages.processor}{" "}
        <ExternalLink href={PROCESSOR} view={view}>
          {messages.processorLink}
        </ExternalLink>
        .
      </p>
    </>
  );
}
