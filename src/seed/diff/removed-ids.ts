import { distance } from "fastest-levenshtein";
import type { Facts } from "../../domain/facts.ts";
import { slugify } from "../schemas/slugify.ts";

/** A published id that was removed: its pages, fragments and embeds stop working. */
interface RemovedId {
  readonly kind: "collaboration" | "organization";
  readonly id: string;
  readonly name: string;
  /** The id that it was probably renamed to. */
  readonly successor?: string;
}

interface Named {
  readonly id: string;
  readonly name: { readonly sv: string };
  readonly formerIds?: readonly string[];
}

/** The published ids that the new facts remove without listing them in `formerIds`. */
export function findRemovedIds(before: Facts | undefined, after: Facts): readonly RemovedId[] {
  if (before === undefined) return [];
  return [
    ...removedOf("collaboration", before.collaborations, after.collaborations),
    ...removedOf("organization", before.organizations, after.organizations),
  ];
}

/** A message about removed ids, line by line; empty if there are none. */
export function formatRemovedIds(before: Facts | undefined, after: Facts): readonly string[] {
  return findRemovedIds(before, after).flatMap(({ kind, id, name, successor }) => {
    const what = `Adressen till ${name} (${id}) slutar fungera, också på andra webbplatser.`;
    const file = kind === "collaboration" ? `collaborations/${successor}.md` : `organizations/${successor}.yaml`;
    const advice =
      successor === undefined
        ? "Har den bytt id: skriv det gamla under formerIds i den nya filen. Annars är det rätt att den försvinner."
        : `Har den bytt id till ${successor}: skriv formerIds: [${id}] i ${file}, så leder den gamla adressen dit.`;
    return ["", what, advice];
  });
}

function removedOf(kind: RemovedId["kind"], before: readonly Named[], after: readonly Named[]): readonly RemovedId[] {
  const remaining = new Set(after.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  const old = new Set(before.map(({ id }) => id));
  const added = after.filter(({ id }) => !old.has(id));
  return before
    .filter(({ id }) => !remaining.has(id))
    .map(({ id, name }) => {
      const successor = added.find((other) => isSame(name.sv, other.name.sv) || other.id.startsWith(`${id}-`));
      return { kind, id, name: name.sv, ...(successor !== undefined && { successor: successor.id }) };
    });
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [slugify(a), slugify(b)];
  return first === second || distance(first, second) <= Math.floor(first.length / 5);
}
