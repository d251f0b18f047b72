import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The Chromium of Debian and Ubuntu; CHROMIUM names another. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const INSTALL_CHROMIUM = "sudo apt-get install chromium";

/** Whether this machine has a Chromium to test in. */
export function hasChromium(): boolean {
  return existsSync(CHROMIUM);
}

/** Starts a Chromium that talks to nobody but the pages it is sent to. */
export function launchChromium(): Promise<Browser> {
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
