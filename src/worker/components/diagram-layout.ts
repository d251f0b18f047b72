import {
  isCertainStatus,
  type ParticipationRow,
  type ParticipationStatus,
} from "../../release/participation-matrix.ts";

// By hand: packages such as elkjs lay out any graph and are larger than the Worker; here the order of lines and stops is fixed.

interface Named {
  readonly name: string;
  readonly href: string;
}

/** A name in the margin of the diagram, wrapped into lines. */
export interface Label extends Named {
  readonly lines: readonly string[];
  /** The top of its row, and the height of the row. */
  readonly top: number;
  readonly height: number;
}

/** The line of one collaboration: from its name to its column, and down through its participants. */
interface Track {
  readonly label: Label;
  readonly path: string;
}

/** The row of one organization, with a stop on the line of each of its collaborations. */
interface Station {
  readonly label: Label;
  readonly guide: string;
  readonly stops: readonly Stop[];
}

/** A stop of a row on the line of a collaboration. */
export interface Stop {
  readonly x: number;
  readonly y: number;
  readonly status: ParticipationStatus;
}

/** A diagram in the style of a metro map. Every name has rows of its own, so names never overlap. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly tracks: readonly Track[];
  readonly stations: readonly Station[];
}

/** All measures are in SVG user units, about one CSS pixel each: with six collaborations the drawing is as wide as the
 * narrowest phone. */
export const FONT_SIZE = 13;
/** The distance of two lines of a wrapped name. */
export const LINE_HEIGHT = 16;

/** The width of the margin with the names, and the distances of the lines to the right of it. */
export const MARGIN = 180;
const FIRST_TRACK = 16;
const TRACK_GAP = 16;

/** The number of characters that fit in the margin in any common font of that size. */
const MAX_LINE_LENGTH = 24;

/** The space above and below a name: a row is at least the minimum target size (WCAG 2.5.8), also on a narrow phone. */
const ROW_PADDING = 14;

/** The gap between the names of collaborations and organizations. */
const SECTION_GAP = 8;

/** The radius of an empty ring, and of the gap in the lines that cross it. */
export const RING = 5;

/** Computes the layout. The statuses of an organization are in the order of the collaborations. */
export function diagramLayout(
  collaborations: readonly Named[],
  organizations: readonly (Named & Pick<ParticipationRow, "statuses">)[],
): DiagramLayout {
  const count = collaborations.length;
  const heads = stackLabels(collaborations, 0);
  const rows = stackLabels(organizations, bottomOf(heads) + SECTION_GAP);
  // The topmost name has the outermost column, so that no vertical line crosses a horizontal one.
  const xOf = (index: number) => MARGIN + FIRST_TRACK + (count - 1 - index) * TRACK_GAP;
  const stations = rows.map((label) => {
    const y = middleOf(label);
    const stops = label.statuses.flatMap((status, index) =>
      status === undefined ? [] : [{ x: xOf(index), y, status }],
    );
    const end = Math.max(MARGIN, ...stops.map(({ x }) => x));
    const rings = stops.filter((stop) => !isCertainStatus(stop.status)).map(({ x }) => x);
    return { label, stops, guide: `M${MARGIN + 4} ${y}${lineWithGaps("H", end, rings.toSorted(ascending), y)}` };
  });
  const tracks = heads.map((label, index) => {
    const x = xOf(index);
    const stops = stations.flatMap((station) => station.stops).filter((stop) => stop.x === x);
    const end = Math.max(bottomOf(heads), ...stops.map(({ y }) => y));
    const rings = stops.filter((stop) => !isCertainStatus(stop.status)).map(({ y }) => y);
    return { label, path: `M${MARGIN + 4} ${middleOf(label)}H${x}${lineWithGaps("V", end, rings, x)}` };
  });
  return { width: xOf(0) + FIRST_TRACK, height: bottomOf(rows), tracks, stations };
}

/** The path of a straight line with gaps for the empty rings on it; rings are in the order of the line. */
function lineWithGaps(direction: "H" | "V", end: number, rings: readonly number[], across: number): string {
  const moved = (to: number) => (direction === "H" ? `M${to} ${across}` : `M${across} ${to}`);
  const steps = rings.map((ring) => direction + (ring - RING) + (ring === end ? "" : moved(ring + RING)));
  return steps.join("") + (rings.at(-1) === end ? "" : direction + end);
}

function stackLabels<Item extends Named>(items: readonly Item[], from: number): readonly (Item & Label)[] {
  let top = from;
  return items.map((item) => {
    const lines = wrapName(item.name);
    const label = { ...item, lines, top, height: lines.length * LINE_HEIGHT + ROW_PADDING };
    top += label.height;
    return label;
  });
}

/** Wraps a name into lines; a word that is longer than a line is truncated. */
function wrapName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).flatMap(cut)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= MAX_LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut(word: string): readonly string[] {
  if (word.length <= MAX_LINE_LENGTH) return [word];
  return [`${word.slice(0, MAX_LINE_LENGTH - 1)}-`, ...cut(word.slice(MAX_LINE_LENGTH - 1))];
}

function middleOf({ top, height }: Label): number {
  return top + height / 2;
}

function bottomOf(labels: readonly Label[]): number {
  const last = labels.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

function ascending(a: number, b: number): number {
  return a - b;
}
