import requester from "@sitevision/api/server/Requester";
import { claim, keep, peek, release } from "./cached.js";

/**
 * Requests to the service. No time limit can be set for one: the server's is typically five seconds. So nobody is asked
 * again for a while after a failure, and one request at a time asks for an address.
 */

/** How long the service is left alone after it has failed. Seconds. */
const PAUSE = 60;

/** Longer than a request can take. Seconds. */
const LONGEST_REQUEST = 10;

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} body
 * @property {string} source `X-Samverkan-Source`; empty where the server does not tell headers.
 */

/**
 * Whether the service failed within the pause.
 *
 * @param {string} service
 * @returns {boolean}
 */
export function isPaused(service) {
  return peek(`samverkan-paused:${service}`, PAUSE) === "yes";
}

/** @param {string} service */
export function pause(service) {
  keep(`samverkan-paused:${service}`, PAUSE, "yes");
}

/**
 * Does something for an address unless another request is doing it right now; undefined then.
 *
 * @template Value
 * @param {string} url
 * @param {() => Value} act
 * @returns {Value | undefined}
 */
export function alone(url, act) {
  const key = `samverkan-asking:${url}`;
  if (!claim(key, LONGEST_REQUEST)) return undefined;
  try {
    return act();
  } finally {
    release(key);
  }
}

/**
 * GETs text. The callbacks run before this returns. Undefined where nobody answers in time.
 *
 * @param {string} url
 * @returns {Answer | undefined}
 */
export function getText(url) {
  /** @type {Answer | undefined} */
  let answer;
  try {
    requester
      // The answer is HTML; without dataType it would be read as JSON, and fail.
      .get(url, { dataType: "text", headers: { Accept: "text/html" } })
      .done((/** @type {unknown} */ result, /** @type {number} */ status, /** @type {unknown} */ headers) => {
        answer = { status, body: String(result), source: headerOf(headers, "x-samverkan-source") };
      })
      .fail((/** @type {string} */ _message, /** @type {{ statusCode: number } | undefined} */ failure) => {
        const status = failure === undefined ? -1 : failure.statusCode;
        // Codes of the server's own: 1000 a time-out, 1001 no free connection, -1 anything else.
        if (status >= 400 && status < 500) answer = { status, body: "", source: "" };
      });
  } catch (_error) {
    return undefined;
  }
  return answer;
}

/**
 * @param {unknown} headers
 * @param {string} wanted In lower case.
 * @returns {string}
 */
function headerOf(headers, wanted) {
  if (typeof headers !== "object" || headers === null) return "";
  const given = /** @type {Readonly<Record<string, unknown>>} */ (headers);
  const [name] = Object.keys(given).filter((each) => each.toLowerCase() === wanted);
  return name === undefined ? "" : String(given[name]);
}
