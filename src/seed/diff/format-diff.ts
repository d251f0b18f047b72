import type { Change } from "./diff.ts";
import type { FieldChange } from "./diff-fields.ts";

/** The longest value that is shown in full; of a longer one only the difference is shown. */
const MAX_SHOWN = 70;

/** The changes as text. */
export function formatDiff(changes: readonly Change[]): string {
  if (changes.length === 0) return "Inget ändras.";
  return changes
    .flatMap((change) => [heading(change), ...change.fields.map((field) => `  ${formatFieldChange(field)}`)])
    .join("\n");
}

const VERBS = { added: "Tillkommer", changed: "Ändras", removed: "Tas bort" };
const NOUNS = {
  site: "sidan",
  "legal-form": "samarbetsform",
  organization: "organisation",
  collaboration: "samarbete",
};

function heading({ kind, of, name }: Change): string {
  return `${VERBS[kind]}: ${name} (${NOUNS[of]})`;
}

/** A changed field, in one line. */
export function formatFieldChange({ label, before, after }: FieldChange): string {
  if (before === undefined) return `${label}: tillkommer ${shortened(after ?? "", 0)}`;
  if (after === undefined) return `${label}: tas bort ${shortened(before, 0)}`;
  const start = Math.max(before.length, after.length) > MAX_SHOWN ? firstDifference(before, after) : 0;
  return `${label}: ${shortened(before, start)} → ${shortened(after, start)}`;
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

/** The part of the text that begins a few words before the difference. */
function shortened(text: string, difference: number): string {
  const before = text.lastIndexOf(" ", Math.max(0, difference - 20)) + 1;
  const start = difference < 30 ? 0 : before;
  const part = text.slice(start, start + MAX_SHOWN);
  return `${start > 0 ? "… " : ""}${part}${start + MAX_SHOWN < text.length ? " …" : ""}`;
}
