/** The value of a Link header (RFC 8288) for addresses by their relation; the relation may be an address itself. */
export function linkHeader(links: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(links)
    .flatMap(([relation, address]) => (address === undefined ? [] : [`<${address}>; rel="${relation}"`]))
    .join(", ");
}
