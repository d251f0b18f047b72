import { distance } from "fastest-levenshtein";
import { idFrom } from "./authored/id-from.ts";

/** The candidate that the writer most likely meant, or undefined where none is near enough to be worth a question. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = idFrom(written);
  const ranked = Array.from(candidates, (candidate) => ({ candidate, steps: stepsTo(wanted, idFrom(candidate)) }));
  const [best] = ranked.toSorted((a, b) => a.steps - b.steps);
  if (best === undefined || best.steps > tolerated(wanted)) return undefined;
  return best.candidate;
}

/** A question to put to the writer, with a space after it, or nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const meant = nearest(written, candidates);
  return meant === undefined ? "" : `Menade du \`${meant}\`? `;
}

/** How many letters differ; a name with words added or left out is as near as one letter. */
function stepsTo(wanted: string, candidate: string): number {
  const isLonger = candidate.startsWith(`${wanted}-`) || wanted.startsWith(`${candidate}-`);
  return isLonger && wanted !== "" && candidate !== "" ? 1 : distance(wanted, candidate);
}

/** Two letters that changed places are two steps, so even a word of four letters may differ by two. */
function tolerated(word: string): number {
  return Math.max(1, Math.ceil(word.length / 3));
}
