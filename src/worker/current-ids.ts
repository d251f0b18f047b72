import type { Release } from "../release/release.ts";
import type { ParameterName, ParsedQuery } from "./query.ts";
import type { Query } from "./urls.ts";

/** The parameters with the id of a document, and its kind. */
const ID_PARAMETERS = [
  ["member", "organizations"],
  ["collaboration", "collaborations"],
] as const;

type IdSource = Pick<Release, "currentId">;

type ParsedIds<Name extends ParameterName> = Pick<ParsedQuery<Name>, "params" | "canonical">;

/** Replaces former ids in a parsed query by current ones, so that no link or title has a former one. */
export function withCurrentIds<Name extends ParameterName>(
  { params, canonical }: ParsedIds<Name>,
  release: IdSource,
): ParsedIds<Name> {
  const query = new URLSearchParams(canonical);
  const former = ID_PARAMETERS.flatMap(([name, kind]) => {
    const id = query.get(name);
    const current = id === null ? null : release.currentId(kind, id);
    return current === null || current === id ? [] : [[name, current] as const];
  });
  for (const [name, id] of former) query.set(name, id);
  return former.length === 0
    ? { params, canonical }
    : { params: { ...params, ...Object.fromEntries(former) }, canonical: query.toString() };
}

/** The same for the query of a link. */
export function currentQuery(query: Query, release: IdSource): Query {
  const changed = ID_PARAMETERS.flatMap(([name, kind]) => {
    const id = query[name];
    return typeof id === "string" ? [[name, release.currentId(kind, id)] as const] : [];
  });
  return { ...query, ...Object.fromEntries(changed) };
}

/** The current id of a view: `collaborations/smohf`. */
export function currentViewId(view: string, release: IdSource): string {
  const [kind, id] = view.split("/");
  if (id === undefined || (kind !== "collaborations" && kind !== "organizations")) return view;
  return `${kind}/${release.currentId(kind, id)}`;
}
