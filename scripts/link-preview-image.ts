import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import opentype, { type Font, type PathCommand } from "opentype.js";
import { LINK_PREVIEW_SIZE } from "../src/worker/images.ts";

/** The texts of the link preview picture. */
export interface LinkPreviewText {
  readonly publisher: string;
  readonly title: string;
}

/** The size that Facebook, LinkedIn, Teams and Slack show uncropped. Pixels. */
const { width: WIDTH, height: HEIGHT } = LINK_PREVIEW_SIZE;

/** The margin that some clients crop. Pixels. */
const MARGIN = 96;

const [TITLE_SIZE, SMALLEST_SIZE, PUBLISHER_SIZE] = [128, 56, 48];

/** The height of the title between the icon and the publisher. Pixels. */
const MAX_TITLE_HEIGHT = 300;

/** The colours of the stylesheet. */
const COLOURS = { background: "#fdfdfb", text: "#1c2321", accent: "#00566b" };

const require = createRequire(import.meta.url);
const [REGULAR, BOLD] = [400, 700].map((weight) =>
  fontFrom(require.resolve(`@fontsource/lato/files/lato-latin-${weight}-normal.woff`)),
);

/** The picture as PNG: publisher and title, but no facts that could become outdated. Deterministic. */
export function linkPreviewImage({ publisher, title }: LinkPreviewText, icon: string): Uint8Array {
  const size = sizeFor(title);
  const lines = linesOf(title, size);
  const top = HEIGHT / 2 - ((lines.length - 1) * size * 1.1) / 2 + size * 0.3;
  const text = lines.map((line, index) => pathOf(BOLD, line, top + index * size * 1.1, size, COLOURS.text));
  return png(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.background}"/>`,
      `<rect width="${WIDTH}" height="16" fill="${COLOURS.accent}"/>`,
      `<svg x="${WIDTH - MARGIN - 96}" y="56" width="96" height="96" viewBox="0 0 16 16">${shapesIn(icon)}</svg>`,
      ...text,
      pathOf(REGULAR, publisher, HEIGHT - MARGIN, PUBLISHER_SIZE, COLOURS.accent),
      "</svg>",
    ].join(""),
    WIDTH,
  );
}

/** Renders an SVG as PNG of this width in pixels. */
export function png(svg: string, width: number): Uint8Array {
  const options = { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } } as const;
  return new Resvg(svg, options).render().asPng();
}

function fontFrom(file: string): Font {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

function pathOf(font: Font | undefined, text: string, y: number, size: number, colour: string): string {
  const commands = font?.getPath(text, MARGIN, y, size).commands ?? [];
  return `<path fill="${colour}" d="${commands.map(toPathData).join("")}"/>`;
}

/** A path command as SVG path data. opentype.js 2.0.0 itself writes `NaN` for some numbers. */
function toPathData({ type, x1, y1, x2, y2, x, y }: PathCommand): string {
  return type + [x1, y1, x2, y2, x, y].flatMap((each) => (each === undefined ? [] : [each.toFixed(1)])).join(" ");
}

/** The largest font size at which the title fits; the smallest one if none does. */
function sizeFor(title: string): number {
  for (let size = TITLE_SIZE; size > SMALLEST_SIZE; size -= 8) {
    const lines = linesOf(title, size);
    if (
      lines.length * size * 1.1 <= MAX_TITLE_HEIGHT &&
      lines.every((line) => widthOf(line, size) <= WIDTH - 2 * MARGIN)
    )
      return size;
  }
  return SMALLEST_SIZE;
}

function linesOf(title: string, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= WIDTH - 2 * MARGIN)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function widthOf(text: string, size: number): number {
  return BOLD?.getAdvanceWidth(text, size) ?? 0;
}

/** The content of an SVG file without its root element. */
function shapesIn(svg: string): string {
  return svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
}
