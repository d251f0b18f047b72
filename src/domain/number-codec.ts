// Whole numbers from 0 as ASCII that is short and quick to read: five bits a character, the lowest first, from `?` (0) on;
// every character of a number but the last has 32 added. The same digits as in encoded polylines (developers.google.com).

/** The code of the digit 0, and that of the space after each list where there are several. */
export const ZERO = "?".charCodeAt(0);
export const SPACE = " ".charCodeAt(0);

/** Encodes numbers below 2^30. */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encodeNumber).join("");
}

function encodeNumber(number: number): string {
  if (number < 32) return DIGITS[number] ?? "";
  return DIGITS[32 + (number & 31)] + encodeNumber(number >> 5);
}

const DIGITS = Array.from({ length: 64 }, (_, digit) => String.fromCharCode(ZERO + digit));

/** Encodes ascending numbers by their differences. */
export function encodeAscending(numbers: readonly number[]): string {
  return encodeNumbers(toDifferences(numbers));
}

/** The differences of numbers, the first from 0. */
export function toDifferences(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** The bytes of a text of ASCII. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** The lists in bytes in which each has a space after it. */
export function splitLists(bytes: Uint8Array): readonly Uint8Array[] {
  const lists: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(SPACE); end !== -1; end = bytes.indexOf(SPACE, start)) {
    lists.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lists;
}

/** Decodes the bytes of the output of `encodeAscending`. */
export function decodeAscending(bytes: Uint8Array): readonly number[] {
  return decodeNumbers(bytes, 1);
}

/**
 * Decodes the bytes of the output of `encodeNumbers`. `times` 1 sums the numbers up, as `encodeAscending` needs it. One plain
 * loop: in a new isolate no code is compiled yet, and a call for each number takes five times as long.
 */
export function decodeNumbers(bytes: Uint8Array, times: 0 | 1 = 0): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const digit = (bytes[index] ?? ZERO) - ZERO;
    number += (digit & 31) << shift;
    shift = digit > 31 ? shift + 5 : 0;
    if (shift > 0) continue;
    numbers.push(number);
    number *= times;
  }
  return numbers;
}
