import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { type HostSite, startHostSite } from "../browser/host-site.ts";
import { type RunningService, startRunningService } from "../running-service.ts";
import type { Browser } from "./browsers/browser.ts";
import { CHROMIUM, FIREFOX, startChromium, startFirefox } from "./browsers/puppeteer.ts";
import { startWebKit, WEBKIT_DRIVER } from "./browsers/webkit.ts";
import { type SlowProxy, startSlowProxy } from "./slow-proxy.ts";
import { startWordPress, WORD_PRESS_FOLDER, type WordPress } from "./word-press/word-press.ts";

/** Everything that the tests meet, each started once. */
export interface Programs {
  /** The service with the project's own facts, through a proxy that can hold its frame script back. */
  readonly service: SlowProxy;
  readonly wordPress: WordPress;
  /** A third-party site with the pages of a test. */
  readonly host: HostSite;
  /** On a system that prefers dark colours, as visitors' systems often do. */
  readonly browsers: readonly Browser[];
  readonly stop: () => Promise<void>;
}

/** The programs that the tests need, by a file that shows that each is installed. */
const NEEDED: Readonly<Record<string, string>> = {
  [`${WORD_PRESS_FOLDER}/wp-load.php`]: "wordpress",
  [`${WORD_PRESS_FOLDER}/wp-content/languages/sv_SE.mo`]: "wordpress-l10n",
  [`${WORD_PRESS_FOLDER}/wp-content/themes/twentytwentyone`]: "wordpress-theme-twentytwentyone",
  [`${WORD_PRESS_FOLDER}/wp-content/themes/twentytwentythree`]: "wordpress-theme-twentytwentythree",
  "/usr/bin/mariadb-install-db": "mariadb-server",
  "/usr/bin/php": "php-cli",
  [CHROMIUM]: "chromium",
  [FIREFOX]: "firefox-esr",
  [WEBKIT_DRIVER]: "webkit2gtk-driver",
  "/usr/bin/Xvfb": "xvfb",
};

/** Debian's packages that this machine lacks. */
export function missingPackages(): readonly string[] {
  return Object.entries(NEEDED).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
}

/** Starts all programs. If one does not start, those before it are stopped. */
export async function startPrograms(): Promise<Programs> {
  const folder = mkdtempSync(`${tmpdir()}/samverkan-programs-`);
  const started: { readonly stop: () => Promise<void> }[] = [];
  const track = <Value extends { readonly stop: () => Promise<void> }>(value: Value): Value => {
    started.push(value);
    return value;
  };
  async function stop(): Promise<void> {
    await Promise.all(started.map((each) => each.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    const service = track(await startSlowProxy());
    const [running, wordPress, host, ...browsers] = await Promise.all([
      startRunningService({ publicOrigin: service.origin }).then(track<RunningService>),
      startWordPress(folder).then(track<WordPress>),
      startHostSite().then(track<HostSite>),
      startChromium("dark").then(track<Browser>),
      startFirefox("dark").then(track<Browser>),
      startWebKit("dark").then(track<Browser>),
    ]);
    service.leadTo(running.origin);
    return { service, wordPress, host, browsers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
