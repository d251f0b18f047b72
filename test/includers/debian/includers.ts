import { readFileSync } from "node:fs";
import type { Includer } from "../includer.ts";
import { versionOf } from "../programs.ts";
import { pageLines } from "../recipe.ts";
import { CAN_RUN_DEBIAN, type DebianMachine, startDebian } from "./machine.ts";

/** An includer with Debian's layout of files and our recipe as it is printed. */
export interface InstalledIncluder extends Includer {
  /** Installs the recipe, and gives the machine with it. */
  readonly install: (service: number) => Promise<InstalledMachine>;
}

export interface InstalledMachine extends DebianMachine {
  /** The URL of the site for visitors. */
  readonly origin: string;
  /** Restarts everything that the recipe has set up. */
  readonly restart: () => Promise<void>;
}

const haproxy = versionOf("haproxy", ["-v"], /version ([\d.]+)/);

/** A recipe of docs/embedding as it is printed. */
export function script(file: string): string {
  return readFileSync(`docs/embedding/${file}`, "utf8");
}

export const NGINX = installed("nginx", "nginx", "nginx-light", versionOf("nginx", ["-v"], /nginx\/([\d.]+)/), 80);
export const APACHE = installed("Apache", "apache2", "apache2", versionOf("apache2", ["-v"], /Apache\/([\d.]+)/), 80);
export const VARNISH = installed(
  "Varnish",
  "varnish",
  "varnish",
  versionOf("varnishd", ["-V"], /varnish-([\d.]+)/),
  6081,
);

export const INSTALLED: readonly InstalledIncluder[] = [NGINX, APACHE, VARNISH];

function installed(
  name: string,
  unit: string,
  aptPackage: string,
  version: string | undefined,
  port: 80 | 6081,
): InstalledIncluder {
  const file = `${name.toLowerCase()}.sh`;
  const install = async (service: number): Promise<InstalledMachine> => {
    const machine = await startDebian(service);
    try {
      // The site's own server behind Varnish, on port 8080 as in Debian's default.vcl.
      if (port === 6081) await machine.run(SITE_ON_8080);
      await machine.run("sh", script("haproxy.sh"));
      await machine.run("sh", script(file));
      const restart = async () => void (await machine.run(`systemctl restart haproxy ${unit}`));
      return { ...machine, restart, origin: `http://127.0.0.1:${await machine.portTo(port)}` };
    } catch (error) {
      await machine.stop();
      throw error;
    }
  };
  return {
    name: `${name} with our recipe`,
    package: `${aptPackage} haproxy, as root`,
    version: haproxy !== undefined && CAN_RUN_DEBIAN ? version : undefined,
    include: (address) => pageLines(file, address),
    install,
    async start(pages, service) {
      const machine = await install(service);
      await machine.pages(pages);
      return machine;
    },
  };
}

const SITE_ON_8080 = `
sed -i 's/^Listen 80$/Listen 8080/' /etc/apache2/ports.conf
sed -i 's/:80>/:8080>/' /etc/apache2/sites-available/000-default.conf
systemctl restart apache2`;
