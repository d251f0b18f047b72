import { tokenize } from "../../domain/search/tokenize.ts";
import { findView, type ViewId } from "./view-id.ts";

/** Something that can be shown, by the name that people know it by. */
export interface NamedView {
  readonly id: ViewId;
  readonly name: string;
  /** What else it is called: in the other language, in short. */
  readonly otherNames: readonly string[];
}

/** What a text means: one view, or all that have its words in their names. */
export interface FoundViews {
  readonly show: ViewId | undefined;
  readonly suggestions: readonly NamedView[];
}

const MAX_SUGGESTIONS = 10;

/** The view that a text means: by its id, a name, the last part of its id, or words that are in the names of no other. */
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
