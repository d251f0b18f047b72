import type { CollaborationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { DateInSentence } from "./dates.tsx";
import { Heading } from "./heading.tsx";
import { WebsiteLink } from "./hyphenation.tsx";
import { collaborationUrl } from "./links.tsx";
import { MembersLine } from "./members-text.tsx";
import { ProseText, Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** A collaboration in a view. */
export interface DetailProps {
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
}

interface CardProps extends DetailProps {
  /** Level of its heading. */
  readonly level: number;
  /** Whether it has the summary or the full text. */
  readonly about?: "summary" | "prose";
}

/** A collaboration in a list: its name, description, members and website. */
export function CollaborationCard({ detail, level, view, about = "summary" }: CardProps) {
  const { collaboration } = detail;
  return (
    <article class={CLASSES.collaboration}>
      <Heading level={level}>
        <CollaborationLink detail={detail} view={view} />
      </Heading>
      <StatusMark detail={detail} view={view} />
      {about === "summary" ? (
        <p>
          <Text text={collaboration.summary} language={view.language} />
        </p>
      ) : (
        <ProseText prose={collaboration.prose} view={view} />
      )}
      <dl class={CLASSES.facts}>
        <Fact name={MESSAGES[view.language].members}>
          <MembersLine detail={detail} view={view} />
        </Fact>
        <Website detail={detail} view={view} />
      </dl>
    </article>
  );
}

/** The name of a collaboration as a link to its page. */
export function CollaborationLink({ detail: { collaboration }, view }: DetailProps) {
  return (
    <a href={collaborationUrl(collaboration.id, view)}>
      <Text text={collaboration.name} language={view.language} />
    </a>
  );
}

/** The status of a planned or ended collaboration; nothing for an active one. */
export function StatusMark({ detail, view }: DetailProps) {
  if (detail.status === "active") return <></>;
  const messages = MESSAGES[view.language];
  const { founded, ended } = detail.collaboration;
  const date = detail.status === "ended" ? ended : founded;
  return (
    <p class={CLASSES.mark}>
      {date === undefined ? (
        messages.status[detail.status]
      ) : (
        <>
          {messages.statusOn[detail.status]} <DateInSentence date={date} language={view.language} />
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
export function Website({ detail: { collaboration }, view }: DetailProps) {
  const { website } = collaboration;
  return <Fact name={MESSAGES[view.language].website}>{website && <WebsiteLink website={website} view={view} />}</Fact>;
}
