/// <reference path="./provided-context.d.ts" />
import fc from "fast-check";
import { inject } from "vitest";

/**
 * fast-check with the numbers of vitest.config.ts: the same ones in every run of `npm test`, so that a change passes or fails by
 * itself and not by chance, and others in every run of the long form. A failure prints its seed.
 */
fc.configureGlobal({ seed: inject("propertySeed") });

export default fc;
