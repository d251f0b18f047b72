import * as v from "valibot";

const report = v.object({ release: v.nullable(v.string()), version: v.nullable(v.string()) });

/** What the deployed service says of itself: which release it serves, and which version of the Worker it is. */
export type HealthReport = v.InferOutput<typeof report>;

/** Whether the service came to say what was waited for, and what it said when we stopped asking. */
export type HealthOutcome =
  | { readonly kind: "ok" }
  | { readonly kind: "not-yet"; readonly report: HealthReport }
  | { readonly kind: "unreachable"; readonly reason: string };

/** How the service is asked. */
export interface HealthPollOptions {
  /** The origin of the service: `https://samverkan.example`. */
  readonly service: string;
  readonly isExpected: (report: HealthReport) => boolean;
  /** Waits until it is time to ask again; false when it is time to give up. Questions are counted from 1. */
  readonly pollInterval: (attempt: number) => Promise<boolean>;
}

/** How long one answer may take, in milliseconds. */
const TIME_LIMIT = 10_000;

/** Asks the service's own report until it says what is awaited. */
export async function waitForHealth({ service, isExpected, pollInterval }: HealthPollOptions): Promise<HealthOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const report = await fetchHealth(service);
    if (typeof report !== "string" && isExpected(report)) return { kind: "ok" };
    if (await pollInterval(attempt)) continue;
    return typeof report === "string" ? { kind: "unreachable", reason: report } : { kind: "not-yet", report: report };
  }
}

/** The service's report, or why there is none. */
async function fetchHealth(service: string): Promise<HealthReport | string> {
  try {
    const answer = await fetch(new URL("/health", service), { signal: AbortSignal.timeout(TIME_LIMIT) });
    return v.parse(report, await answer.json());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
