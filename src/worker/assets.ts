import { ICON_HASH, STYLESHEET_HASH } from "../../.generated/asset-hashes.ts";
import icon from "../client/icon.svg";
import stylesheet from "../client/samverkan.css";

/** A file that pages load, under an address with the hash of its bytes. */
export interface Asset {
  readonly file: string;
  readonly type: string;
  readonly text: string;
}

export const STYLESHEET: Asset = {
  file: `samverkan.${STYLESHEET_HASH}.css`,
  type: "text/css; charset=utf-8",
  text: stylesheet,
};

export const ICON: Asset = { file: `icon.${ICON_HASH}.svg`, type: "image/svg+xml", text: icon };

/** Every asset by the last part of its address. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([STYLESHEET, ICON].map((asset) => [asset.file, asset]));
