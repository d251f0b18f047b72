import { png } from "./link-preview-image.ts";

/** Sizes in pixels: the home screen icon of iOS, and /favicon.ico for browsers and previews. */
const [TOUCH_SIZE, FAVICON_SIZE] = [180, 32];

/** The icon as PNG on white, because its background may be dark. */
export function touchIcon(icon: string): Uint8Array {
  const shapes = icon.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
  const padded = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 20 20"><rect x="-2" y="-2" width="20" height="20" fill="#fdfdfb"/>${shapes}</svg>`;
  return png(padded, TOUCH_SIZE);
}

/** The icon as an ICO file with one PNG image. */
export function favicon(icon: string): Uint8Array {
  const image = png(icon, FAVICON_SIZE);
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon, and no cursor
  header.writeUInt16LE(1, 4); // one image
  header.writeUInt8(FAVICON_SIZE, 6);
  header.writeUInt8(FAVICON_SIZE, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}
