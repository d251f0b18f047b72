import { BROKEN_CONNECTIONS } from "./broken-connections.ts";
import { BROKEN_RESPONSES } from "./broken-responses.ts";
import type { Fault } from "./fault.ts";
import { OTHER_RESPONSES } from "./other-responses.ts";

/** Every fault of HTTP between an includer and us, from the first byte of a response to its last. */
export const FAULTS: readonly Fault[] = [...OTHER_RESPONSES, ...BROKEN_RESPONSES, ...BROKEN_CONNECTIONS];
