/**
 * Parses the `traceparent` of a request (W3C Trace Context, section 3.2); undefined if it is absent or invalid.
 * An invalid one is ignored, never repaired.
 */
export function parseTraceparent(request: Request): string | undefined {
  const given = request.headers.get("traceparent")?.trim();
  return given !== undefined && TRACEPARENT.test(given) ? given : undefined;
}

/** Neither id is zero, and there is no version ff. Later versions may add fields at the end; version 00 has these four. */
const TRACEPARENT =
  /^(?!ff|00-.{53})[0-9a-f]{2}-(?!0+-)[0-9a-f]{32}-(?!0+-)[0-9a-f]{16}-[0-9a-f]{2}(?:-[\x21-\x7e]{0,200})?$/;
