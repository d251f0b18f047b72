import canonicalize from "canonicalize";
import type { Facts } from "../domain/catalog.ts";
import { storedSnapshot } from "./snapshot.ts";

/** The text that is stored for the facts: canonical JSON (RFC 8785), so that the same facts give the same bytes. */
export function snapshotText(facts: Facts): string {
  const text = canonicalize(storedSnapshot(facts));
  if (text === undefined) throw new Error("facts are always an object, so they always have a canonical form");
  return text;
}
