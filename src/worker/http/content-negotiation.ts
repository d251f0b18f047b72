/** A media range of an Accept header and how much it is wanted. */
interface Range {
  readonly range: string;
  /** From 0, not at all, to 1. */
  readonly quality: number;
}

/**
 * The media type that an Accept header wants most, or undefined where it rules out all of them (RFC 9110, section
 * 12.5.1). Types that are wanted alike are chosen in their own order; so is one where nothing is said.
 */
export function preferredType(types: readonly string[], accept: string | null): string | undefined {
  if (accept === null || accept.trim() === "") return types[0];
  const ranges = accept.split(",").map(readRange);
  let best: { readonly type: string; readonly quality: number } | undefined;
  for (const type of types) {
    const quality = qualityOf(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

/** What the most exact range that fits says of a type. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [kind] = type.split("/");
  for (const wanted of [type, `${kind}/*`, "*/*"]) {
    const fitting = ranges.find(({ range }) => range === wanted);
    if (fitting !== undefined) return fitting.quality;
  }
  return 0;
}

function readRange(text: string): Range {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice("q=".length));
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}
