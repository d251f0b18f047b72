import type { Moment, Release } from "../../release/release.ts";

/** Ids of the release that stand in examples: a collaboration, its legal form and one of its members. */
export interface Places {
  readonly collaboration: string;
  readonly organization: string;
  readonly form: string;
}

/** The first collaboration of a release and what belongs to it. */
export async function placesIn(release: Release, moment: Moment): Promise<Places> {
  const [first] = (await release.collaborations({}, moment, { offset: 0, limit: 1 })).collaborations;
  const { publisher } = await release.sender();
  return {
    collaboration: first?.collaboration.id ?? "",
    organization: first?.members[0]?.organization.id ?? publisher.id,
    form: first?.form.id ?? "",
  };
}

/** An address with ids in its places. */
export function filled(address: string, places: Places): string {
  return address
    .replace("{collaboration}", places.collaboration)
    .replace("{organization}", places.organization)
    .replace("{form}", places.form);
}
