import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { buildPlugin } from "../../../integrations/wordpress/build.ts";
import { type FaultyProxy, startFaultyProxy } from "../../includers/faulty-proxy.ts";
import { type Services, startServices } from "../../includers/services.ts";
import { installPlugin, signIn, type User } from "./admin.ts";
import { startWordPress, type WordPress } from "./word-press.ts";

/** A Swedish site with our plugin, and the service behind a proxy that injects faults. */
export interface Site {
  readonly wordPress: WordPress;
  readonly services: Services;
  readonly proxy: FaultyProxy;
  /** The origin of the service for the site. */
  readonly serviceOrigin: string;
  readonly administrator: User;
  /** Makes all copies and failures that the plugin has stored a minute older. */
  readonly advanceMinute: () => void;
  /** Deletes everything that the plugin has fetched. */
  readonly deleteCopies: () => void;
  /** The number of requests to the service during the work. */
  readonly count: (action: () => Promise<unknown>) => Promise<number>;
  readonly stop: () => Promise<void>;
}

const AGE_COPIES = `global $wpdb;
foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'samverkan_copy_%'" ) as $name ) {
  update_option( $name, array_merge( get_option( $name ), array( 'checked' => 0 ) ) );
}
delete_option( 'samverkan_paused_until' );`;

/** Installs WordPress, then the plugin's zip by the form of WordPress, then the address of the service in the settings. */
export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(`${tmpdir()}/plugin-site-`);
  const zip = `${folder}/samverkan-wordpress.zip`;
  writeFileSync(zip, await buildPlugin());
  const [wordPress, services] = await Promise.all([
    startWordPress(folder),
    startServices("https://samverkan.example", "with tomorrow"),
  ]);
  // The plugin has to be allowed to request a service on this machine, as its readme explains.
  rmSync(`${folder}/site/wp-content/mu-plugins/loopback-hosts.php`);
  const proxy = await startFaultyProxy(services.origins);
  const serviceOrigin = `http://127.0.0.1:${proxy.port}`;
  wordPress.run(`update_option( 'WPLANG', 'sv_SE' ); update_option( 'timezone_string', 'Europe/Stockholm' );`);
  const administrator = await signIn(wordPress, "administrator");
  await installPlugin(administrator, zip);
  return {
    wordPress,
    services,
    proxy,
    serviceOrigin,
    administrator,
    advanceMinute: () => void wordPress.run(AGE_COPIES),
    deleteCopies: () => void wordPress.run("Samverkan\\delete_copies();"),
    async count(action) {
      const before = proxy.requests.length;
      await action();
      return proxy.requests.length - before;
    },
    async stop() {
      await administrator.stop();
      await Promise.all([wordPress.stop(), services.stop(), proxy.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes the address into the settings, as an administrator does; gives what the page then says. */
export async function setService({ administrator: { page, go } }: Site, address: string): Promise<string> {
  await go("/wp-admin/options-general.php?page=samverkan");
  await page.evaluate(`document.querySelector("#samverkan-service").value = "${address}"`);
  await Promise.all([page.waitForNavigation(), page.click("#submit")]);
  return page.$$eval(".notice, .settings-error", (notices) => notices.map((each) => each.textContent ?? "").join(" "));
}

/** The block as the editor writes it into a post. */
export function viewBlock(attributes: Readonly<Record<string, string>>): string {
  return `<!-- wp:samverkan/view ${JSON.stringify(attributes)} /-->`;
}
