import { tokenize } from "../../domain/search/tokenize.ts";
import { findView, type ViewId } from "./view-id.ts";

/** A view with its name. */
export interface NamedView {
  readonly id: ViewId;
  readonly name: string;
  /** Its names in other languages, and its short name. */
  readonly otherNames: readonly string[];
}

/** The result of a search: one view, or all whose names contain the words. */
interface FoundViews {
  readonly show: ViewId | undefined;
  readonly suggestions: readonly NamedView[];
}

const MAX_SUGGESTIONS = 10;

/** Finds the view of a text: by id, name, the last segment of the id, or words that only its names contain. */
export function searchViews(text: string, views: readonly NamedView[]): FoundViews {
  if (findView(text) !== undefined) return { show: text, suggestions: [] };
  const terms = tokenize(text);
  if (terms.length === 0) return { show: undefined, suggestions: [] };
  const named: NamedView[] = [];
  const matching: NamedView[] = [];
  for (const view of views) {
    const names = [view.name, ...view.otherNames].map((name) => tokenize(name).join(" "));
    if (names.includes(terms.join(" ")) || view.id.endsWith(`/${terms.join("-")}`)) named.push(view);
    if (names.some((name) => terms.every((term) => name.includes(term)))) matching.push(view);
  }
  const [only] = [named, matching].find(({ length }) => length === 1) ?? [];
  return { show: only?.id, suggestions: only === undefined ? matching.slice(0, MAX_SUGGESTIONS) : [] };
}
