import type { Answer } from "./answer.ts";

/** Answers that have been made, by the address and the release that they are for. */
export interface AnswerMemory {
  readonly recall: (key: string) => Answer | undefined;
  readonly keep: (key: string, answer: Answer) => void;
}

/** Bytes of bodies that an isolate keeps: a small part of its 128 MB, and many times what all our documents weigh. */
const CAPACITY = 8 * 1024 * 1024;

/** A memory bounded by bytes; what has gone longest without use leaves first. */
export function createAnswerMemory(capacity: number = CAPACITY): AnswerMemory {
  // A Map keeps the order of insertion, so the first key is the one that has gone longest without use.
  const answers = new Map<string, Answer>();
  let size = 0;
  return {
    recall(key) {
      const answer = answers.get(key);
      if (answer === undefined) return undefined;
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    keep(key, answer) {
      size += weight(answer) - weight(answers.get(key));
      answers.delete(key);
      answers.set(key, answer);
      for (const [oldest, old] of answers) {
        if (size <= capacity) break;
        answers.delete(oldest);
        size -= weight(old);
      }
    },
  };
}

/** Headers and bookkeeping weigh something too, so that many empty answers cannot fill the isolate. Bytes. */
const OVERHEAD = 1_024;

function weight(answer: Answer | undefined): number {
  return answer === undefined ? 0 : OVERHEAD + (answer.body?.byteLength ?? 0);
}
