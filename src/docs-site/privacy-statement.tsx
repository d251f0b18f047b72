import { ExternalLink } from "../worker/components/links.tsx";
import type { RenderContext } from "../worker/components/render-context.ts";
import { MESSAGES } from "../worker/i18n/messages.ts";
import { List, Paragraphs } from "./content.tsx";
import { PRIVACY_MESSAGES } from "./i18n/privacy.ts";
import type { DocsSources } from "./sources.ts";

/** Where anybody can complain about how personal data is handled. */
const SUPERVISOR = "https://www.imy.se";

/** The privacy policy of the processor. */
const PROCESSOR = "https://www.cloudflare.com/privacypolicy/";

const CONTACT = "{contact}";

interface Props extends Pick<DocsSources, "isPublicBody"> {
  readonly context: RenderContext;
}

/** Who is the controller and what is processed, for our visitors and for those of embedding sites. */
export function PrivacyStatement({ context, isPublicBody }: Props) {
  const messages = PRIVACY_MESSAGES[context.language];
  const basis = isPublicBody ? messages.basis.publicBody : messages.basis.other;
  return (
    <>
      <h1>{MESSAGES[context.language].privacy}</h1>
      <p>{messages.introduction}</p>
      {messages.sections.map(({ title, paragraphs, items }) => (
        <>
          <h2>{title}</h2>
          <Paragraphs texts={paragraphs.map((paragraph) => paragraph.replace("{basis}", basis))} />
          {items !== undefined && <List items={items} />}
        </>
      ))}
      <h2>{messages.copyTitle}</h2>
      <p>{messages.copyIntroduction}</p>
      <blockquote>
        <p>{messages.copy}</p>
      </blockquote>
      <h2>{messages.rightsTitle}</h2>
      <p>
        {messages.rights} <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.{isPublicBody && ` ${messages.mail}`}
      </p>
      <p>
        {messages.complaint}{" "}
        <ExternalLink href={SUPERVISOR} context={context}>
          {messages.supervisor}
        </ExternalLink>
        .
      </p>
      <p>
        {messages.processor}{" "}
        <ExternalLink href={PROCESSOR} context={context}>
          {messages.processorLink}
        </ExternalLink>
        .
      </p>
    </>
  );
}
