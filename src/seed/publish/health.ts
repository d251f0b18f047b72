import * as v from "valibot";

const report = v.object({ release: v.nullable(v.string()), version: v.nullable(v.string()) });

/** The response of /health: the release, and the version of the Worker. */
type HealthReport = v.InferOutput<typeof report>;

/** Whether the expected report arrived; if not, the last response. */
type HealthOutcome =
  | { readonly kind: "ok" }
  | { readonly kind: "not-yet"; readonly report: HealthReport }
  | { readonly kind: "unreachable"; readonly reason: string };

/** The options of polling /health. */
interface HealthPollOptions {
  /** The origin of the service: `https://samverkan.example`. */
  readonly service: string;
  readonly isExpected: (report: HealthReport) => boolean;
  /** Waits before the next request; false to give up. Attempts are counted from 1. */
  readonly pollInterval: (attempt: number) => Promise<boolean>;
}

/** The timeout of one request, in milliseconds. */
const TIME_LIMIT = 10_000;

/** Polls /health until the report is as expected. */
export async function waitForHealth({ service, isExpected, pollInterval }: HealthPollOptions): Promise<HealthOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const report = await fetchHealth(service);
    if (typeof report !== "string" && isExpected(report)) return { kind: "ok" };
    if (await pollInterval(attempt)) continue;
    return typeof report === "string" ? { kind: "unreachable", reason: report } : { kind: "not-yet", report: report };
  }
}

/** The report, or why there is none. */
async function fetchHealth(service: string): Promise<HealthReport | string> {
  try {
    const answer = await fetch(new URL("/health", service), { signal: AbortSignal.timeout(TIME_LIMIT) });
    return v.parse(report, await answer.json());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
