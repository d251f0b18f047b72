import { EVERYWHERE } from "./checks.ts";
import { CONTRACT } from "./contract.ts";
import type { Expectation, HttpResponse, Target } from "./expectation.ts";
import { type Discovery, discoverTarget, reasonOf } from "./target.ts";

/** How a service is asked. */
export interface VerifyOptions {
  /** Where the requests go: scheme, host and port, without a slash at the end. */
  readonly address: string;
  /** The origin that links have to carry; by default the address. */
  readonly origin?: string;
}

/** What one group of expectations gave. */
export interface GroupResult {
  readonly title: string;
  /** What was asked: methods and paths. */
  readonly requests: readonly string[];
  /** Sentences in Swedish, each beginning with the method and the path. */
  readonly faults: readonly string[];
}

/** What the service gave, or why it could not be asked. */
export type VerifyResult =
  | { readonly kind: "verified"; readonly groups: readonly GroupResult[]; readonly release: string }
  | Extract<Discovery, { kind: "unusable" }>;

/** How long one response may take, in milliseconds. */
const TIME_LIMIT = 15_000;

/** So many requests are under way at once: a service at the edge is verified in seconds, and nobody is burdened. */
const AT_ONCE = 4;

/** Asks a running service everything in the public contract; nothing there is changed by it. */
export async function verify({ address, origin = address }: VerifyOptions): Promise<VerifyResult> {
  const send = (request: Omit<Expectation, "checks">) => sendTo(address, request);
  const discovery = await discoverTarget(address, origin, send);
  if (discovery.kind === "unusable") return discovery;
  const { target } = discovery;
  const groups: GroupResult[] = [];
  for (const { title, expectations } of CONTRACT) {
    groups.push({ title, ...(await meetAll(expectations(target), target)) });
  }
  return { kind: "verified", groups, release: target.release };
}

async function sendTo(address: string, { path, method = "GET", headers = {} }: Omit<Expectation, "checks">) {
  const signal = AbortSignal.timeout(TIME_LIMIT);
  const response = await fetch(address + path, { method, headers, redirect: "manual", signal });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Meets expectations, then what follows from them. What follows from several is met once. */
async function meetAll(expectations: readonly Expectation[], target: Target): Promise<Omit<GroupResult, "title">> {
  const requests: string[] = [];
  const faults: string[] = [];
  const followed = new Set<string>();
  const waiting = [...expectations];
  while (waiting.length > 0) {
    const batch = waiting.splice(0, AT_ONCE);
    requests.push(...batch.map(nameOf));
    for (const { found, followUps } of await Promise.all(batch.map((one) => meet(one, target)))) {
      faults.push(...found);
      const fresh = followUps.filter((one) => !followed.has(nameOf(one)));
      for (const one of fresh) followed.add(nameOf(one));
      waiting.push(...fresh);
    }
  }
  return { requests, faults };
}

interface Met {
  readonly found: readonly string[];
  readonly followUps: readonly Expectation[];
}

async function meet(expectation: Expectation, target: Target): Promise<Met> {
  const name = nameOf(expectation);
  try {
    const response: HttpResponse = await sendTo(target.address, expectation);
    const found = [...expectation.checks, ...EVERYWHERE]
      .map((check) => check(response, target))
      .filter((fault) => fault !== undefined);
    return {
      found: found.map((fault) => `${name} ${fault}`),
      followUps: expectation.followUps?.(response, target) ?? [],
    };
  } catch (error) {
    return { found: [`${name} svarar inte: ${reasonOf(error)}`], followUps: [] };
  }
}

/** The request as the operator reads it: `GET /` or `GET / (If-None-Match: "other")`. */
function nameOf({ path, method = "GET", headers = {} }: Expectation): string {
  const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return named.length === 0 ? `${method} ${path}` : `${method} ${path} (${named.join(", ")})`;
}
