import { BUILT, OLDER } from "../../.generated/assets.ts";

/** A file that pages and other sites load, under an address with the hash of its bytes. */
export interface Asset {
  readonly file: string;
  readonly text: string;
}

/** An asset of the current build: what pages link to and what snippets pin. */
export interface CurrentAsset extends Asset {
  /** For the `integrity` attribute (W3C Subresource Integrity). */
  readonly integrity: string;
  /** Bytes on the wire, compressed with gzip. */
  readonly weight: number;
}

export const STYLESHEET: CurrentAsset = BUILT["samverkan.css"];
export const ICON: CurrentAsset = BUILT["icon.svg"];
export const EMBED_SCRIPT: CurrentAsset = BUILT["embed.js"];
export const FRAME_SCRIPT: CurrentAsset = BUILT["frame.js"];
export const BUILDER_SCRIPT: CurrentAsset = BUILT["builder.js"];
export const SEARCH_SCRIPT: CurrentAsset = BUILT["search.js"];

/** Every asset that was ever given out, by the last part of its address. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  [...OLDER, STYLESHEET, ICON, EMBED_SCRIPT, FRAME_SCRIPT, BUILDER_SCRIPT, SEARCH_SCRIPT].map((asset) => [
    asset.file,
    asset,
  ]),
);

/** The script of the element for those who would rather follow us than pin its bytes. */
export const UNPINNED: ReadonlyMap<string, Asset> = new Map([["embed.js", EMBED_SCRIPT]]);

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** The media type of an asset, by the ending of its address. */
export function typeOf({ file }: Asset): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
