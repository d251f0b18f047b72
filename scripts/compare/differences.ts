import type { HttpResponse } from "./http-client.ts";

/** The number of lines of a body that are shown per side. */
const LINES = 3;

/** The number of characters before a difference: HTML and JSON have long lines. */
const BEFORE = 40;
const AFTER = 120;

/** The difference between two responses as lines of a unified diff; empty if they are equal. */
export function responseDifferences(before: HttpResponse, after: HttpResponse): readonly string[] {
  const names = [...new Set([...before.headers.keys(), ...after.headers.keys()])].toSorted();
  return [
    ...lineDiff(`status ${before.status}`, `status ${after.status}`),
    ...names.flatMap((name) => lineDiff(headerLine(name, before), headerLine(name, after))),
    ...bodyLines(before.body, after.body),
  ];
}

function headerLine(name: string, { headers }: HttpResponse): string {
  const value = headers.get(name);
  return value === undefined ? "" : `${name}: ${value}`;
}

function lineDiff(before: string, after: string): readonly string[] {
  if (before === after) return [];
  return [...(before === "" ? [] : [`- ${before}`]), ...(after === "" ? [] : [`+ ${after}`])];
}

/** Bodies are bytes; if bytes differ that are no valid text, the decoded texts may be equal. */
function bodyLines(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const lines = bodyDifferences(utf8(before), utf8(after));
  return lines.length > 0 ? lines : bodyDifferences(before, after);
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString();
}

/** The first differing lines of two texts, with their position. */
export function bodyDifferences(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const old = before.split("\n");
  const now = after.split("\n");
  let from = 0;
  while (from < old.length && old[from] === now[from]) from += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - from && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const gone = old.slice(from, old.length - end);
  const come = now.slice(from, now.length - end);
  const column = firstDifference(gone[0] ?? "", come[0] ?? "");
  const shown = (sign: string, lines: readonly string[]) =>
    lines.slice(0, LINES).map((line) => `${sign} ${clip(line, column)}`);
  return [`@@ line ${from + 1}, column ${column + 1} @@`, ...shown("-", gone), ...shown("+", come)];
}

function firstDifference(before: string, after: string): number {
  let column = 0;
  while (column < before.length && before[column] === after[column]) column += 1;
  return column;
}

function clip(line: string, column: number): string {
  const from = Math.max(0, column - BEFORE);
  const text = line.slice(from, column + AFTER);
  return `${from > 0 ? "…" : ""}${text}${column + AFTER < line.length ? "…" : ""}`;
}
