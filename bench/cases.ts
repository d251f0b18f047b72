import type { Interval, Measured } from "./statistics.ts";

/** A request for every contender that supports it. */
export interface Case {
  readonly name: string;
  readonly path: string;
  /** A conditional request with the ETag of an earlier response. */
  readonly isConditional?: boolean;
  /** The body has over 50 kB, so that the bytes themselves are much of what it costs. */
  readonly isLarge?: boolean;
  /** Measured in a fresh isolate too. */
  readonly isColdToo?: boolean;
}

/** The columns of the table. */
export const CASES: readonly Case[] = [
  { name: "fragment of everything", path: "/fragments/overview", isColdToo: true },
  { name: "fragment of one", path: "/fragments/collaborations/smohf" },
  { name: "list as JSON", path: "/api/v1/collaborations", isLarge: true, isColdToo: true },
  { name: "one as JSON", path: "/api/v1/collaborations/smohf", isColdToo: true },
  { name: "embed", path: "/embeds/overview" },
  { name: "page", path: "/" },
  { name: "304", path: "/fragments/overview", isConditional: true, isColdToo: true },
];

/** The baseline of every ratio: the runtime's limit. */
export const LIMIT = "workerd, bare handler";

/** The baseline a second time: its ratio to itself is the noise of the machine. */
export const NOISE = "workerd, bare handler again";

/** The service itself. */
export const OURS = "samverkan";

/** A typical implementation of such a service. */
export const TYPICAL = "workerd + Hono, KV and render per request";

/** One cell of the table: a contender in a case. */
export interface CaseFigure extends Partial<Interval> {
  readonly case: string;
  /** `cold`: the first request of a fresh isolate. */
  readonly isolate: "warm" | "cold";
  readonly contender: string;
  readonly cpuMicros: number;
  /** The median of the rounds' ratios with its 95 % interval (`low`, `high`), and the minimum and maximum. */
  readonly ratioToLimit: number;
  readonly min: number;
  readonly max: number;
  /** The ratio to ours in the same rounds; only for warm isolates. */
  readonly ratioToOurs?: Measured;
  /** Keys read from KV for one request; only for cold isolates. */
  readonly kvReads?: number;
}
