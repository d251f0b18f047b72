import type { Collaboration } from "../domain/collaboration.ts";
import type { Facts } from "../domain/facts.ts";
import type { Organization } from "../domain/organization.ts";
import type { PartRange } from "./contents.ts";
import { documentsIn } from "./part-text.ts";
import type { StoredFacts } from "./snapshot.ts";

/** The facts of a stored release, in order of their ids; undefined where a part is not among the texts. */
export function storedFacts(stored: StoredFacts, texts: ReadonlyMap<string, string>): Facts | undefined {
  if (stored.kind === "whole") return stored.facts;
  const { site, legalForms, parts } = stored.contents;
  const organizations = documentsOf<Organization>(parts.organizations, texts);
  const collaborations = documentsOf<Collaboration>(parts.collaborations, texts);
  if (organizations === undefined || collaborations === undefined) return undefined;
  return { site, legalForms, organizations, collaborations };
}

function documentsOf<Document>(
  ranges: readonly PartRange[],
  texts: ReadonlyMap<string, string>,
): readonly Document[] | undefined {
  const parts = ranges.flatMap(([, name]) => texts.get(name) ?? []);
  if (parts.length < ranges.length) return undefined;
  return parts.flatMap((text) => documentsIn<Document>(text));
}
