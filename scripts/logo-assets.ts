import { isImage, readLogos } from "../src/seed/parse/logo.ts";

/** The publisher's logo, by its place among the static files; what cannot be published is told of by the check. */
export function logoAssets(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    readLogos(folder).flatMap(({ bytes, image }) =>
      isImage(image) ? [[`/assets/${image.file}`, bytes] as const] : [],
    ),
  );
}
