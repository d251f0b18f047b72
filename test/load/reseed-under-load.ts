import { setTimeout as wait } from "node:timers/promises";
import type { Facts } from "../../src/domain/facts.ts";
import { type ChunkLimits, serializeRelease } from "../../src/seed/serialize/release.ts";
import { startRunningService } from "../running-service.ts";

/** The size of a run. */
export interface LoadPlan {
  /** Concurrent visitors, each of which sends one request after the other. */
  readonly connections: number;
  /** The number of publications during the requests; every third one publishes the earlier facts again. */
  readonly republishes: number;
  /** Milliseconds between two publications. */
  readonly pause: number;
  /** The size limits of stored values; small ones give a chunked release. */
  readonly sizes?: ChunkLimits;
}

/** The results of a run. */
export interface LoadFigures {
  readonly requests: number;
  readonly republishes: number;
  readonly rollbacks: number;
  /** Releases that visitors were served, of those that were published. */
  readonly releasesSeen: number;
  /** Responses with another status than 200. */
  readonly errors: number;
  /** Responses whose bytes differ from those of the release that their header names. */
  readonly mixed: number;
}

/** One path per response format, and those that combine many documents of a release. */
const PATHS = [
  "/",
  "/fragments/overview",
  "/fragments/collaborations?view=table",
  "/fragments/collaborations/smohf",
  "/fragments/organizations/haninge",
  "/api/v1/collaborations",
  "/api/v1/organizations/tyreso",
] as const;

/** The origin of all links, so that responses do not depend on the port. */
const PUBLIC_ORIGIN = "https://samverkan.example";

const ENTRY = "test/load/short-max-age-worker.ts";

/** The facts of an edition: every name contains its number, so that a response that mixes two editions is detected. */
export function edition(facts: Facts, number: number): Facts {
  const withNumber = <Item extends { readonly name: { readonly sv: string; readonly en?: string } }>(
    item: Item,
  ): Item => ({
    ...item,
    name: { ...item.name, sv: `${item.name.sv} (utgåva ${number})` },
  });
  return {
    ...facts,
    organizations: facts.organizations.map(withNumber),
    collaborations: facts.collaborations.map(withNumber),
  };
}

/** Publishes editions one after the other under steady traffic, and compares every response with the expected one. */
export async function reseedUnderLoad(facts: Facts, plan: LoadPlan): Promise<LoadFigures> {
  const editions = [1, 2, 3, 4].map((number) => edition(facts, number));
  const expected = await Promise.all(editions.map(responsesOf));
  const sizes = plan.sizes === undefined ? {} : { sizes: plan.sizes };
  const service = await startRunningService({ facts, publicOrigin: PUBLIC_ORIGIN, entry: ENTRY, ...sizes });
  try {
    const numbers = new Map(
      await Promise.all(editions.map(async (facts, number) => [await hashOf(facts, plan.sizes), number] as const)),
    );
    const counts = { requests: 0, errors: 0, mixed: 0 };
    const releases = new Set<string>();
    await waitUntilServed(service.origin, await service.publish(pick(editions, 0)));
    const stop = new AbortController();
    const visitors = Array.from({ length: plan.connections }, (_, index) =>
      visit(service.origin, index, stop.signal, (path, release, status, body) => {
        counts.requests += 1;
        releases.add(release);
        const number = numbers.get(release.split("-")[1] ?? "");
        if (status !== 200) counts.errors += 1;
        else if (number === undefined || pick(expected, number).get(path) !== body) counts.mixed += 1;
      }),
    );
    const rollbacks = await republish(plan, async (number) => {
      await service.publish(pick(editions, number));
    });
    stop.abort();
    await Promise.all(visitors);
    return { ...counts, republishes: plan.republishes, rollbacks, releasesSeen: releases.size };
  } finally {
    await service.stop();
  }
}

/** The response of each path with only one edition published. */
async function responsesOf(facts: Facts): Promise<ReadonlyMap<string, string>> {
  const service = await startRunningService({ facts, publicOrigin: PUBLIC_ORIGIN, entry: ENTRY });
  try {
    const responses = PATHS.map(async (path) => [path, await (await fetch(service.origin + path)).text()] as const);
    return new Map(await Promise.all(responses));
  } finally {
    await service.stop();
  }
}

async function republish(plan: LoadPlan, publish: (edition: number) => Promise<void>): Promise<number> {
  let rollbacks = 0;
  let live = 0;
  let previous = 0;
  for (let turn = 1; turn <= plan.republishes; turn += 1) {
    const next = turn % 3 === 0 ? previous : turn % 4;
    if (turn % 3 === 0) rollbacks += 1;
    [previous, live] = [live, next];
    await publish(next);
    await wait(plan.pause);
  }
  return rollbacks;
}

type OnResponse = (path: string, release: string, status: number, body: string) => void;

async function visit(origin: string, first: number, stop: AbortSignal, onResponse: OnResponse): Promise<void> {
  for (let turn = first; !stop.aborted; turn += 1) {
    const path = pick(PATHS, turn % PATHS.length);
    const response = await fetch(origin + path);
    onResponse(path, response.headers.get("X-Samverkan-Release") ?? "", response.status, await response.text());
  }
}

/** The part of a release's id that names its snapshot. */
async function hashOf(facts: Facts, sizes: ChunkLimits | undefined): Promise<string> {
  return (await serializeRelease(facts, sizes)).sha.slice(0, 8);
}

async function waitUntilServed(origin: string, release: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${origin}/fragments/overview`);
    await response.text();
    if (response.headers.get("X-Samverkan-Release") === release) return;
    await wait(20);
  }
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
