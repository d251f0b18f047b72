import type { Pointer } from "../../release/pointer.ts";
import { confirmPublication } from "../publish/confirm-publication.ts";
import type { KeyValueStore } from "../publish/store.ts";
import { formatConfirmation } from "./format-base.ts";
import { print } from "./print.ts";
import type { Target } from "./target.ts";
import { retryWithMessage, waitsForLag } from "./terminal.ts";

/**
 * Reads the pointer again when reads no longer lag behind a publication at `publishedAt`, and prints the result. True if it
 * is live or a later publication builds on it; a local one always is.
 */
export async function confirmRemotely(
  pointer: Pointer,
  publishedAt: number,
  store: KeyValueStore,
  target: Target,
  signal: AbortSignal,
): Promise<boolean> {
  if (!target.isRemote) return true;
  print("Kontrollerar om en minut, och igen om drygt två, att ingen annan publicerade i samma ögonblick.");
  const context = { store, retryPolicy: retryWithMessage(signal) };
  const confirmation = await confirmPublication(pointer, context, waitsForLag(publishedAt, signal));
  print(...formatConfirmation(confirmation, pointer.id, target));
  return confirmation.kind === "live" || confirmation.kind === "followed";
}
