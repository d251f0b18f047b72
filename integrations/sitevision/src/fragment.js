import storage from "@sitevision/api/server/storage";
import { keep, peek } from "./cached.js";
import { isFragment } from "./is-fragment.js";
import { alone, getText, isPaused, pause } from "./service.js";

/**
 * A fragment for a page: asked for once per minute and server, and the last good copy where that fails. What the cache
 * holds may go at any time; the last good copy is in the app's own store.
 */

/** How long a fragment is shown without asking: its `max-age`. Seconds. */
const CACHE_TIME = 60;

const STORE = "samverkan";

/**
 * @typedef {object} Shown
 * @property {string} html Empty where there never was an answer.
 * @property {string} day When the service last gave it, as `2026-11-25`.
 * @property {boolean} isFailing Whether the service did not give it just now.
 */

/** @type {Shown} */
const NOTHING = { html: "", day: "", isFailing: true };

/**
 * @param {string} service
 * @param {string} url
 * @returns {Shown}
 */
export function getFragment(service, url) {
  const key = `samverkan-fragment:${url}`;
  const kept = peek(key, CACHE_TIME);
  if (kept !== "") return JSON.parse(kept);
  const shown = alone(url, () => {
    const answered = ask(service, url);
    keep(key, CACHE_TIME, JSON.stringify(answered));
    return answered;
  });
  // Somebody else is asking: what was shown before is shown meanwhile, without a date.
  return shown || { ...readCopy(url), isFailing: false };
}

/**
 * @param {string} service
 * @param {string} url
 * @returns {Shown}
 */
function ask(service, url) {
  const copy = readCopy(url);
  if (isPaused(service)) return { ...copy, isFailing: true };
  const answer = getText(url);
  if (answer === undefined) {
    pause(service);
    return { ...copy, isFailing: true };
  }
  // A view that does not exist says nothing about the others.
  if (answer.status >= 400) return { ...copy, isFailing: true };
  const html = answer.body.trim();
  if (answer.status !== 200 || !isFragment(html)) {
    pause(service);
    return { ...copy, isFailing: true };
  }
  // What the service was deployed with may be older than the copy.
  if (answer.source === "bundled" && copy.html !== "") return { ...copy, isFailing: true };
  const fresh = { html, day: today(), isFailing: false };
  if (html !== copy.html || fresh.day !== copy.day) writeCopy(url, fresh);
  return fresh;
}

/**
 * @param {string} url
 * @returns {Shown}
 */
function readCopy(url) {
  try {
    const text = storage.getKeyValueDataStore(STORE).get(url);
    return typeof text === "string" ? JSON.parse(text) : NOTHING;
  } catch (_error) {
    return NOTHING;
  }
}

/**
 * A store that cannot be written to, on a server that only reads, costs the last good copy and not the page.
 *
 * @param {string} url
 * @param {Shown} shown
 */
function writeCopy(url, shown) {
  try {
    storage.getKeyValueDataStore(STORE).put(url, JSON.stringify(shown));
  } catch (_error) {}
}

/** @returns {string} Today on the server, as `2026-11-25`. */
function today() {
  const now = new Date();
  const twoDigits = (/** @type {number} */ number) => `0${number}`.slice(-2);
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join("-");
}
