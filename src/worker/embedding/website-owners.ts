import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";

/** What a website belongs to. */
export interface WebsiteOwner {
  readonly kind: "collaborations" | "organizations";
  readonly id: string;
}

/** The owners of websites, by address. */
export type WebsiteOwners = ReadonlyMap<string, WebsiteOwner>;

/** The owners of the websites of all that a view shows. A website that several share belongs to the first. */
export function findWebsiteOwners(
  collaborations: readonly CollaborationDetail[],
  organization?: Organization,
): WebsiteOwners {
  const owned = [
    ...collaborations.map(({ collaboration: { id, website } }) => ({ kind: "collaborations", id, website }) as const),
    ...(organization === undefined ? [] : [{ ...organization, kind: "organizations" } as const]),
  ];
  const owners = owned.flatMap(({ kind, id, website }) =>
    website === undefined ? [] : [[website, { kind, id }] as const],
  );
  return new Map(owners.toReversed());
}
