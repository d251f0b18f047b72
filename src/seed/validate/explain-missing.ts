import type { Message } from "../diagnostic.ts";
import { formatPath } from "../parse/source-file.ts";
import { type Path, valueAt } from "../parse/yaml.ts";
import { explainIssue, type Issue } from "./explain-issue.ts";

/** A message about a field. */
interface PlacedMessage {
  readonly path: Path;
  readonly message: Message;
}

/** From this many missing fields on they are reported as one mistake. */
const MIN_GROUPED = 3;

interface MissingFields {
  /** The mapping that they are missing from. */
  readonly entry: Path;
  readonly issues: readonly Issue[];
}

/** The messages about missing fields: one each, but only one if a single mistake is the cause of all. */
export function explainMissing(issues: readonly Issue[], root: unknown): readonly PlacedMessage[] {
  const groups = new Map(
    [...Map.groupBy(issues, ({ path }) => formatPath(path.slice(0, -1)))].map(([entry, group]) => {
      return [entry, { entry: group[0]?.path.slice(0, -1) ?? [], issues: group }];
    }),
  );
  const neighbour = ({ entry }: MissingFields, step: number) => {
    const index = entry.at(-1);
    return typeof index === "number" ? groups.get(formatPath([...entry.slice(0, -1), index + step])) : undefined;
  };
  return [...groups.values()].flatMap((fields): readonly PlacedMessage[] => {
    const { entry, issues: group } = fields;
    const next = neighbour(fields, 1);
    if (isSplit(neighbour(fields, -1), fields, root)) return [{ path: entry, message: splitEntry(root, entry) }];
    if (next !== undefined && isSplit(fields, next, root)) return [];
    if (group.length < MIN_GROUPED) return group.map((issue) => ({ path: issue.path, message: explainIssue(issue) }));
    return group.slice(0, 1).map(({ path }) => ({ path, message: severalMissing(group) }));
  });
}

/** Whether two list entries complement each other: a superfluous hyphen has split one entry. */
function isSplit(first: MissingFields | undefined, second: MissingFields, root: unknown): boolean {
  if (first === undefined) return false;
  const lacks = ({ issues }: MissingFields, other: MissingFields) => {
    const present = Object.keys(Object(valueAt(root, other.entry)));
    return issues.every(({ path }) => present.includes(String(path.at(-1))));
  };
  return lacks(first, second) && lacks(second, first);
}

function splitEntry(root: unknown, entry: Path): Message {
  const [name = ""] = Object.keys(Object(valueAt(root, entry)));
  return {
    what: `Strecket före \`${name}\` gör posten till två.`,
    advice: "Byt strecket mot ett mellanslag, så att fältet hör till posten ovanför.",
  };
}

function severalMissing(issues: readonly Issue[]): Message {
  const names = issues.map(({ path }) => `\`${String(path.at(-1))}\``);
  return {
    what: `Fälten ${names.slice(0, -1).join(", ")} och ${names.at(-1)} saknas.`,
    advice: "Skriv vart och ett på en egen rad. Jämför med en annan fil av samma slag.",
  };
}
