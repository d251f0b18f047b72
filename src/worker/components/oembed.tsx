import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { MembersLine } from "./members-text.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** The frame that an oEmbed answer holds, and what it stands for. */
export interface OembedFrame {
  readonly title: string;
  readonly address: string;
  /** The page of ours with the same facts. */
  readonly page: string;
  /** Pixels. */
  readonly height: number;
  /** The one collaboration that it shows, or those that it is about. */
  readonly list: Pick<CollaborationList, "collaborations" | "total">;
  readonly isOne: boolean;
}

/**
 * The markup of an oEmbed answer. The content comes first, in a quotation, so that readers without frames have it and
 * WordPress turns its heights on. WordPress keeps no other elements than these: it removes the paragraphs, so the text is
 * sentences without them, and the attribute `hidden`, without which others would show the content twice. The frame is as
 * wide as its place.
 */
export function OembedView({ frame, view }: { frame: OembedFrame; view: ViewContext }) {
  const { title, address, page, height } = frame;
  return (
    <>
      <blockquote class="wp-embedded-content" lang={view.language} hidden>
        <p>
          <a href={page}>{title}</a>.
        </p>{" "}
        <Content frame={frame} view={view} />
      </blockquote>
      <iframe
        class="wp-embedded-content"
        src={address}
        title={title}
        width="100%"
        height={height}
        frameborder="0"
        marginwidth="0"
        marginheight="0"
      ></iframe>
    </>
  );
}

function Content({ frame: { list, isOne }, view }: { frame: OembedFrame; view: ViewContext }) {
  const messages = MESSAGES[view.language];
  const { collaborations, total } = list;
  const [only] = collaborations;
  const others = total - collaborations.length;
  if (isOne && only !== undefined) {
    return (
      <>
        <p>
          <Text text={only.collaboration.summary} language={view.language} />
        </p>{" "}
        <p>
          {messages.members}: <MembersLine detail={only} view={view} />.
        </p>
      </>
    );
  }
  return (
    <p>
      {collaborations.map(({ collaboration }, index) => (
        <>
          {index > 0 && ", "}
          <Text text={collaboration.name} language={view.language} />
        </>
      ))}
      {others > 0 && ` ${messages.and} ${messages.others(others)}`}.
    </p>
  );
}
