import { isDeepStrictEqual } from "node:util";
import type { Collaboration } from "../../domain/collaboration.ts";
import type { Facts } from "../../domain/facts.ts";
import { type FieldChange, fieldChanges } from "./diff-fields.ts";

/** An added, changed or removed document. */
export interface Change {
  readonly kind: "added" | "changed" | "removed";
  readonly of: "site" | "legal-form" | "organization" | "collaboration";
  readonly id: string;
  readonly name: string;
  /** The changed fields; empty for added and removed documents. */
  readonly fields: readonly FieldChange[];
  /** Ids of the organizations whose membership in a collaboration changed. */
  readonly concerned?: readonly string[];
}

interface Document {
  readonly of: Change["of"];
  readonly id: string;
  readonly name: string;
  readonly content: unknown;
}

/** The changes between two versions of the facts, in display order. */
export function diffFacts(before: Facts | undefined, after: Facts): readonly Change[] {
  const [old, current] = [documentsOf(before), documentsOf(after)];
  const names = new Map(
    [before, after].flatMap((facts) => facts?.organizations ?? []).map(({ id, name }) => [id, name.sv]),
  );
  const removed = [...old.values()].filter((document) => !current.has(toKey(document)));
  return [
    ...[...current.values()].flatMap((document): readonly Change[] => {
      const { of, id, name, content } = document;
      const earlier = old.get(toKey(document));
      const concerned = concernedBy(before, after, document);
      if (earlier === undefined) return [{ kind: "added", of, id, name, fields: [], ...concerned }];
      if (isDeepStrictEqual(earlier.content, content)) return [];
      return [{ kind: "changed", of, id, name, fields: fieldChanges(earlier.content, content, names), ...concerned }];
    }),
    ...removed.map((document): Change => {
      const { of, id, name } = document;
      return { kind: "removed", of, id, name, fields: [], ...concernedBy(before, after, document) };
    }),
    ...orderOfForms(before, after),
  ];
}

function concernedBy(before: Facts | undefined, after: Facts, { of, id }: Document): Pick<Change, "concerned"> {
  if (of !== "collaboration") return {};
  const partsOf = (facts: Facts | undefined) => partsIn(facts?.collaborations.find((each) => each.id === id));
  const [old, current] = [partsOf(before), partsOf(after)];
  const participants = new Set([...old.keys(), ...current.keys()]);
  const concerned = [...participants].filter((each) => !isDeepStrictEqual(old.get(each), current.get(each)));
  return concerned.length === 0 ? {} : { concerned };
}

/** The membership of each organization in a collaboration, with the day of its last review. */
function partsIn(collaboration: Collaboration | undefined): ReadonlyMap<string, unknown> {
  if (collaboration === undefined) return new Map();
  const { host, members, reviewed } = collaboration;
  const parts = new Map<string, unknown>(host === undefined ? [] : [[host, { reviewed }]]);
  for (const membership of members) {
    parts.set(membership.organization, { ...membership, isHost: membership.organization === host, reviewed });
  }
  return parts;
}

/** Whether more than a third of the collaborations are removed, which needs confirmation. */
export function isLargeDeletion(before: Facts | undefined, after: Facts): boolean {
  if (before === undefined) return false;
  const remaining = new Set(after.collaborations.map(({ id }) => id));
  const removed = before.collaborations.filter(({ id }) => !remaining.has(id)).length;
  return removed * 3 > before.collaborations.length;
}

function documentsOf(facts: Facts | undefined): ReadonlyMap<string, Document> {
  if (facts === undefined) return new Map();
  const { site, legalForms, organizations, collaborations } = facts;
  const documents: readonly Document[] = [
    { of: "site", id: "site", name: site.title.sv, content: site },
    ...legalForms.map((form) => ({ of: "legal-form", id: form.id, name: form.name.sv, content: form }) as const),
    ...collaborations.map((one) => ({ of: "collaboration", id: one.id, name: one.name.sv, content: one }) as const),
    ...organizations.map((one) => ({ of: "organization", id: one.id, name: one.name.sv, content: one }) as const),
  ];
  return new Map(documents.map((document) => [toKey(document), document]));
}

function orderOfForms(before: Facts | undefined, after: Facts): readonly Change[] {
  if (before === undefined) return [];
  const idsOf = ({ legalForms }: Facts) => legalForms.map(({ id }) => id);
  const [old, current] = [idsOf(before), idsOf(after)];
  const isSame = isDeepStrictEqual(old.toSorted(), current.toSorted());
  if (!isSame || isDeepStrictEqual(old, current)) return [];
  const fields = [{ label: "Ordningen", before: old.join(", "), after: current.join(", ") }];
  return [{ kind: "changed", of: "legal-form", id: "legal-forms", name: "Samarbetsformerna", fields }];
}

/** Identifies the document that a change is about. */
export function toKey({ of, id }: Pick<Change, "of" | "id">): string {
  return `${of} ${id}`;
}
