import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { LogoImage } from "../../domain/site.ts";
import type { Message } from "../diagnostic.ts";
import { checkFile, readOr } from "./read-errors.ts";

/** The names that the publisher's logo can have in the folder of the facts. */
export const LOGO_FILES = ["logo.svg", "logo.png"] as const;

/** A file of the logo in the folder of the facts. */
export interface LogoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The published image, or the reason why it cannot be published. */
  readonly image: LogoImage | Message;
}

/** The height on pages (src/worker/components/page.tsx). Pixels. */
const HEIGHT = 40;

/** Every page loads it. Bytes. */
const MAX_BYTES = 60_000;

/** Every file of a logo in the folder. */
export function readLogos(folder: string): readonly LogoFile[] {
  return LOGO_FILES.filter((name) => existsSync(join(folder, name))).map((name) => readLogo(name, join(folder, name)));
}

function readLogo(name: string, path: string): LogoFile {
  const refused = (image: Message): LogoFile => ({ name, bytes: new Uint8Array(), image });
  return readOr(() => {
    const message = checkFile(path);
    if (message !== undefined) return refused(message);
    const bytes = readFileSync(path);
    return { name, bytes, image: imageOf(name, bytes) };
  }, refused);
}

/** Whether a logo is one that can be published. */
export function isImage(image: LogoFile["image"]): image is LogoImage {
  return "file" in image;
}

/** The picture under the hash of its bytes, as every asset has it (scripts/client-assets.ts). */
function imageOf(name: string, bytes: Buffer): LogoImage | Message {
  if (bytes.length > MAX_BYTES) {
    return { what: "Logotypen är större än 60 kB.", advice: "Spara den i en mindre storlek. Den visas 40 pixlar hög." };
  }
  const size = extname(name) === ".png" ? pngSize(bytes) : svgSize(bytes.toString("utf8"));
  if ("what" in size) return size;
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { file: name.replace(".", `.${hash}.`), width: Math.round((size.width / size.height) * HEIGHT) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The signature of a PNG, and the two numbers at the start of its first chunk (W3C PNG, sections 5.2 and 11.2.1). */
function pngSize(bytes: Buffer): Size | Message {
  const isPng = bytes.length > 24 && bytes.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n";
  if (!isPng) return { what: "Filen är ingen PNG-bild.", advice: "Spara logotypen som PNG eller SVG igen." };
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/**
 * Elements and attributes of an SVG that run or load something. Browsers ignore them in an `<img>`, but not in a file
 * that is opened directly.
 */
const ACTIVE =
  /<(?:script|foreignObject|iframe|image|use\s[^>]*href\s*=\s*["'][^#])|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?!#)|url\(\s*["']?(?!["']?#)|@import|<!ENTITY/i;

function svgSize(text: string): Size | Message {
  if (!/<svg[\s>]/i.test(text)) {
    return { what: "Filen är ingen SVG-bild.", advice: "Spara logotypen som SVG eller PNG igen." };
  }
  if (ACTIVE.test(text)) {
    return {
      what: "SVG-bilden innehåller skript, länkar eller bilder från andra filer.",
      advice: "Exportera den som en enkel SVG, med texten gjord om till kurvor, eller spara den som PNG.",
    };
  }
  const [, width, height] = /\sviewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(text) ?? [];
  if (!(Number(width) > 0 && Number(height) > 0)) {
    return { what: "SVG-bilden saknar mått.", advice: "Exportera den igen med attributet viewBox." };
  }
  return { width: Number(width), height: Number(height) };
}
