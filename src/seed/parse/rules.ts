import type { Message } from "../diagnostic.ts";

/** A common mistake in a text: the pattern that finds it, and the message about it. */
export interface Rule extends Message {
  readonly pattern: RegExp;
}

/** What is wrong at a character of a text. */
export interface Finding {
  readonly offset: number;
  readonly message: Message;
}

/** The first match of each rule, in the order of the rules. */
export function findMistakes(rules: readonly Rule[], text: string): readonly Finding[] {
  return rules.flatMap((message) => {
    const offset = text.search(message.pattern);
    return offset < 0 ? [] : [{ offset, message }];
  });
}

/** The offset at which the line of a character begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The line of a character. */
export function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset)).split("\n", 1)[0] ?? "";
}

/** The match of a rule on the line of a character; the mistake begins after the first group of the pattern. */
export function findOnLine(rule: Rule, text: string, offset: number): Finding | undefined {
  const match = rule.pattern.exec(lineAt(text, offset));
  return match === null ? undefined : { message: rule, offset: lineStart(text, offset) + (match[1]?.length ?? 0) };
}
