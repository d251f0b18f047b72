import type { Language } from "../domain/text.ts";

/** The size of the link preview picture. Pixels. */
export const LINK_PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** Pictures that `scripts/bundle.ts` renders in the build, by the last segment of their path. */
export const IMAGES = {
  linkPreview: { sv: "link-preview.sv.png", en: "link-preview.en.png" } satisfies Record<Language, string>,
  touchIcon: "icon.png",
  favicon: "favicon.ico",
} as const;

const FILES: ReadonlySet<string> = new Set([...Object.values(IMAGES.linkPreview), IMAGES.touchIcon, IMAGES.favicon]);

/** The path of a picture among the static files; undefined for an unknown name. */
export function imagePath(file: string): string | undefined {
  return FILES.has(file) ? `/images/${file}` : undefined;
}
