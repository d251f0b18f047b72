import type { Facts } from "../../domain/facts.ts";
import { type Change, diffFacts } from "./diff.ts";
import type { FieldChange } from "./diff-fields.ts";

/** The three versions that meet in a publication. */
export interface ThreeVersions {
  /** The facts that the folder was made from. */
  readonly base: Facts;
  /** The facts that visitors see. */
  readonly live: Facts;
  readonly folder: Facts;
}

/**
 * The changes by others that publishing the folder would take back: what became different between the base and the live
 * release, and would not be so any more. A change of another field, or of another entry of the same list, takes nothing back.
 */
export function revertedChanges({ base, live, folder }: ThreeVersions): readonly Change[] {
  const theirs = new Map(diffFacts(base, live).map((change) => [toKey(change), change]));
  return diffFacts(live, folder).flatMap((change): readonly Change[] => {
    const their = theirs.get(toKey(change));
    if (their === undefined) return [];
    if (their.kind !== "changed" || change.kind !== "changed") return [change];
    const fields = change.fields.filter((field) => their.fields.some((one) => isReverted(one, field)));
    return fields.length === 0 ? [] : [{ ...change, fields }];
  });
}

function isReverted(their: FieldChange, our: FieldChange): boolean {
  if (their.label !== our.label || their.after !== our.before) return false;
  return their.after !== undefined || our.after === their.before;
}

/** Identifies the document that a change is about. */
export function toKey({ of, id }: Pick<Change, "of" | "id">): string {
  return `${of} ${id}`;
}
