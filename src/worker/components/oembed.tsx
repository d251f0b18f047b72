import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { MembersLine } from "./members-text.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

/** The frame of an oEmbed response, and its content. */
export interface OembedFrame {
  readonly title: string;
  readonly url: string;
  /** Our page with the same facts. */
  readonly page: string;
  /** Pixels. */
  readonly height: number;
  /** The collaborations that it shows. */
  readonly list: Pick<CollaborationList, "collaborations" | "total">;
  readonly isOne: boolean;
}

/**
 * The markup of an oEmbed response. The content comes first, in a `<blockquote>`, for readers without frames and because
 * WordPress then enables its resizing. WordPress only accepts these elements: it strips paragraphs, so the text has none,
 * and the attribute `hidden`, without which other consumers would show the content twice. The frame is as wide as its
 * container.
 */
export function OembedMarkup({ frame, context }: { frame: OembedFrame; context: RenderContext }) {
  const { title, url, page, height } = frame;
  return (
    <>
      <blockquote class="wp-embedded-content" lang={context.language} hidden>
        <p>
          <a href={page}>{title}</a>.
        </p>{" "}
        <Content frame={frame} context={context} />
      </blockquote>
      <iframe
        class="wp-embedded-content"
        src={url}
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

function Content({ frame: { list, isOne }, context }: { frame: OembedFrame; context: RenderContext }) {
  const messages = MESSAGES[context.language];
  const { collaborations, total } = list;
  const [only] = collaborations;
  const others = total - collaborations.length;
  if (isOne && only !== undefined) {
    return (
      <>
        <p>
          <Text text={only.collaboration.summary} language={context.language} />
        </p>{" "}
        <p>
          {messages.members}: <MembersLine detail={only} context={context} />.
        </p>
      </>
    );
  }
  return (
    <p>
      {collaborations.map(({ collaboration }, index) => (
        <>
          {index > 0 && ", "}
          <Text text={collaboration.name} language={context.language} />
        </>
      ))}
      {others > 0 && ` ${messages.and} ${messages.others(others)}`}.
    </p>
  );
}
