import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  type ParsedNode,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from "yaml";
import { slugify } from "../schemas/slugify.ts";

/** The English fields of a collaboration, which used to be in a file of their own. */
interface EnglishFields {
  readonly name?: string;
  readonly summary?: string;
  readonly areas: readonly string[];
}

/** The longest line that the files have. */
const LINE_WIDTH = 120;

/**
 * Migrates the fields to the current shape: sources and areas as lists with ids, English beside Swedish. Comments are
 * preserved. Undefined if nothing has to change, or if the text is no YAML: `npm run check` reports that.
 */
export function migrateFields(text: string, english?: EnglishFields): string | undefined {
  const document = parseDocument<ParsedNode>(text, { schema: "failsafe", prettyErrors: false });
  const { contents } = document;
  if (document.errors.length > 0 || contents === null || hasAlias(document)) return undefined;
  const isMigrated = migrateNode(contents, document, english);
  return isMigrated ? write(document) : undefined;
}

/** The English fields of a file in the old shape. */
export function readEnglishFields(text: string): EnglishFields {
  const { contents } = parseDocument<ParsedNode>(text, { schema: "failsafe", prettyErrors: false });
  const fields = isMap<Node, Node | null>(contents) ? contents : new YAMLMap<Node, Node | null>();
  const [name, summary, areas] = ["name", "summary", "areas"].map((field) => fields.get(field, true));
  return {
    ...(isScalar<string>(name) && { name: name.value }),
    ...(isScalar<string>(summary) && { summary: summary.value }),
    areas: isSeq<Node>(areas) ? areas.items.flatMap((area) => (isScalar<string>(area) ? area.value : [])) : [],
  };
}

function migrateNode(node: Node | null, document: Document.Parsed, english: EnglishFields | undefined): boolean {
  if (isSeq<Node>(node)) return node.items.map((item) => migrateNode(item, document, undefined)).some(Boolean);
  if (!isMap<Node, Node | null>(node)) return false;
  const changes = node.items.map((pair) => {
    const name = isScalar<string>(pair.key) ? pair.key.value : "";
    if (name === "sources" && isMap<Node, Node | null>(pair.value)) return replaceValue(pair, sourceList(pair.value));
    if (name === "areas" && isSeq<Node>(pair.value))
      return migrateAreas(pair, pair.value, document, english?.areas ?? []);
    if ((name === "name" || name === "summary") && isScalar<string>(pair.value)) {
      const translation = english?.[name];
      return translation !== undefined && replaceValue(pair, document.createNode({ sv: pair.value, en: translation }));
    }
    return false;
  });
  return changes.some(Boolean);
}

/** JavaScript orders integer keys first, and the release had that order. */
function sourceList(sources: YAMLMap<Node, Node | null>): YAMLSeq<Node> {
  const list = new YAMLSeq<Node>();
  const isNumber = (pair: Pair<Node, Node | null>) => /^(?:0|[1-9]\d{0,8})$/.test(keyOf(pair));
  const numbers = sources.items.filter(isNumber).toSorted((a, b) => Number(keyOf(a)) - Number(keyOf(b)));
  for (const pair of [...numbers, ...sources.items.filter((each) => !isNumber(each))]) {
    const { key, value } = pair;
    const fields = isMap<Node, Node | null>(value) ? value : new YAMLMap<Node, Node | null>();
    const item = new YAMLMap<Node, Node | null>();
    item.flow = fields.flow ?? false;
    moveComments(key, item);
    const id = new Scalar(keyOf(pair));
    item.items = [new Pair<Node, Node | null>(new Scalar("id"), id), ...fields.items];
    if (fields.commentBefore != null) item.comment = fields.commentBefore;
    list.items.push(item);
  }
  if (sources.comment != null) list.comment = sources.comment;
  if (sources.commentBefore != null) list.commentBefore = sources.commentBefore;
  return list;
}

function migrateAreas(
  pair: Pair<Node, Node | null>,
  areas: YAMLSeq<Node>,
  document: Document.Parsed,
  english: readonly string[],
): boolean {
  const texts = areas.items.filter((area) => isScalar<string>(area));
  if (texts.length < areas.items.length) return false;
  const list = new YAMLSeq<Node>();
  for (const [index, area] of texts.entries()) {
    const translation = english[index];
    const name = translation === undefined ? area : document.createNode({ sv: area, en: translation });
    const item = document.createNode({ id: slugify(area.value), name });
    moveComments(area, item);
    list.items.push(item);
  }
  if (areas.comment != null) list.comment = areas.comment;
  return replaceValue(pair, list);
}

function replaceValue(pair: Pair<Node, Node | null>, value: Node): boolean {
  pair.value = value;
  return true;
}

function moveComments(from: Node, to: Node): void {
  if (from.commentBefore != null) to.commentBefore = from.commentBefore;
  if (from.spaceBefore === true) to.spaceBefore = true;
  from.commentBefore = null;
  from.spaceBefore = false;
}

function keyOf({ key }: Pair<Node, Node | null>): string {
  return isScalar<string>(key) ? key.value : "";
}

function hasAlias(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function write(document: Document.Parsed): string {
  visit(document, {
    Scalar(key, node) {
      // A long text is written as a folded scalar, >-.
      const isLong = typeof node.value === "string" && node.value.length > 96 && /\s/.test(node.value);
      if (key !== "key" && isLong && (node.type === Scalar.PLAIN || node.type === undefined)) {
        node.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH });
}
