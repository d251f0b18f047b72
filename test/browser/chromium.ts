import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { IS_LONG } from "../long-form.ts";

/** The Chromium of Debian and Ubuntu; CHROMIUM names another. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const INSTALL = "sudo apt-get install chromium";

/**
 * The same engine without the windows, menus and extensions of a browser (chromium-headless-shell of Debian): a page costs half
 * the CPU. Where it is missing, and in the long form of the tests, the whole browser is used.
 */
const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

const OPTIONS = {
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
};

/** Starts the Chromium of a test file, which can reach no host but those that its pages are loaded from. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(withExecutable(executable()));
}

/** The same with the whole browser, for pictures. */
export async function launchWholeChromium(): Promise<Browser> {
  return chromium.launch(withExecutable(CHROMIUM));
}

/** The same as a server that several processes can connect to, and its address. */
export async function serveChromium(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = await chromium.launchServer(withExecutable(executable()));
  return { address: server.wsEndpoint(), stop: () => server.close() };
}

function executable(): string {
  const isWholeBrowser = IS_LONG || process.env.CHROMIUM !== undefined;
  return !isWholeBrowser && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : CHROMIUM;
}

function withExecutable(executablePath: string) {
  if (!existsSync(executablePath)) throw new Error(`there is no ${executablePath}: ${INSTALL}`);
  return { ...OPTIONS, executablePath };
}
