/**
 * The beginning of a line that Markdown would not parse as part of the paragraph: a list item, a heading, a quotation,
 * a rule.
 */
const BLOCK = /^\s*(?:[-+*#>=`~|]|\d+[.)])/;

/**
 * Markdown with each paragraph and list item on one line. A line break inside them is a space to readers, but the form shows it
 * as the end of a line.
 */
export function joinSoftBreaks(markdown: string): string {
  const lines: string[] = [];
  for (const line of markdown.split("\n")) {
    const previous = lines.at(-1) ?? "";
    const isNew = line.trim() === "" || previous.trim() === "" || BLOCK.test(line) || /(?: {2}|\\)$/.test(previous);
    if (isNew) lines.push(line);
    else lines[lines.length - 1] = `${previous.trimEnd()} ${line.trim()}`;
  }
  return lines.join("\n");
}

/** Markdown with lines of at most `width` characters, where there is a space to break at; the opposite of `joinSoftBreaks`. */
export function wrapLines(markdown: string, width: number): string {
  return markdown
    .split("\n")
    .flatMap((line) => wrap(line, width))
    .join("\n");
}

function wrap(line: string, width: number): readonly string[] {
  const [start = ""] = /^\s*(?:[-+*]|\d+[.)])?\s*/.exec(line) ?? [];
  // Two spaces at the end are a line break that readers see.
  const [end = ""] = / {2,}$/.exec(line) ?? [];
  const lines = [start];
  for (const [index, word] of (line.slice(start.length).match(WORDS) ?? []).entries()) {
    const last = lines.at(-1) ?? "";
    const isFull = last.length + 1 + word.length > width && !BLOCK.test(word);
    if (index > 0 && isFull) lines.push(" ".repeat(start.length) + word);
    else lines[lines.length - 1] = index === 0 ? last + word : `${last} ${word}`;
  }
  lines[lines.length - 1] += end;
  return lines;
}

/** Words, and links as a whole. */
const WORDS = /\[[^\]]*\]\([^)]*\)\S*|\S+/g;
