import { OWN_ORIGIN } from "../own-origin.ts";
import { sanitize } from "./sanitize.ts";

/**
 * The nodes of a fragment. Throws where there is nothing to show: an error, an empty answer, another type, a part. Throws for any
 * other origin than the script's own, also by way of a redirect: what is put into the page comes from where the page's
 * owner chose to load a script from.
 */
export async function fetchFragment(address: URL, signal: AbortSignal): Promise<DocumentFragment> {
  if (address.origin !== OWN_ORIGIN) throw new Error(`samverkan: ${address} is not at ${OWN_ORIGIN}`);
  const response = await fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    signal,
  });
  const isMarkup = response.headers.get("Content-Type")?.startsWith("text/html");
  if (response.status !== 200 || isMarkup !== true) throw new Error(`samverkan: ${address} gave ${response.status}`);
  const markup = await response.text();
  // A truncated response whose Content-Length agrees; ours end with the end tag of their one element.
  if (!/<\/[a-z-]+>\s*$/.test(markup)) throw new Error(`samverkan: the end of ${address} is missing`);
  return sanitize(markup);
}
