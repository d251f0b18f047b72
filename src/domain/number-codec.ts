// Whole numbers from 0 as text that is short and quick to read: five bits a character, the lowest first, from `?` (0) on;
// every character of a number but the last has 32 added. The same digits as in encoded polylines (developers.google.com).

const ZERO = "?".charCodeAt(0);
const [SPACE, DECIMAL_ZERO] = [" ".charCodeAt(0) - ZERO, "0".charCodeAt(0) - ZERO];

/** Encodes numbers below 2^30. */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encodeNumber).join("");
}

function encodeNumber(number: number): string {
  const isLast = number < 32;
  const digit = String.fromCharCode(ZERO + (number & 31) + (isLast ? 0 : 32));
  return isLast ? digit : digit + encodeNumber(number >> 5);
}

/** Encodes ascending numbers by their differences. */
export function encodeAscending(numbers: readonly number[]): string {
  return encodeNumbers(numbers.map((number, index) => number - (numbers[index - 1] ?? 0)));
}

/** Decodes the output of `encodeAscending`. */
export function decodeAscending(text: string): readonly number[] {
  return decodeNumbers(text, 1);
}

/**
 * Decodes the output of `encodeNumbers`, and decimal numbers, each followed by a space, which earlier seeds stored.
 * `times` 1 sums the numbers up, as `encodeAscending` needs it. One plain loop: in a new isolate no code is compiled
 * yet, and a call for each number takes five times as long.
 */
export function decodeNumbers(text: string, times: 0 | 1 = 0): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let before = 0;
  let shift = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit >= 0) {
      number += (digit & 31) << shift;
      shift += 5;
      if (digit > 31) continue;
    } else if (digit !== SPACE) {
      number = number * 10 + digit - DECIMAL_ZERO;
      continue;
    }
    before = number + times * before;
    numbers.push(before);
    number = 0;
    shift = 0;
  }
  return numbers;
}
