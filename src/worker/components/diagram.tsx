import { localize } from "../../domain/text.ts";
import { isCertainStatus } from "../../release/participation-matrix.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { Fact } from "./collaboration-card.tsx";
import {
  type DiagramLayout,
  diagramLayout,
  FONT_SIZE,
  type Label,
  LINE_HEIGHT,
  MARGIN,
  RING,
  type Stop,
} from "./diagram-layout.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { collaborationUrl } from "./links.tsx";
import { type MatrixProps, namedRows } from "./matrix-list.tsx";
import { MembersLine } from "./members-text.tsx";
import type { RenderContext } from "./render-context.ts";

/** The most collaborations of a drawing that a phone shows whole; more would make the names too small to read. */
const MAX_UNSCROLLED = 12;

/** A diagram of the participations, followed by the same facts as text. */
export function DiagramView({ participation, context }: MatrixProps) {
  const messages = MESSAGES[context.language];
  const { collaborations, publisherInfo } = participation;
  const isWide = collaborations.length > MAX_UNSCROLLED;
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>{messages.diagramTitle}</TopHeading>
      <div class={isWide ? `${CLASSES.beside} ${CLASSES.scroll}` : CLASSES.beside}>
        <Drawing participation={participation} context={context} />
        <div>
          <p>{messages.diagramLegend}</p>
          <Heading level={context.heading + 1}>{messages.sameAsText}</Heading>
          <dl class={CLASSES.facts}>
            {collaborations.map((detail) => (
              <Fact name={nameWithStatus(detail, context)}>
                <MembersLine detail={detail} context={context} lists="all-known" />
              </Fact>
            ))}
          </dl>
        </div>
      </div>
      <PublisherNote publisherInfo={publisherInfo} context={context} />
    </FragmentRoot>
  );
}

/** Members of planned collaborations are drawn with empty rings, so the text marks them too. */
function nameWithStatus({ collaboration, status }: CollaborationDetail, { language }: RenderContext): string {
  const name = localize(collaboration.name, language).value;
  return status === "active" ? name : `${name} (${MESSAGES[language].status[status].toLowerCase()})`;
}

/**
 * The SVG. It has no ids, so that a page can have several diagrams, and uses only the current text colour, so that it
 * follows the host's colour scheme.
 */
function Drawing({ participation, context }: MatrixProps) {
  const messages = MESSAGES[context.language];
  const collaborations = participation.collaborations.map(({ collaboration: { id, name } }) => {
    return { name: localize(name, context.language).value, href: collaborationUrl(id, context) };
  });
  const layout = diagramLayout(collaborations, namedRows(participation, context));
  const { width, height } = layout;
  return (
    <svg
      class={CLASSES.diagram}
      aria-label={messages.diagramTitle}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-size={FONT_SIZE}
      fill="currentColor"
    >
      <title>{messages.diagramTitle}</title>
      <desc>{messages.diagramDescription}</desc>
      <Lines layout={layout} />
      {layout.tracks.map(({ label }) => (
        <Name label={label} />
      ))}
      {layout.stations.map(({ label }, index) => (
        <Name label={label} isFirst={index === 0} />
      ))}
    </svg>
  );
}

/** A line of length 0 with round caps is a dot, so all dots are one path. */
function Lines({ layout: { tracks, stations } }: { layout: DiagramLayout }) {
  const stops = stations.flatMap((station) => station.stops);
  const dots = stops.filter(({ status }) => isCertainStatus(status)).map(({ x, y }) => `M${x} ${y}h0`);
  return (
    <g stroke="currentColor" fill="none">
      <path d={stations.map(({ guide }) => guide).join("")} stroke-opacity="0.3" />
      <path d={tracks.map(({ path }) => path).join("")} stroke-width="2" stroke-opacity="0.6" />
      <path d={dots.join("")} stroke-width="11" stroke-linecap="round" />
      {stops.map((stop) => (
        <Ring stop={stop} />
      ))}
    </g>
  );
}

/** A ring: empty if the participation is not certain, around the dot for the host. */
function Ring({ stop }: { stop: Stop }) {
  if (isCertainStatus(stop.status) && stop.status !== "host") return <></>;
  return <circle cx={stop.x} cy={stop.y} r={isCertainStatus(stop.status) ? 8.5 : RING} stroke-width="1.5" />;
}

/**
 * A name. The whole row in the margin is the link, as a touch target. Continuation lines begin with a space: invisible,
 * because lines are right-aligned, but it separates the words for screen readers.
 */
function Name({ label: { href, lines, top, height }, isFirst = false }: { label: Label; isFirst?: boolean }) {
  const firstBaseline = top + (height - lines.length * LINE_HEIGHT) / 2 + LINE_HEIGHT - 4;
  return (
    <a href={href}>
      <rect x="1" y={top + 1} width={MARGIN} height={height - 2} rx="3" fill="none" pointer-events="all" />
      <text text-anchor="end" font-weight={isFirst ? "bold" : undefined}>
        {lines.map((line, index) => (
          <tspan x={MARGIN - 4} y={firstBaseline + index * LINE_HEIGHT}>
            {index === 0 ? line : ` ${line}`}
          </tspan>
        ))}
      </text>
    </a>
  );
}
