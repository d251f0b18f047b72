/**
 * What an editor chose in the form of the app, and the addresses that follow from it. A form can hold anything, so only what
 * the service takes is used.
 *
 * @typedef {object} Choice
 * @property {string} service The origin of the service, without a slash at the end; empty where none is set.
 * @property {string} view As in the path after /fragments/: `overview`, `collaborations/miljoforbundet`.
 * @property {"sv" | "en"} lang
 * @property {string} query The parameters that differ from the service's defaults, with the question mark.
 * @property {boolean} hasStylesheet
 */

const VIEW = /^(?:overview|collaborations|current|matrix|diagram|(?:collaborations|organizations)\/[a-z0-9-]{1,200})$/;

/** Without TLS anybody on the way could write into the page; plain HTTP is for a service on the same machine. */
const ORIGIN = /^(?:https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)/;

/** The address of a page of the service names what it is about. */
const PAGE = /\/((?:collaborations|organizations)\/[a-z0-9-]{1,200})(?:[/?#]|$)/;

/**
 * What can be chosen, the service's default first.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PARAMETERS = {
  lang: ["sv", "en"],
  heading: ["2", "1", "3", "4", "5", "6", "none"],
  sender: ["show", "none"],
  links: ["text", "sitevision", "plain"],
};

/**
 * What the app uses where nothing is chosen.
 *
 * @type {Readonly<Record<string, string>>}
 */
const APP_DEFAULTS = { links: "sitevision" };

/**
 * @param {(field: string) => unknown} read A field of the form; anything where it is not filled in.
 * @returns {Choice}
 */
export function readChoice(read) {
  const text = (/** @type {string} */ field) => String(read(field) || "").trim();
  const [service = ""] = ORIGIN.exec(text("service")) ?? [];
  const [, pasted = ""] = PAGE.exec(text("address")) ?? [];
  const view = pasted === "" ? text("view") : pasted;
  const hasStylesheet = text("stylesheet") !== "no";
  const query = Object.keys(PARAMETERS)
    .map((name) => {
      const values = PARAMETERS[name] ?? [];
      const [serviceDefault] = values;
      const value = values.indexOf(text(name)) === -1 ? APP_DEFAULTS[name] : text(name);
      return value === undefined || value === serviceDefault ? "" : `${name}=${value}`;
    })
    // Without the app's stylesheet the table would be wider than a phone.
    .concat(view === "matrix" && !hasStylesheet ? "view=list" : "")
    .filter((parameter) => parameter !== "")
    .join("&");
  return {
    service: service.toLowerCase(),
    view: VIEW.test(view) ? view : "overview",
    lang: text("lang") === "en" ? "en" : "sv",
    query: query === "" ? "" : `?${query}`,
    hasStylesheet,
  };
}

/**
 * @param {Choice} choice
 * @returns {string}
 */
export function fragmentUrl({ service, view, query }) {
  return `${service}/fragments/${view}${query}`;
}

/**
 * The page of the service that shows the same to people.
 *
 * @param {Choice} choice
 * @returns {string}
 */
export function pageUrl({ service, view, lang }) {
  return `${service}/${view.indexOf("/") !== -1 ? view : ""}${lang === "en" ? "?lang=en" : ""}`;
}
