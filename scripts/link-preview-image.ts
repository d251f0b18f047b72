import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import opentype, { type Font, type PathCommand } from "opentype.js";
import { LINK_PREVIEW_SIZE } from "../src/worker/images.ts";

/** What stands in the picture that is shown where a link to us is shared. */
export interface LinkPreviewText {
  readonly publisher: string;
  readonly title: string;
}

/** What Facebook, LinkedIn, Teams and Slack show whole. Pixels. */
const { width: WIDTH, height: HEIGHT } = LINK_PREVIEW_SIZE;

/** Free of what some clients cut off. Pixels. */
const MARGIN = 96;

const [TITLE_SIZE, SMALLEST_SIZE, PUBLISHER_SIZE] = [128, 56, 48];

/** Room for the title between the icon and the publisher. Pixels. */
const MOST_TITLE = 300;

/** The colours of the stylesheet. */
const COLOURS = { background: "#fdfdfb", text: "#1c2321", accent: "#00566b" };

const require = createRequire(import.meta.url);
const [REGULAR, BOLD] = [400, 700].map((weight) =>
  fontFrom(require.resolve(`@fontsource/lato/files/lato-latin-${weight}-normal.woff`)),
);

/** The picture as PNG: publisher and title, and no fact that could age. The same words give the same bytes. */
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

/** An SVG as PNG, that many pixels wide. */
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
  return `<path fill="${colour}" d="${commands.map(written).join("")}"/>`;
}

/** A step of an outline in the words of SVG. opentype.js 2.0.0 writes `NaN` for some numbers itself. */
function written({ type, x1, y1, x2, y2, x, y }: PathCommand): string {
  return type + [x1, y1, x2, y2, x, y].flatMap((each) => (each === undefined ? [] : [each.toFixed(1)])).join(" ");
}

/** The largest size at which the title fits between icon and publisher; the smallest one where there is none. */
function sizeFor(title: string): number {
  for (let size = TITLE_SIZE; size > SMALLEST_SIZE; size -= 8) {
    const lines = linesOf(title, size);
    if (lines.length * size * 1.1 <= MOST_TITLE && lines.every((line) => widthOf(line, size) <= WIDTH - 2 * MARGIN))
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

/** What is drawn in an SVG file, without its root. */
function shapesIn(svg: string): string {
  return svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
}
