import { type DefaultTreeAdapterTypes, html, parseFragment } from "parse5";
import { CLASSES } from "../../src/worker/components/classes.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that change the page around them, run, or load something. */
const FORBIDDEN =
  /^(?:html|head|body|base|link|meta|script|style|template|noscript|iframe|frame|frameset|object|embed|form|dialog|slot|plaintext|xmp|listing|img|video|audio|source|use|image|foreignobject|animate|set)$/i;

/** Text that nginx, Apache, ESI processors and the template languages of host pages would run. */
const COMMANDS = /<!--|-->|<!|<\?|<esi:|<\/esi:|\{\{|\}\}|<%/i;

const VOID = new Set(["area", "br", "col", "hr", "img", "input", "wbr"]);

/** The class of Sitevision that `links=sitevision` adds. */
const FOREIGN_CLASS = "env-assistive-text";

const DOCUMENTED: ReadonlySet<string> = new Set([...Object.values(CLASSES), FOREIGN_CLASS]);

/** Everything about a fragment that could hurt the page it is put in; empty where nothing could. */
export function findViolations(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const violations: string[] = [];
  if (bytes[0] !== "<".charCodeAt(0)) violations.push(`begins with byte ${bytes[0]}, not with <`);
  const command = COMMANDS.exec(text);
  if (command !== null) violations.push(`has ${command[0]} in it`);
  const tree = parseFragment(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => violations.push(`${code} at ${startLine}:${startCol}`),
  });
  const [root, ...others] = tree.childNodes;
  if (root === undefined || !("tagName" in root) || others.length > 0) violations.push("is not one root element");
  else if (attribute(root, "lang") === undefined) violations.push("has no language on its root");
  for (const node of nodesIn(tree)) violations.push(...nodeViolations(node));
  return violations;
}

/** The ids in a fragment. */
export function idsIn(text: string): readonly string[] {
  return nodesIn(parseFragment(text)).flatMap((node) => {
    const id = "tagName" in node ? attribute(node, "id") : undefined;
    return id === undefined ? [] : [id];
  });
}

function nodesIn(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes.flatMap((child) => [child, ...nodesIn(child)]) : [];
}

function nodeViolations(node: Node): readonly string[] {
  if (node.nodeName === "#comment") return ["has a comment"];
  if (!("tagName" in node)) return [];
  const violations = node.attrs.flatMap(({ name, value }) => attributeViolations(node.tagName, name, value));
  if (FORBIDDEN.test(node.tagName)) violations.push(`has the element ${node.tagName}`);
  const { startTag, endTag } = node.sourceCodeLocation ?? {};
  const isClosed = endTag !== undefined || node.namespaceURI !== html.NS.HTML || VOID.has(node.tagName);
  if (startTag === undefined || !isClosed) violations.push(`${node.tagName} is not balanced`);
  return violations;
}

function attributeViolations(element: string, name: string, value: string): string[] {
  const where = `${element} ${name}="${value.slice(0, 80)}"`;
  if (name === "style" || name.startsWith("on") || name === "target" || name === "src") return [where];
  if (name === "id") {
    const isFrame = element === "turbo-frame" && value === "samverkan";
    return value.startsWith("samverkan-") || isFrame ? [] : [where];
  }
  if (name === "class") return value.split(" ").every((each) => DOCUMENTED.has(each)) ? [] : [where];
  if (name === "href" || name === "xlink:href") return /^(?:https?:\/\/[^/]|mailto:)/.test(value) ? [] : [where];
  return [];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
