/** The timeout of the request. Milliseconds. */
const TIME_LIMIT = 5_000;

/**
 * How far this computer's clock is ahead of the network's, in milliseconds with a precision of about a second: by the
 * Date header of any HTTP response. Undefined without a response.
 */
export async function measureClockError(address: string): Promise<number | undefined> {
  try {
    const response = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(TIME_LIMIT) });
    const date = Date.parse(response.headers.get("Date") ?? "");
    return Number.isNaN(date) ? undefined : Date.now() - date;
  } catch {
    return undefined;
  }
}
