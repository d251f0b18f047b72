import type { Catalog } from "../domain/catalog.ts";

/** What a website belongs to. */
export interface Owner {
  readonly kind: "collaborations" | "organizations";
  readonly id: string;
}

/** The owners of all websites in the facts. One that several share belongs to the first, collaborations before organizations. */
export function ownersOf({ collaborations, organizations }: Catalog): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  const take = (kind: Owner["kind"], items: readonly { readonly id: string; readonly website?: string }[]) => {
    for (const { id, website } of items) {
      if (website !== undefined && !owners.has(website)) owners.set(website, { kind, id });
    }
  };
  take("collaborations", collaborations);
  take("organizations", organizations);
  return owners;
}
