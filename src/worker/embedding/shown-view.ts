import { LANGUAGES, type Language } from "../../domain/text.ts";
import { type Addresses, languageQuery, PATHS, type Query } from "../addresses.ts";

/** Something that other sites can show, as an id: `overview`, `collaborations/smohf`, `organizations/haninge`. */
export type ShownView = string;

/** What an address of ours shows, and in which language. */
export interface Shown {
  readonly view: ShownView;
  readonly language: Language;
}

const FRAGMENTS = "/fragments/";
const EMBEDS = "/embeds/";

/** The views that take no id. */
export const WHOLE_VIEWS: readonly ShownView[] = Object.values(PATHS)
  .filter((path) => path.startsWith(FRAGMENTS) && !path.includes(":"))
  .map((path) => path.slice(FRAGMENTS.length));

/** What a page, fragment or embed of ours shows; undefined for an address that is not ours or shows nothing. */
export function shownAt(address: string, origin: string): Shown | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  if (host !== new URL(origin).host) return undefined;
  const view = viewAt(pathname.replace(/\/$/, ""));
  const language = LANGUAGES.find((each) => each === searchParams.get("lang")) ?? "sv";
  return view === undefined ? undefined : { view, language };
}

function viewAt(path: string): ShownView | undefined {
  if (path === "") return "overview";
  const [, face = "", rest = path.slice(1)] = /^(\/fragments\/|\/embeds\/)(.*)$/.exec(path) ?? [];
  const isItem = /^(?:collaborations|organizations)\/[^/]+$/.test(rest);
  if (isItem) return rest;
  return face !== "" && WHOLE_VIEWS.includes(rest) ? rest : undefined;
}

/** The address of a view as a fragment or as an embed. */
export function addressOf(face: "fragment" | "embed", { view }: Shown, { at }: Addresses, query: Query = {}): string {
  return at((face === "fragment" ? FRAGMENTS : EMBEDS) + view, query);
}

/** The page of ours that has the same facts. */
export function pageOf({ view, language }: Shown, { at }: Addresses): string {
  return at(view.includes("/") ? `/${view}` : PATHS.home, languageQuery(language));
}
