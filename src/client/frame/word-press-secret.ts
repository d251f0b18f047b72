import { fieldOf } from "./message.ts";

let received: string | undefined;

/**
 * The secret by which WordPress identifies a frame: it is in the URL, `#?secret=…`, from the start or later, and in the
 * `ready` message. Undefined in pages that are not WordPress.
 */
export function wordPressSecret(): string | undefined {
  return received ?? /[?&]secret=([^&]+)/.exec(location.hash)?.[1];
}

/** Stores the secret of a `ready` message; returns whether the message was one. */
export function receiveWordPressSecret(message: unknown): boolean {
  const secret = fieldOf(message, "secret");
  if (fieldOf(message, "message") !== "ready" || typeof secret !== "string") return false;
  received = secret;
  return true;
}
