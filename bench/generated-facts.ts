import type { Collaboration } from "../src/domain/collaboration.ts";
import type { Facts } from "../src/domain/facts.ts";
import type { Organization } from "../src/domain/organization.ts";

/** Members of each generated collaboration. */
const MEMBERS = 6;

/** Collaborations per generated organization, as in our data: few organizations, each in several. */
const PER_ORGANIZATION = 5;

/**
 * Generates a number of collaborations, copied from the real ones: same prose, same number of fields. Deterministic.
 */
export function generatedFacts(real: Facts, count: number): Facts {
  const organizations = Array.from({ length: Math.max(MEMBERS, Math.ceil(count / PER_ORGANIZATION)) }, (_, index) =>
    organization(real, index),
  );
  return {
    ...real,
    organizations: [...real.organizations, ...organizations],
    collaborations: Array.from({ length: count }, (_, index) => collaboration(real, organizations, index)),
  };
}

/** The facts with a change of the collaboration in the middle. */
export function oneChanged(facts: Facts): Facts {
  const middle = Math.floor(facts.collaborations.length / 2);
  const collaborations = facts.collaborations.map((each, index) =>
    index === middle ? { ...each, summary: { sv: `${each.summary.sv} Nytt.` } } : each,
  );
  return { ...facts, collaborations };
}

function organization(real: Facts, index: number): Organization {
  const model = pick(real.organizations, index);
  return { ...model, id: `kommun-${index}`, name: { sv: `Kommun ${index}` }, shortName: `Kommun ${index}` };
}

function collaboration(real: Facts, organizations: readonly Organization[], index: number): Collaboration {
  const { host: _, ...model } = pick(real.collaborations, index);
  const [source] = model.sources;
  if (source === undefined) throw new Error(`${model.id} has no source`);
  const members = Array.from({ length: MEMBERS }, (_, turn) => ({
    organization: pick(organizations, index * 7 + turn * 13).id,
    role: "member" as const,
    status: "confirmed" as const,
    source: source.id,
  }));
  return { ...model, id: `samverkan-${index}`, name: { sv: `${model.name.sv} ${index}` }, members: unique(members) };
}

function unique(members: Collaboration["members"]): Collaboration["members"] {
  return [...new Map(members.map((member) => [member.organization, member])).values()];
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the list is empty");
  return item;
}
