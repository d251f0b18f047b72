import { distance } from "fastest-levenshtein";
import { idFrom } from "./authored/id-from.ts";

/** The candidate that the writer most likely meant, or undefined where none is near enough to be worth a question. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = idFrom(written);
  const ranked = Array.from(candidates, (candidate) => ({ candidate, steps: distance(wanted, idFrom(candidate)) }));
  const [best] = ranked.toSorted((a, b) => a.steps - b.steps);
  if (best === undefined || best.steps > tolerated(wanted)) return undefined;
  return best.candidate;
}

/** A question to put to the writer, with a space after it, or nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const meant = nearest(written, candidates);
  return meant === undefined ? "" : `Menade du \`${meant}\`? `;
}

/** One slip in a short word, one in every third letter of a longer one. */
function tolerated(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}
