/**
 * The trace that a request belongs to, as it says in `traceparent`, or undefined where it says none that is right
 * (W3C Trace Context, section 3.2): a wrong one is left out, never mended.
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
