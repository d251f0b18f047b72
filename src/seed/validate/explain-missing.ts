import type { Diagnostic, Message } from "../diagnostic.ts";
import { explainIssue, type Issue } from "./explain-issue.ts";
import type { Field } from "./field.ts";

/** From this many missing fields on they are reported as one mistake. */
const MIN_GROUPED = 3;

/** The diagnostics of missing fields: one each, but only one if a single mistake is the cause of all. */
export function explainMissing(issues: readonly Issue[]): readonly Diagnostic[] {
  const groups = Map.groupBy(issues, ({ field }) => field.parent.formattedPath);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const entry = first.field.parent;
    const index = entry.path.at(-1);
    const neighbour = (step: number) =>
      typeof index === "number" ? (groups.get(entry.parent.at(index + step).formattedPath) ?? []) : [];
    if (isSplit(neighbour(-1), group)) return entry.error(splitEntry(entry));
    if (isSplit(group, neighbour(1))) return [];
    if (group.length < MIN_GROUPED) return group.map((issue) => issue.field.error(explainIssue(issue)));
    return first.field.error(severalMissing(group));
  });
}

/** Whether the fields that one list entry lacks are in the other: a superfluous hyphen has split one entry. */
function isSplit(one: readonly Issue[], other: readonly Issue[]): boolean {
  const lacks = (issues: readonly Issue[], [present]: readonly Issue[]) =>
    present !== undefined && issues.every(({ field }) => present.field.parent.keys.includes(field.name));
  return lacks(one, other) && lacks(other, one);
}

function splitEntry({ keys: [name = ""] }: Field): Message {
  return {
    what: `Strecket före \`${name}\` gör posten till två.`,
    advice: "Byt strecket mot ett mellanslag, så att fältet hör till posten ovanför.",
  };
}

function severalMissing(issues: readonly Issue[]): Message {
  const names = issues.map(({ field }) => `\`${field.name}\``);
  return {
    what: `Fälten ${names.slice(0, -1).join(", ")} och ${names.at(-1)} saknas.`,
    advice: "Skriv vart och ett på en egen rad. Jämför med en annan fil av samma slag.",
  };
}
