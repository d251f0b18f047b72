/**
 * Whether a text is one whole fragment of a samverkan service and nothing else. It is read tag by tag: an answer with any
 * element, attribute or address that fragments do not have is refused whole, and so is one that was cut off.
 */

/** @type {Readonly<Record<string, readonly string[]>>} */
const ATTRIBUTES = {
  a: ["href", "rel"],
  section: ["aria-label", "tabindex"],
  th: ["scope"],
  time: ["datetime"],
  svg: ["aria-label", "viewBox", "width", "height", "font-size", "fill"],
  g: ["stroke", "fill"],
  path: ["d", "stroke-opacity", "stroke-width", "stroke-linecap"],
  circle: ["cx", "cy", "r", "stroke-width"],
  rect: ["x", "y", "width", "height", "rx", "fill", "pointer-events"],
  text: ["text-anchor", "font-weight"],
  tspan: ["x", "y"],
};

const GLOBAL_ATTRIBUTES = ["class", "lang", "id"];

const ELEMENTS =
  "h1 h2 h3 h4 h5 h6 p div article span dl dt dd ul ol li table caption thead tbody tr td small strong em br wbr title desc"
    .split(" ")
    .concat(Object.keys(ATTRIBUTES));

const VOID_ELEMENTS = ["br", "wbr"];

const ROOT = /^<(?:div class="samverkan"|p class="samverkan-message")[ >]/;
const CLASS = /^(?:samverkan(?:-[a-z-]+)?|env-assistive-text)(?: (?:samverkan(?:-[a-z-]+)?|env-assistive-text))*$/;
const HREF = /^(?:https?:\/\/|mailto:)/;

/** A piece: text, or a start or end tag whose values stand in double quotes. */
const PIECE = /[^<>]+|<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*) ?(\/?)>/g;
const ATTRIBUTE = / ([a-zA-Z-]+)="([^"<>]*)"/g;

/**
 * @param {string} html
 * @returns {boolean}
 */
export function isFragment(html) {
  if (!ROOT.test(html)) return false;
  /** @type {string[]} */
  const open = [];
  let end = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(html); piece !== null; piece = PIECE.exec(html)) {
    const isGap = piece.index !== end;
    const isAfterRoot = end > 0 && open.length === 0;
    if (isGap || isAfterRoot) return false;
    end = PIECE.lastIndex;
    const [, slash, name, attributes, isClosed] = piece;
    if (name === undefined) continue;
    if (ELEMENTS.indexOf(name) === -1 || !areAllowed(name, attributes ?? "")) return false;
    if (isClosed === "/" || VOID_ELEMENTS.indexOf(name) !== -1) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return end === html.length && open.length === 0;
}

/**
 * @param {string} element
 * @param {string} attributes
 * @returns {boolean}
 */
function areAllowed(element, attributes) {
  const names = GLOBAL_ATTRIBUTES.concat(ATTRIBUTES[element] ?? []);
  ATTRIBUTE.lastIndex = 0;
  for (let each = ATTRIBUTE.exec(attributes); each !== null; each = ATTRIBUTE.exec(attributes)) {
    const [, name = "", value = ""] = each;
    if (names.indexOf(name) === -1) return false;
    if (name === "class" && !CLASS.test(value)) return false;
    if (name === "id" && value.indexOf("samverkan-") !== 0) return false;
    if (name === "href" && !HREF.test(value)) return false;
  }
  return true;
}
