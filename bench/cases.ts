import type { Interval, Measured } from "./statistics.ts";

/** What is asked of every contender that can answer it. */
export interface Case {
  readonly name: string;
  readonly path: string;
  /** Asked with the ETag of an answer that the asker has already. */
  readonly isConditional?: boolean;
  /** Measured in a fresh isolate too. */
  readonly isColdToo?: boolean;
}

/** The columns of the table. */
export const CASES: readonly Case[] = [
  { name: "fragment of everything", path: "/fragments/overview", isColdToo: true },
  { name: "fragment of one", path: "/fragments/collaborations/smohf" },
  { name: "list as JSON", path: "/api/v1/collaborations", isColdToo: true },
  { name: "one as JSON", path: "/api/v1/collaborations/smohf", isColdToo: true },
  { name: "embed", path: "/embeds/overview" },
  { name: "page", path: "/" },
  { name: "304", path: "/fragments/overview", isConditional: true, isColdToo: true },
];

/** Whose CPU every ratio is against: the runtime's limit. */
export const LIMIT = "workerd, bare handler";

/** The same program once more: what it takes against itself is the noise of the machine. */
export const NOISE = "workerd, bare handler again";

/** The service itself. */
export const OURS = "samverkan";

/** What such a service usually looks like. */
export const TYPICAL = "workerd + Hono, KV and render per request";

/** One cell of the table: a contender in a case. */
export interface CaseFigure extends Partial<Interval> {
  readonly case: string;
  /** `cold`: the first request of a fresh isolate. */
  readonly isolate: "warm" | "cold";
  readonly contender: string;
  readonly cpuMicros: number;
  /** The median of the rounds' ratios with its 95 % interval (`low`, `high`), and the least and the greatest of them. */
  readonly ratioToLimit: number;
  readonly min: number;
  readonly max: number;
  /** What it takes against ours in the same rounds; only where the isolate is warm. */
  readonly ratioToOurs?: Measured;
  /** Keys that it read from KV for one request; only where the isolate is cold. */
  readonly kvReads?: number;
}
