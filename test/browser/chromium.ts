import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The Chromium of Debian and Ubuntu; CHROMIUM names another. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const INSTALL = "sudo apt-get install chromium";

const OPTIONS = {
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
};

/** Starts a Chromium that talks to nobody but the pages it is sent to. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(installed());
}

/** The same as a server that several processes can connect to, and its address. */
export async function serveChromium(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = await chromium.launchServer(installed());
  return { address: server.wsEndpoint(), stop: () => server.close() };
}

function installed(): typeof OPTIONS {
  if (!existsSync(CHROMIUM)) throw new Error(`there is no ${CHROMIUM}: ${INSTALL}`);
  return OPTIONS;
}
