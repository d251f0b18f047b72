import { EVERYWHERE, WRONG_STATUS } from "./checks.ts";
import { CONTRACT } from "./contract.ts";
import type { Expectation, HttpResponse, Target } from "./expectation.ts";
import { type Discovery, discoverTarget, reasonOf } from "./target.ts";

/** The options of a verification. */
interface VerifyOptions {
  /** The address of the requests: scheme, host and port, without a trailing slash. */
  readonly address: string;
  /** The expected origin of links; by default the address. */
  readonly origin?: string;
}

/** The result of one group of expectations. */
interface GroupResult {
  readonly title: string;
  /** The requests: methods and paths. */
  readonly requests: readonly string[];
  /** Sentences in Swedish, each beginning with the method and the path. */
  readonly faults: readonly string[];
}

/** The results, or why the service could not be verified. */
export type VerifyResult =
  | { readonly kind: "verified"; readonly groups: readonly GroupResult[]; readonly release: string }
  | Extract<Discovery, { kind: "unusable" }>;

/** The timeout of one request, in milliseconds. */
const TIME_LIMIT = 15_000;

/** The number of concurrent requests, low enough not to burden a service. */
const CONCURRENCY = 4;

/** Verifies the whole public contract of a running service, with read requests only. */
export async function verify({ address, origin = address }: VerifyOptions): Promise<VerifyResult> {
  const send = (request: Omit<Expectation, "checks">) => sendTo(address, request);
  const discovery = await discoverTarget(address, origin, send);
  if (discovery.kind === "unusable") return discovery;
  const { target } = discovery;
  const groups: GroupResult[] = [];
  for (const { title, expectations } of CONTRACT) {
    groups.push({ title, ...(await checkAll(expectations(target), target)) });
  }
  return { kind: "verified", groups, release: target.release };
}

async function sendTo(address: string, { path, method = "GET", headers = {} }: Omit<Expectation, "checks">) {
  const signal = AbortSignal.timeout(TIME_LIMIT);
  const response = await fetch(address + path, { method, headers, redirect: "manual", signal });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Checks expectations and their follow-ups. Follow-ups of several expectations are checked once. */
async function checkAll(expectations: readonly Expectation[], target: Target): Promise<Omit<GroupResult, "title">> {
  const requests: string[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  const queue = [...expectations];
  while (queue.length > 0) {
    const batch = queue.splice(0, CONCURRENCY);
    requests.push(...batch.map(nameOf));
    for (const { faults: found, followUps } of await Promise.all(batch.map((one) => checkExpectation(one, target)))) {
      faults.push(...found);
      const newFollowUps = followUps.filter((one) => !seen.has(nameOf(one)));
      for (const one of newFollowUps) seen.add(nameOf(one));
      queue.push(...newFollowUps);
    }
  }
  return { requests, faults };
}

interface CheckedExpectation {
  readonly faults: readonly string[];
  readonly followUps: readonly Expectation[];
}

async function checkExpectation(expectation: Expectation, target: Target): Promise<CheckedExpectation> {
  const [name, { linkedFrom }] = [nameOf(expectation), expectation];
  try {
    const response: HttpResponse = await sendTo(target.address, expectation);
    const found = [...expectation.checks, ...EVERYWHERE]
      .map((check) => check(response, target))
      .filter((fault) => fault !== undefined);
    // With another status, the headers and the content are those of another response.
    const wrongStatus = found.filter((fault) => fault.startsWith(WRONG_STATUS));
    return {
      faults: (wrongStatus.length > 0 ? wrongStatus : found).map(
        (fault) => `${name} ${fault}${linkedFrom === undefined ? "" : ` (länk från ${linkedFrom})`}`,
      ),
      followUps: expectation.followUps?.(response, target) ?? [],
    };
  } catch (error) {
    return { faults: [`${name} svarar inte: ${reasonOf(error)}`], followUps: [] };
  }
}

/** The request as text: `GET /` or `GET / (If-None-Match: "other")`. */
function nameOf({ path, method = "GET", headers = {} }: Expectation): string {
  const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return named.length === 0 ? `${method} ${path}` : `${method} ${path} (${named.join(", ")})`;
}
