import type { Release } from "../release/release.ts";
import type { ParameterName, ParsedQuery } from "./query.ts";
import type { Query } from "./urls.ts";

/** The parameters with the id of a document, and its kind. */
const ID_PARAMETERS = [
  ["member", "organizations"],
  ["collaboration", "collaborations"],
] as const;

type IdSource = Pick<Release, "currentId">;

type ParsedIds = Pick<ParsedQuery<ParameterName>, "params" | "canonical">;

/** Replaces former ids in a parsed query by current ones, so that no link or title has a former one. */
export function withCurrentIds({ params, canonical }: ParsedIds, release: IdSource): ParsedIds {
  const query = Object.fromEntries(new URLSearchParams(canonical));
  const ids = currentIds(query, release);
  return { params: { ...params, ...ids }, canonical: new URLSearchParams({ ...query, ...ids }).toString() };
}

/** The same for the query of a link. */
export function currentQuery(query: Query, release: IdSource): Query {
  return { ...query, ...currentIds(query, release) };
}

function currentIds(query: Query, release: IdSource): Readonly<Record<string, string>> {
  const ids = ID_PARAMETERS.flatMap(([name, kind]) => {
    const id = query[name];
    return typeof id === "string" ? [[name, release.currentId(kind, id)] as const] : [];
  });
  return Object.fromEntries(ids);
}

/** The current id of a view: `collaborations/smohf`. */
export function currentViewId(viewId: string, release: IdSource): string {
  const [kind, id] = viewId.split("/");
  if (id === undefined || (kind !== "collaborations" && kind !== "organizations")) return viewId;
  return `${kind}/${release.currentId(kind, id)}`;
}
