import type { PublishContext } from "../publish/store.ts";
import { print } from "./print.ts";
import type { Target } from "./target.ts";

/** The API that a publication goes to; wrangler takes another address from the same variable. */
const API = process.env.CLOUDFLARE_API_BASE_URL ?? "https://api.cloudflare.com/client/v4";

/** The timeout of the request that asks for the time. Milliseconds. */
const TIME_LIMIT = 5_000;

/** The clock skew that neither Workers nor visitors notice. Milliseconds. */
const TOLERANCE = 60_000;

/**
 * The context with the clock of a publication. Workers reject a pointer from the future and ignore one from the past as
 * an old copy, so if this computer's clock is wrong, the network's time is used and a message says so.
 */
export async function confirmClock(context: PublishContext, { isRemote }: Target): Promise<PublishContext> {
  const error = isRemote ? await measureClockError(`${API}/`) : undefined;
  if (error === undefined) return context;
  if (Math.abs(error) <= TOLERANCE) return { ...context, isTimeConfirmed: true };
  print(
    `Klockan på den här datorn går ${formatDuration(Math.abs(error))} ${error > 0 ? "före" : "efter"}. Publiceringen får den rätta tiden ändå.`,
    "Ställ klockan: den avgör vilka datum i uppgifterna som ligger i framtiden.",
  );
  return { ...context, now: () => context.now() - error, isTimeConfirmed: true };
}

function formatDuration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 60) return minutes === 1 ? "en minut" : `${minutes} minuter`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return hours === 1 ? "en timme" : `${hours} timmar`;
  return `${Math.round(hours / 24)} dygn`;
}

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
