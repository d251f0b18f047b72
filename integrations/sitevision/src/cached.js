import cache from "@sitevision/api/server/cache";

/**
 * The cache of the server that runs the app. It calls a function where it holds nothing, and what it does with callers at the
 * same time is not documented: it may hold them up, or call the function for each. So no function here does anything but give
 * its value: nobody is held up while the service is asked, and nothing is asked for within another call.
 */

/** What stands for nothing: the cache has no way to look without putting something there. */
const NOTHING = "";

/** Somebody else's look may come between emptying a key and filling it. */
const ATTEMPTS = 3;

/**
 * @param {string} key
 * @param {number} ttl Seconds.
 * @returns {string} Empty where nothing is kept.
 */
export function peek(key, ttl) {
  return cache.getCache().get(key, ttl, () => NOTHING);
}

/**
 * @param {string} key
 * @param {number} ttl Seconds.
 * @param {string} value
 */
export function keep(key, ttl, value) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    cache.getCache().purge(key);
    if (cache.getCache().get(key, ttl, () => value) === value) return;
  }
}

/**
 * Whether the caller is the one who got the key, until it is released. Of two at the same moment the one gets it whose mark
 * stands there when both look again.
 *
 * @param {string} key
 * @param {number} ttl Seconds; one who died has left its mark behind.
 * @returns {boolean}
 */
export function claim(key, ttl) {
  const mark = `${Date.now()} ${Math.random()}`;
  const stands = () => cache.getCache().get(key, ttl, () => mark) === mark;
  return stands() && stands();
}

/** @param {string} key */
export function release(key) {
  cache.getCache().purge(key);
}
