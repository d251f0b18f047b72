import { OWN_ORIGIN } from "../own-origin.ts";
import { sanitize } from "./sanitize.ts";

/**
 * Fetches the nodes of a fragment. Throws for an error, an empty response or another media type. Throws also for any
 * other origin than the script's own, even after a redirect: markup is only accepted from the origin that the page's
 * owner already loads a script from.
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
  return sanitize(await response.text());
}
