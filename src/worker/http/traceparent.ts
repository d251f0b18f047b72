/**
 * Parses the `traceparent` of a request (W3C Trace Context, section 3.2); undefined if it is absent or invalid.
 * An invalid one is ignored, never repaired.
 */
export function parseTraceparent(request: Request): string | undefined {
  const given = request.headers.get("traceparent")?.trim();
  if (given === undefined) return undefined;
  const [, version, trace, parent, rest] = TRACEPARENT.exec(given) ?? [];
  if (version === undefined || version === "ff" || (version === "00" && rest !== "")) return undefined;
  return isZero(trace) || isZero(parent) ? undefined : given;
}

/** Later versions may add fields at the end; version 00 has exactly these four. */
const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}((?:-[\x21-\x7e]{0,200})?)$/;

function isZero(digits = ""): boolean {
  return /^0+$/.test(digits);
}
