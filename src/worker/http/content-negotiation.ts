// By hand: hono/accepts always gives a type; it cannot say that none is acceptable, which is 406.

/** A media range of an Accept header with its weight. */
interface Range {
  readonly range: string;
  /** From 0, not at all, to 1. */
  readonly quality: number;
}

/**
 * The media type that an Accept header prefers, or undefined if it accepts none of them (RFC 9110, section 12.5.1). Without
 * the header, or with equal weights, the first type wins.
 */
export function preferredType(types: readonly string[], accept: string | null): string | undefined {
  if (accept === null || accept.trim() === "") return types[0];
  const ranges = accept.split(",").map(readRange);
  const qualities = types.map((type) => qualityOf(type, ranges));
  const best = Math.max(...qualities);
  return best > 0 ? types[qualities.indexOf(best)] : undefined;
}

/** The weight of a type by the most specific matching range. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [kind] = type.split("/");
  for (const candidate of [type, `${kind}/*`, "*/*"]) {
    const match = ranges.find(({ range }) => range === candidate);
    if (match !== undefined) return match.quality;
  }
  return 0;
}

function readRange(text: string): Range {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice("q=".length));
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}
