import type { IsoDate } from "../../domain/dates.ts";
import { createLruCache } from "../lru-cache.ts";
import type { Serving } from "../store/store.ts";
import type { CachedResponse } from "./response.ts";

/** What all remembered answers were made from. When any of it changes, none of them is given as the answer of now. */
export interface Edition {
  readonly serving: Serving;
  readonly day: IsoDate;
}

/** Answers that have been made, by their address in one spelling. */
export interface ResponseCache {
  readonly recall: (edition: Edition, address: string) => CachedResponse | undefined;
  /** Recalls by the address as a client wrote it, if it was once learnt to mean the same as another. */
  readonly recallAsWritten: (edition: Edition, url: string) => CachedResponse | undefined;
  /** The last answer of an edition before this one, marked as stale: better than none where parts of a release are missing. */
  readonly recallFormer: (address: string) => CachedResponse | undefined;
  readonly keep: (edition: Edition, address: string, answer: CachedResponse) => void;
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
export function createResponseCache(capacity: number = CAPACITY): ResponseCache {
  const answers = createLruCache<CachedResponse>(capacity, weight);
  const former = createLruCache<CachedResponse>(capacity, weight);
  const spellings = new Map<string, string>();
  let current: Edition | undefined;

  function turnTo({ serving, day }: Edition): void {
    if (current?.serving === serving && current.day === day) return;
    current = { serving, day };
    for (const [address, answer] of answers.entries()) former.set(address, answer);
    answers.clear();
  }

  function recall(edition: Edition, address: string): CachedResponse | undefined {
    turnTo(edition);
    return answers.get(address);
  }

  return {
    recall,
    recallAsWritten(edition, url) {
      const address = spellings.get(url);
      return address === undefined ? undefined : recall(edition, address);
    },
    recallFormer(address) {
      const answer = former.get(address);
      return answer && { ...answer, headers: { ...answer.headers, "X-Samverkan-Source": "stale" } };
    },
    keep({ serving, day }, address, answer) {
      // A request that began before a switch has made its answer from what is gone by now.
      if (current?.serving === serving && current.day === day) answers.set(address, answer);
    },
    learn(url, address) {
      if (url.length > LONGEST_SPELLING) return;
      if (spellings.size >= SPELLINGS) spellings.clear();
      spellings.set(url, address);
    },
  };
}

function weight({ body }: CachedResponse): number {
  return OVERHEAD + (body?.byteLength ?? 0);
}
