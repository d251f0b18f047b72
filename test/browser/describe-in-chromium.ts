import { existsSync } from "node:fs";
import { describe } from "vitest";
import { CHROMIUM, INSTALL } from "./chromium.ts";

/**
 * Tests that need Chromium. Without it they are skipped, with a name that says how to install it; with CI=true they
 * fail.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM) || process.env.CI === "true") describe(name, tests);
  else describe.skip(`${name} (needs Chromium: ${INSTALL})`, tests);
}
