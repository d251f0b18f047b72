import { setTimeout as wait } from "node:timers/promises";
import { type Fault, fault } from "./fault.ts";

/** Long enough for other requests to come meanwhile. Milliseconds. */
const LATE = 1_000;

/** A correct but late response: no fault in itself, but it must not delay other requests. */
export const LATE_RESPONSE: Fault = fault("late", "The whole response, late", [0], async ({ outgoing, complete }) => {
  const { headers, body } = await complete();
  await wait(LATE);
  outgoing.writeHead(200, headers).end(body);
});
