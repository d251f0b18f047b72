import { isImage, readLogos } from "../src/seed/parse/logo.ts";

/**
 * The publisher's logo by path among the static files. A file that cannot be published is omitted; `npm run check`
 * reports it.
 */
export function logoAssets(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    readLogos(folder).flatMap(({ bytes, image }) =>
      isImage(image) ? [[`/assets/${image.file}`, bytes] as const] : [],
    ),
  );
}
