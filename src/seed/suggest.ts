import { distance } from "fastest-levenshtein";
import { slugify } from "./schemas/slugify.ts";

/** The candidate that was most likely meant; undefined if none is close enough. */
export function closestMatch(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = slugify(written);
  const ranked = Array.from(candidates, (candidate) => ({
    candidate,
    steps: editDistance(wanted, slugify(candidate)),
  }));
  const [best] = ranked.toSorted((a, b) => a.steps - b.steps);
  if (best === undefined || best.steps > maxDistance(wanted)) return undefined;
  return best.candidate;
}

/** "Did you mean" in Swedish with a trailing space, or an empty text. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const meant = closestMatch(written, candidates);
  return meant === undefined ? "" : `Menade du \`${meant}\`? `;
}

/** Levenshtein distance; an added or omitted word counts as one edit. */
function editDistance(wanted: string, candidate: string): number {
  const isLonger = candidate.startsWith(`${wanted}-`) || wanted.startsWith(`${candidate}-`);
  return isLonger && wanted !== "" && candidate !== "" ? 1 : distance(wanted, candidate);
}

/** Two swapped letters are two edits, so even a word of four letters may differ by two. */
function maxDistance(word: string): number {
  return Math.max(1, Math.ceil(word.length / 3));
}
