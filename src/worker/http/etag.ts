/**
 * Whether an If-None-Match names the entity tag, by weak comparison (RFC 9110, section 8.8.3.2): a cache on the way may
 * have weakened it. `*` never matches: an includer that passes on a visitor's `*` would get an empty answer.
 */
export function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(",").some((candidate) => opaque(candidate.trim()) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.startsWith("W/") ? tag.slice(2) : tag;
}
