import { send } from "./http-client.ts";

/** Pages that together link to every current asset. */
const PAGES = ["/", "/embeds/overview", "/builder"];

const ADDRESS = /\/assets\/([a-z]+)\.([0-9a-f]{16})\.([a-z]+)/g;

const INTEGRITY = /sha384-[A-Za-z0-9+/]{64}/g;

/** The hashes of a service's current assets by name (`frame.js`), read from its pages; and the pinned integrity of scripts. */
export async function readAssetHashes(origin: URL): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const target of PAGES) {
    const { body } = await send(origin, { method: "GET", target, headers: {}, body: "" });
    for (const [, name = "", hash = "", ending = ""] of body.matchAll(ADDRESS)) hashes.set(`${name}.${ending}`, hash);
    const pinned = [...body.matchAll(INTEGRITY)];
    for (const [index, [integrity]] of pinned.entries()) hashes.set(`integrity attribute ${index + 1}`, integrity);
  }
  return hashes;
}

/** The hashes that only one checkout has, with the names of their assets. */
export function changedHashes(
  own: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...own].filter(([name, hash]) => other.get(name) !== hash).map(([name, hash]) => [hash, name]));
}
