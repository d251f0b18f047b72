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
  /** Whether KV failed a moment ago and is to be left alone. */
  readonly isHeldOff: () => boolean;
  readonly fail: (fault: Unavailable) => void;
}

/**
 * Fetches parts and keeps those that were used last. Parts are named by their content, so what was fetched for one
 * release serves the next one too.
 */
export function createParts({ source, isHeldOff, fail }: PartsWorld, capacity: number = CAPACITY): FetchParts {
  const known = createBoundedMap<Content>(capacity, (content) => content.length);
  const absent = new Set<string>();

  function refuse(fault: Unavailable): never {
    fail(fault);
    throw new PartsMissing(fault.reason);
  }

  async function fetched(names: readonly string[]): Promise<FetchedParts> {
    if (isHeldOff()) throw new PartsMissing("KV failed a moment ago and is left alone");
    const cacheTtl = names.some((name) => absent.has(name)) ? SHORT_CACHE : LONG_CACHE;
    const reading = await readAllWithinLimit(source.reader, names.map(partKey), cacheTtl, source.readLimit);
    if (reading.kind === "fault") refuse({ kind: "fault", reason: `${partKey(names[0] ?? "")}: ${reading.reason}` });
    return verified(names, reading.values);
  }

  async function verified(
    names: readonly string[],
    values: ReadonlyMap<string, Content | null>,
  ): Promise<FetchedParts> {
    const hashes = await Promise.all(names.map((name) => hashOf(values.get(partKey(name)))));
    const whole = new Map<string, Content>();
    for (const [index, name] of names.entries()) {
      const content = values.get(partKey(name)) ?? null;
      if (content === null) {
        absent.add(name);
        refuse({ kind: "not-yet-published", reason: `${partKey(name)} is not in KV` });
      }
      if (hashes[index] !== name) refuse({ kind: "fault", reason: `${partKey(name)}: wrong-hash` });
      absent.delete(name);
      whole.set(name, content);
    }
    return whole;
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

async function hashOf(content: Content | null | undefined): Promise<string | undefined> {
  return content == null ? undefined : partName(content);
}

function pair(name: string, content: Content | undefined): readonly (readonly [string, Content])[] {
  return content === undefined ? [] : [[name, content]];
}
