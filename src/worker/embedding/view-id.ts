import { isEverything } from "../../domain/filter.ts";
import type { Language } from "../../domain/text.ts";
import { FILTERS, MATRIX_FILTERS } from "../filters.ts";
import { type ParameterName, type ParameterValue, parseQuery } from "../query.ts";
import { languageQuery, PATHS, type Query, type Urls } from "../urls.ts";
import { VIEWS, type View } from "../views.tsx";

/** The id of a view, with that of its document if it has one: `overview`, `collaborations/smohf`, `organizations/haninge`. */
export type ViewId = string;

/** The view of a URL by its id, and its options. */
export interface ViewRequest {
  readonly viewId: ViewId;
  readonly language: Language;
  /** The parameters of its fragment that are not the default, the language among them. */
  readonly query: Query;
}

/** The parameters of fragments. */
export const FRAGMENT_PARAMETERS: readonly ParameterName[] = [
  ...new Set(VIEWS.flatMap(({ parameters }) => parameters)),
];

/** The parameters of a page that also apply to its embed. */
const PAGE_PARAMETERS = ["lang", "scheme"] as const satisfies readonly ParameterName[];

/** The pages of views without an id, except the home page. */
const PAGES: Readonly<Record<ViewId, string>> = { matrix: PATHS.matrix, diagram: PATHS.diagram };

const VIEW_PATH = /^(\/fragments\/|\/embeds\/)(.*)$/;

/** The views without an id. */
export const TOP_LEVEL_VIEWS: readonly ViewId[] = VIEWS.map(({ path }) => path).filter((path) => !path.includes(":"));

/** Parses the URL of a page, fragment or embed; undefined for a URL that is not ours or has no view. */
export function parseViewUrl(url: string, origin: string): ViewRequest | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  if (host !== new URL(origin).host) return undefined;
  const path = pathname.replace(/\/$/, "");
  const viewId = viewIdAt(path);
  if (viewId === undefined) return undefined;
  const { params, canonical } = parseQuery(parametersAt(path, viewId), searchParams);
  const query = Object.fromEntries(new URLSearchParams(canonical));
  const isSearch = path === "" && !isEverything(query);
  return { viewId: isSearch ? "collaborations" : viewId, language: params.lang, query };
}

/** The parameters of an embed: those of its fragment, without `wrap` and with the colour scheme of the host page. */
export function embedParameters({ parameters }: Pick<View, "parameters">): readonly ParameterName[] {
  return [...parameters.filter((name) => name !== "wrap"), "scheme"];
}

function parametersAt(path: string, viewId: ViewId): readonly ParameterName[] {
  if (VIEW_PATH.test(path)) return embedParameters(findView(viewId)?.view ?? { parameters: [] });
  if (viewId in PAGES) return [...PAGE_PARAMETERS, ...MATRIX_FILTERS];
  return path === "" ? [...PAGE_PARAMETERS, ...FILTERS] : PAGE_PARAMETERS;
}

function viewIdAt(path: string): ViewId | undefined {
  if (path === "") return "overview";
  const [, prefix = "", rest = path.slice(1)] = VIEW_PATH.exec(path) ?? [];
  const isItem = /^(?:collaborations|organizations)\/[^/]+$/.test(rest);
  if (isItem) return rest;
  return TOP_LEVEL_VIEWS.includes(rest) && (prefix !== "" || rest in PAGES) ? rest : undefined;
}

/** Finds the view of an id, and the id of its document; undefined for an unknown view. */
export function findView(viewId: ViewId): { readonly view: View; readonly id: string } | undefined {
  const [, id = ""] = viewId.split("/");
  const view = VIEWS.find(({ path }) => path.replace(":id", id) === viewId);
  return view && { view, id };
}

/** Whether a view has a page of its own. */
export function hasPage(viewId: ViewId): boolean {
  return viewId === "overview" || viewId in PAGES || viewId.includes("/");
}

/** The URL of our page with the same facts; for a list, the home page with the same filters. */
export function pageUrl({ viewId, language, query = {} }: PageRequest, { path }: Urls): string {
  if (viewId.includes("/")) return path(`/${viewId}`, languageQuery(language));
  const filter = isEverything(query) ? {} : Object.fromEntries(FILTERS.map((name) => [name, query[name]]));
  return path(PAGES[viewId] ?? PATHS.home, { ...languageQuery(language), ...filter });
}

/** The URL of a page or an embed, with the colour scheme of the host page. */
export function withScheme(url: string, scheme: ParameterValue<"scheme">): string {
  if (scheme === "auto") return url;
  const parsed = new URL(url);
  parsed.searchParams.set("scheme", scheme);
  return parsed.href;
}

type PageRequest = Pick<ViewRequest, "viewId" | "language"> & Partial<Pick<ViewRequest, "query">>;
