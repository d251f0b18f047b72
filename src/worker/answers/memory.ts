import type { Day } from "../../domain/partial-date.ts";
import type { Serving } from "../store/store.ts";
import type { Answer } from "./answer.ts";

/** What all remembered answers were made from. When any of it changes, all of them are forgotten. */
export interface Edition {
  readonly serving: Serving;
  readonly day: Day;
}

/** Answers that have been made, by their address in one spelling. */
export interface AnswerMemory {
  readonly recall: (edition: Edition, address: string) => Answer | undefined;
  /** Recalls by the address as a client wrote it, if it was once learnt to mean the same as another. */
  readonly recallAsWritten: (edition: Edition, url: string) => Answer | undefined;
  readonly keep: (edition: Edition, address: string, answer: Answer) => void;
  /** Learns that a client's way of writing an address means the one that answers are kept under. */
  readonly learn: (url: string, address: string) => void;
}

/** Bytes of bodies that an isolate keeps: a small part of its 128 MB, and many times what all our documents weigh. */
const CAPACITY = 8 * 1024 * 1024;

/** Ways of writing addresses that are remembered, and how long one may be; campaign tags make endlessly many. */
const SPELLINGS = 4_096;
const LONGEST_SPELLING = 300;

/** Headers and bookkeeping weigh something too, so that many empty answers cannot fill the isolate. Bytes. */
const OVERHEAD = 1_024;

/** A memory bounded by bytes; what has gone longest without use leaves first. */
export function createAnswerMemory(capacity: number = CAPACITY): AnswerMemory {
  // A Map keeps the order of insertion, so the first key is the one that has gone longest without use.
  const answers = new Map<string, Answer>();
  const spellings = new Map<string, string>();
  let size = 0;
  let current: Edition | undefined;

  function turnTo({ serving, day }: Edition): void {
    if (current?.serving === serving && current.day === day) return;
    current = { serving, day };
    answers.clear();
    size = 0;
  }

  function recall(edition: Edition, address: string): Answer | undefined {
    turnTo(edition);
    const answer = answers.get(address);
    if (answer === undefined) return undefined;
    answers.delete(address);
    answers.set(address, answer);
    return answer;
  }

  return {
    recall,
    recallAsWritten(edition, url) {
      const address = spellings.get(url);
      return address === undefined ? undefined : recall(edition, address);
    },
    keep({ serving, day }, address, answer) {
      // A request that began before a switch has made its answer from what is gone by now.
      if (current?.serving !== serving || current.day !== day) return;
      size += weight(answer) - weight(answers.get(address));
      answers.delete(address);
      answers.set(address, answer);
      for (const [oldest, old] of answers) {
        if (size <= capacity) break;
        answers.delete(oldest);
        size -= weight(old);
      }
    },
    learn(url, address) {
      if (url.length > LONGEST_SPELLING) return;
      if (spellings.size >= SPELLINGS) spellings.clear();
      spellings.set(url, address);
    },
  };
}

function weight(answer: Answer | undefined): number {
  return answer === undefined ? 0 : OVERHEAD + (answer.body?.byteLength ?? 0);
}
