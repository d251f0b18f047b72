import { type Browser, chromium } from "playwright-core";
import type { Need } from "./needs.ts";
import { versionOf } from "./programs.ts";

const EXECUTABLE = "/usr/bin/chromium";

/** The browser of the machine. */
export const CHROMIUM: Need = {
  version: versionOf(EXECUTABLE, ["--version"], /Chromium ([\d.]+)/),
  package: "chromium",
};

/** Starts the browser without a window and without calls of its own. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
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
