import type { Facts } from "../../domain/facts.ts";
import { type Change, diffFacts, toKey } from "./diff.ts";
import type { FieldChange } from "./diff-fields.ts";

/** The three versions of a three-way comparison. */
interface ThreeVersions {
  /** The facts that the folder was edited from. */
  readonly base: Facts;
  /** The published facts. */
  readonly live: Facts;
  readonly folder: Facts;
}

/**
 * The changes by others that publishing the folder would revert: those between the base and the live release that the
 * folder lacks. A change of another field, or of another entry of the same list, reverts nothing.
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
