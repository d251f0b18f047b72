import { BROKEN_ANSWERS } from "./broken-answers.ts";
import { BROKEN_CONNECTIONS } from "./broken-connections.ts";
import type { Fault } from "./fault.ts";
import { OTHER_ANSWERS } from "./other-answers.ts";

/** Every fault of HTTP between an includer and us, from the first byte of a response to its last. */
export const FAULTS: readonly Fault[] = [...OTHER_ANSWERS, ...BROKEN_ANSWERS, ...BROKEN_CONNECTIONS];
