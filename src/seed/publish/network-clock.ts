/** How long the network is waited for. Milliseconds. */
const TIME_LIMIT = 5_000;

/**
 * How far this computer's clock is ahead of the network's, in milliseconds and to about a second: by the Date of an HTTP
 * response, whatever its status. Undefined where nobody answers.
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
