import type { Content } from "../../release/content.ts";
import { partName } from "../../release/contents.ts";
import { partKey } from "../../release/keys.ts";
import { type FetchedParts, type FetchParts, PartsMissing } from "../../release/packed-shelf.ts";
import { createBoundedMap } from "../bounded-map.ts";
import { LONG_CACHE, type ReleaseSource, SHORT_CACHE, type Unavailable } from "./fetch-release.ts";
import { readAllWithinLimit } from "./reader.ts";

/** Bytes of parts that an isolate keeps: a small part of its 128 MB, and more than two hundred parts. */
const CAPACITY = 16 * 1024 * 1024;

/** More parts than these at once are for what is kept otherwise or shows everything; they would push out all others. */
const MOST_KEPT_AT_ONCE = 25;

/** What the parts of releases are fetched with. */
export interface PartsWorld {
  readonly source: ReleaseSource;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** How long a part that is missing or damaged is left alone, in milliseconds. */
  readonly holdOff: number;
  /** Whether KV itself failed a moment ago and is to be left alone. */
  readonly isHeldOff: () => boolean;
  /** Told when KV itself fails: it is then left alone. */
  readonly fail: (fault: Unavailable) => void;
  /** Told of a part that is missing or damaged: KV may be well, and the other parts with it. */
  readonly report: (fault: Unavailable) => void;
}

/**
 * Fetches parts and keeps those that were used last. Parts are named by their content, so what was fetched for one
 * release serves the next one too.
 */
export function createParts(world: PartsWorld, capacity: number = CAPACITY): FetchParts {
  const { source, clock, holdOff, isHeldOff, fail, report } = world;
  const known = createBoundedMap<Content>(capacity, weightOf);
  // Parts that could not be had, and when they may be asked for again.
  const refused = new Map<string, number>();

  async function fetched(names: readonly string[]): Promise<FetchedParts> {
    if (isHeldOff()) throw new PartsMissing("KV failed a moment ago and is left alone");
    const now = clock();
    const waiting = names.find((name) => (refused.get(name) ?? 0) > now);
    if (waiting !== undefined) throw new PartsMissing(`${partKey(waiting)} could not be had a moment ago`);
    // KV remembers a missing key as long as a present one; asking with a short time makes it look again.
    const cacheTtl = names.some((name) => refused.has(name)) ? SHORT_CACHE : LONG_CACHE;
    const reading = await readAllWithinLimit(source.reader, names.map(partKey), cacheTtl, source.readLimit);
    if (reading.kind === "fault") {
      const fault = { kind: "fault", reason: `${partKey(names[0] ?? "")}: ${reading.reason}` } as const;
      fail(fault);
      throw new PartsMissing(fault.reason);
    }
    return verified(names, reading.values);
  }

  async function verified(
    names: readonly string[],
    values: ReadonlyMap<string, Content | null>,
  ): Promise<FetchedParts> {
    const hashes = await Promise.all(names.map((name) => hashOf(values.get(partKey(name)))));
    const whole = new Map<string, Content>();
    const faults: Unavailable[] = [];
    for (const [index, name] of names.entries()) {
      const content = values.get(partKey(name)) ?? null;
      if (content !== null && hashes[index] === name) {
        refused.delete(name);
        whole.set(name, content);
        continue;
      }
      refused.set(name, clock() + holdOff);
      faults.push(
        content === null
          ? { kind: "not-yet-published", reason: `${partKey(name)} is not in KV` }
          : { kind: "fault", reason: `${partKey(name)}: wrong-hash` },
      );
    }
    const [first] = faults;
    if (first === undefined) return whole;
    report(faults.length === 1 ? first : { ...first, reason: `${first.reason}, and ${faults.length - 1} more parts` });
    throw new PartsMissing(first.reason);
  }

  return async (names) => {
    const here = new Map(names.flatMap((name) => pair(name, known.get(name))));
    const missing = names.filter((name) => !here.has(name));
    if (missing.length === 0) return here;
    const news = await fetched(missing);
    if (missing.length <= MOST_KEPT_AT_ONCE) for (const [name, content] of news) known.set(name, content);
    return new Map([...here, ...news]);
  };
}

/** Bytes; a text has at least as many as characters, and most of ours hardly more. */
function weightOf(content: Content): number {
  return content.length;
}

async function hashOf(content: Content | null | undefined): Promise<string | undefined> {
  return content == null ? undefined : partName(content);
}

function pair(name: string, content: Content | undefined): readonly (readonly [string, Content])[] {
  return content === undefined ? [] : [[name, content]];
}
