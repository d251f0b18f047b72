import type { PublishContext } from "../publish/context.ts";
import { measureClockError } from "../publish/network-clock.ts";
import { print } from "./print.ts";
import type { Target } from "./target.ts";

/** The API that a publication goes to; wrangler takes another address from the same variable. */
const API = process.env.CLOUDFLARE_API_BASE_URL ?? "https://api.cloudflare.com/client/v4";

/** What Workers and visitors do not notice. Milliseconds. */
const TOLERANCE = 60_000;

/**
 * The context with the clock for a publication: Workers refuse one from the future, and take one from the past for an old copy. Where this
 * computer's is wrong, the person is told, and the publication gets the right time.
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
