import type { Facts } from "../../src/domain/facts.ts";

/** Addresses to begin with, each with a label: `["Page", "/"]`. Without facts, only those that always exist. */
export function startAddresses(facts: Facts | undefined): readonly (readonly [name: string, path: string])[] {
  const neighbour = facts === undefined ? undefined : neighbourOf(facts);
  return [
    ["Page", "/"],
    ["Page in English", "/?lang=en"],
    ["Fragment to include", "/fragments/overview"],
    ...(neighbour === undefined ? [] : [["Fragment of a neighbour", `/fragments/organizations/${neighbour}`] as const]),
    ["JSON", "/api/v1/collaborations"],
    ["Snippet builder", "/builder"],
    ["The editor's form", "/admin/"],
    ["Health", "/health"],
  ];
}

/** The id of the organization with the most collaborations in common with the publisher; the first one by id. */
function neighbourOf({ site, collaborations }: Facts): string | undefined {
  const ids = collaborations
    .flatMap(({ members }) => members.map(({ organization }) => organization))
    .filter((id) => id !== site.publisher);
  const countOf = (id: string) => ids.filter((each) => each === id).length;
  return [...new Set(ids)].toSorted().toSorted((one, other) => countOf(other) - countOf(one))[0];
}
