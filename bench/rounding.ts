import type { Estimate } from "./figures.ts";

/** The fewest significant digits of a measured value, because more would be noise, and of an exact one. */
const DIGITS = { measured: 2, exact: 3 } as const;

/** With so many significant digits, every double differs from every other. */
const ALL_DIGITS = 17;

/**
 * A value and its 95 % interval, all with the decimals that give the value two significant digits, or three if the bounds
 * would be equal with two. Exact values have no interval, and three digits. There are more decimals where a rounded number
 * would be on the other side of a limit than the number itself: `isWithin` says whether a number is within the limit.
 */
export function withBounds(
  { value, low, high }: Estimate,
  unit: string,
  isWithin: (number: number) => boolean = () => true,
): string {
  const bounds = low === undefined || high === undefined || low === high ? [] : [low, high];
  const isExact = low !== undefined && low === high;
  const isTrue = (text: string, number: number) => isWithin(Number(text)) === isWithin(number);
  let texts: readonly string[] = [];
  for (let digits = isExact ? DIGITS.exact : DIGITS.measured; digits <= ALL_DIGITS; digits += 1) {
    const decimals = decimalsOf(value, digits);
    texts = [value, ...bounds].map((number) => number.toFixed(decimals));
    const isPoint = digits < DIGITS.exact && bounds.length > 0 && texts[1] === texts[2];
    if (!isPoint && [value, ...bounds].every((number, index) => isTrue(texts[index] ?? "", number))) break;
  }
  // Zeros at the end say how precise a measured value is; a count of 1 is not 1.00.
  const [middle, ...rest] = isExact ? texts.map((text) => String(Number(text))) : texts;
  return rest.length === 0 ? `${middle}${unit}` : `${middle}${unit} (${rest.join("–")})`;
}

/** The decimals of a number with so many significant digits. Digits before the decimal point are never dropped. */
function decimalsOf(number: number, digits: number): number {
  return number === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(number))));
}
