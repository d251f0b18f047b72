import type { Collaboration } from "../../domain/collaboration.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Organization } from "../../domain/organization.ts";
import { readDocuments } from "../../release/chunk-codec.ts";
import type { ChunkRange } from "../../release/manifest.ts";
import { type SnapshotContent, toBytes } from "../../release/storage.ts";

/** Deserializes the facts of a stored release, sorted by id; undefined if a chunk is not among the texts. */
export function deserializeFacts(content: SnapshotContent, texts: ReadonlyMap<string, string>): Facts | undefined {
  if (content.kind === "whole") return content.facts;
  const { site, legalForms, parts } = content.manifest;
  const organizations = decodeRanges<Organization>(parts.organizations, texts);
  const collaborations = decodeRanges<Collaboration>(parts.collaborations, texts);
  if (organizations === undefined || collaborations === undefined) return undefined;
  return { site, legalForms, organizations, collaborations };
}

function decodeRanges<Document>(
  ranges: readonly ChunkRange[],
  texts: ReadonlyMap<string, string>,
): readonly Document[] | undefined {
  const chunks = ranges.flatMap(([, name]) => texts.get(name) ?? []);
  if (chunks.length < ranges.length) return undefined;
  return chunks.flatMap((text) => [...readDocuments<Document>(toBytes(text))]);
}
