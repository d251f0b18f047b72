import { BUILT, FILES } from "../../.generated/assets.ts";

/** An asset of the current build: what pages link to and what snippets pin. */
export interface Asset {
  /** The last part of its address, with the hash of its bytes. */
  readonly file: string;
  /** Bytes on the wire, compressed with gzip. */
  readonly gzipSize: number;
}

/** One that other sites paste with a check of its bytes. */
export interface PinnedAsset extends Asset {
  /** For the `integrity` attribute (W3C Subresource Integrity). */
  readonly integrity: string;
}

export const STYLESHEET: Asset = BUILT["samverkan.css"];
export const ICON: Asset = BUILT["icon.svg"];
export const EMBED_SCRIPT: PinnedAsset = BUILT["embed.js"];
export const FRAME_SCRIPT: Asset = BUILT["frame.js"];
export const BUILDER_SCRIPT: Asset = BUILT["builder.js"];
export const RESIZE_SCRIPT: PinnedAsset = BUILT["resize.js"];
export const SEARCH_SCRIPT: Asset = BUILT["search.js"];

/** Every asset that was ever given out, by the last part of its address. */
export const ASSETS: ReadonlySet<string> = new Set(FILES);

/** The scripts of other sites' pages for those who would rather follow us than pin their bytes. */
export const LATEST_ALIASES: ReadonlyMap<string, string> = new Map([
  ["embed.js", EMBED_SCRIPT.file],
  ["resize.js", RESIZE_SCRIPT.file],
]);

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  ico: "image/vnd.microsoft.icon",
};

/** The media type of an asset, by the ending of its address. */
export function contentType(file: string): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
