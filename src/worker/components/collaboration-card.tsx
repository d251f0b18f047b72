import type { CollaborationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { DateInSentence } from "./dates.tsx";
import { Heading } from "./heading.tsx";
import { WebsiteLink } from "./hyphenation.tsx";
import { collaborationUrl } from "./links.tsx";
import { MembersLine } from "./members-text.tsx";
import type { RenderContext } from "./render-context.ts";
import { ProseText, Text } from "./text.tsx";

/** A collaboration in a view. */
export interface DetailProps {
  readonly detail: CollaborationDetail;
  readonly context: RenderContext;
}

interface CardProps extends DetailProps {
  /** Level of its heading. */
  readonly level: number;
  /** Whether it has the summary or the full text. */
  readonly about?: "summary" | "prose";
}

/** A collaboration in a list: its name, description, members and website. */
export function CollaborationCard({ detail, level, context, about = "summary" }: CardProps) {
  const { collaboration } = detail;
  return (
    <article class={CLASSES.collaboration}>
      <Heading level={level}>
        <CollaborationLink detail={detail} context={context} />
      </Heading>
      <StatusMark detail={detail} context={context} />
      {about === "summary" ? (
        <p>
          <Text text={collaboration.summary} language={context.language} />
        </p>
      ) : (
        <ProseText prose={collaboration.prose} context={context} />
      )}
      <dl class={CLASSES.facts}>
        <Fact name={MESSAGES[context.language].members}>
          <MembersLine detail={detail} context={context} />
        </Fact>
        <Website detail={detail} context={context} />
      </dl>
    </article>
  );
}

/** The name of a collaboration as a link to its page. */
export function CollaborationLink({ detail: { collaboration }, context }: DetailProps) {
  return (
    <a href={collaborationUrl(collaboration.id, context)}>
      <Text text={collaboration.name} language={context.language} />
    </a>
  );
}

/** The status of a planned or ended collaboration; nothing for an active one. */
export function StatusMark({ detail, context }: DetailProps) {
  if (detail.status === "active") return <></>;
  const messages = MESSAGES[context.language];
  const { founded, ended } = detail.collaboration;
  const date = detail.status === "ended" ? ended : founded;
  return (
    <p class={CLASSES.mark}>
      {date === undefined ? (
        messages.status[detail.status]
      ) : (
        <>
          {messages.statusOn[detail.status]} <DateInSentence date={date} language={context.language} />
        </>
      )}
    </p>
  );
}

/** A term and its description in a description list; nothing without a description. */
export function Fact({ name, children }: { name: string; children?: Child }) {
  if (!children) return <></>;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The website of the collaboration, if any. */
export function Website({ detail, context }: DetailProps) {
  const { website } = detail.collaboration;
  const name = MESSAGES[context.language].website;
  return <Fact name={name}>{website && <WebsiteLink website={website} context={context} />}</Fact>;
}
