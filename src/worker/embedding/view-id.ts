import type { Language } from "../../domain/text.ts";
import { FILTERS, MATRIX_FILTERS } from "../filters.ts";
import { type ParameterName, parseQuery } from "../query.ts";
import { languageQuery, PATHS, type Query, type Urls } from "../urls.ts";
import { VIEWS, type View } from "../views.tsx";

/** Something that other sites can show, as an id: `overview`, `collaborations/smohf`, `organizations/haninge`. */
export type ViewId = string;

/** What an address of ours shows, and in which language. */
export interface ViewRequest {
  readonly view: ViewId;
  readonly language: Language;
  /** The parameters of its fragment that are not the default, the language among them. */
  readonly query: Query;
}

/** What the addresses of fragments can say beside which view it is. */
export const FRAGMENT_PARAMETERS: readonly ParameterName[] = [
  ...new Set(VIEWS.flatMap(({ parameters }) => parameters)),
];

/** What the address of a page says about a frame of the same. */
const PAGE_PARAMETERS = ["lang", "scheme"] as const satisfies readonly ParameterName[];

/** The pages of views without an id, but for the first page. */
const PAGES: Readonly<Record<ViewId, string>> = { matrix: PATHS.matrix, diagram: PATHS.diagram };

const VIEW_PATH = /^(\/fragments\/|\/embeds\/)(.*)$/;

/** The views that take no id. */
export const TOP_LEVEL_VIEWS: readonly ViewId[] = VIEWS.map(({ path }) => path).filter((path) => !path.includes(":"));

/** What a page, fragment or embed of ours shows; undefined for an address that is not ours or shows nothing. */
export function parseViewUrl(address: string, origin: string): ViewRequest | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  if (host !== new URL(origin).host) return undefined;
  const path = pathname.replace(/\/$/, "");
  const view = viewAt(path);
  if (view === undefined) return undefined;
  const { params, canonical } = parseQuery(parametersAt(path, view), searchParams);
  const query = Object.fromEntries(new URLSearchParams(canonical));
  const isSearch = path === "" && isFiltering(query);
  return { view: isSearch ? "collaborations" : view, language: params.lang, query };
}

/** A frame takes what its fragment takes but for the frame inside it, and which colours the page around it has. */
function parametersAt(path: string, view: ViewId): readonly ParameterName[] {
  const ofFragment = findView(view)?.view.parameters ?? [];
  if (VIEW_PATH.test(path)) return [...ofFragment.filter((name) => name !== "wrap"), "scheme"];
  if (view in PAGES) return [...PAGE_PARAMETERS, ...MATRIX_FILTERS];
  return path === "" ? [...PAGE_PARAMETERS, ...FILTERS] : PAGE_PARAMETERS;
}

function viewAt(path: string): ViewId | undefined {
  if (path === "") return "overview";
  const [, prefix = "", rest = path.slice(1)] = VIEW_PATH.exec(path) ?? [];
  const isItem = /^(?:collaborations|organizations)\/[^/]+$/.test(rest);
  if (isItem) return rest;
  return TOP_LEVEL_VIEWS.includes(rest) && (prefix !== "" || rest in PAGES) ? rest : undefined;
}

/** The view of an id, and the id of its document; undefined for an unknown view. */
export function findView(viewId: ViewId): { readonly view: View; readonly id: string } | undefined {
  const [, id = ""] = viewId.split("/");
  const view = VIEWS.find(({ path }) => path.replace(":id", id) === viewId);
  return view && { view, id };
}

/** Whether a view has a page that shows just that. */
export function hasPage(view: ViewId): boolean {
  return view === "overview" || view in PAGES || view.includes("/");
}

/** The page of ours that has the same facts: that of a list is the first page with the same filters. */
export function pageUrl({ view, language, query = {} }: PageRequest, { path }: Urls): string {
  if (view.includes("/")) return path(`/${view}`, languageQuery(language));
  const filter = isFiltering(query) ? Object.fromEntries(FILTERS.map((name) => [name, query[name]])) : {};
  return path(PAGES[view] ?? PATHS.home, { ...languageQuery(language), ...filter });
}

type PageRequest = Pick<ViewRequest, "view" | "language"> & Partial<Pick<ViewRequest, "query">>;

/** Whether a query chooses among collaborations; an order alone does not. */
function isFiltering(query: Query): boolean {
  return FILTERS.some((name) => name !== "sort" && query[name] !== undefined);
}
