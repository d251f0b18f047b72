import { existsSync } from "node:fs";
import { describe } from "vitest";
import { CHROMIUM, INSTALL } from "./chromium.ts";

/**
 * Tests that need Chromium. A machine without it skips them, and their name says how to get it; where everything must
 * be tested (CI=true) they fail.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM) || process.env.CI === "true") describe(name, tests);
  else describe.skip(`${name} (needs Chromium: ${INSTALL})`, tests);
}
