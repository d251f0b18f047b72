import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { describe } from "vitest";

/** The Chromium of Debian and Ubuntu; CHROMIUM names another. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const INSTALL = "sudo apt-get install chromium";

/**
 * Tests that need Chromium. A machine without it skips them, and their name says how to get it; where everything must
 * be tested (CI=true) they fail.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM) || process.env.CI === "true") describe(name, tests);
  else describe.skip(`${name} (needs Chromium: ${INSTALL})`, tests);
}

/** Starts a Chromium that talks to nobody but the pages it is sent to. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`there is no ${CHROMIUM}: ${INSTALL}`);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
