import { readFileSync } from "node:fs";
import { hostPage } from "../host-page.ts";
import { forEachOf, pageName, pagesFor, type RecipeSite, seeFragment } from "../recipe-site.ts";
import type { Services } from "../services.ts";
import { script } from "./includers.ts";
import type { DebianMachine } from "./machine.ts";

const ORIGIN = "https://samverkan.example";
const ROOT = "/var/www/html";

/** A machine with nginx as it comes and PHP behind it, as Debian's README of php-fpm tells. */
export interface OwnCopyMachine extends DebianMachine {
  readonly origin: string;
  /** Where Node serves. */
  readonly nodeOrigin: string;
}

/** Runs on a machine what the owner of a site with nginx and PHP has done before our recipes. */
export async function installSite(machine: DebianMachine): Promise<OwnCopyMachine> {
  await machine.run("sh", readFileSync(`${import.meta.dirname}/site-with-php.sh`, "utf8"));
  return {
    ...machine,
    origin: `http://127.0.0.1:${await machine.portTo(80)}`,
    nodeOrigin: `http://127.0.0.1:${await machine.portTo(8080)}`,
  };
}

/** The recipe of the timer: the command that it runs puts files in place, which nginx includes. */
export function timerSite({ run, pages, origin }: OwnCopyMachine, services: Services): RecipeSite {
  const file = (path: string) => `${ROOT}/samverkan/${pageName(path)}.html`;
  const include = (path: string) => `<!--#include virtual="/samverkan/${pageName(path)}.html" -->`;
  const fetched = new Set<string>();
  const fetchAgain = async (path: string) => {
    fetched.add(path);
    // It says with its exit code whether it kept the file as it was; the page tells.
    await run(`runuser -u www-data -- samverkan-fetch '${ORIGIN}${path}' ${file(path)} || true`);
  };
  return {
    async prepare(paths) {
      await pages(pagesFor(paths, include));
    },
    async page(paths) {
      const name = `${pageName(paths.join(" ").slice(-100))}.html`;
      await forEachOf(paths, fetchAgain);
      await pages(new Map([[name, hostPage(paths.map(include))]]));
      return `${origin}/${name}`;
    },
    async see(path) {
      if (!fetched.has(path)) await fetchAgain(path);
      return seeFragment(`${origin}/${pageName(path)}.html`, path, services);
    },
    age: async () => {},
    renew: (paths) => forEachOf(paths, fetchAgain),
  };
}

/** The recipe for PHP, in pages that php-fpm makes for nginx. */
export function phpSite({ run, pages, origin }: OwnCopyMachine, services: Services): RecipeSite {
  const include = (path: string) =>
    `<?php require_once '/var/www/samverkan.php'; echo samverkan('${ORIGIN}${path}'), "\n"; ?>`;
  const see: RecipeSite["see"] = (path) => seeFragment(`${origin}/${pageName(path)}.php`, path, services);
  return {
    async prepare(paths) {
      const include = (path: string) =>
        `<?php require_once '/var/www/samverkan.php'; echo samverkan('${ORIGIN}${path}'), "\\n"; ?>`;
      await pages(pagesFor(paths, include, "php"));
    },
    async page(paths) {
      const name = `${pageName(paths.join(" ").slice(-100))}.php`;
      await pages(new Map([[name, hostPage(paths.map(include))]]));
      return `${origin}/${name}`;
    },
    see,
    age: async () => void (await run("rm --force /var/cache/samverkan-php/*.lock")),
    renew: (paths) => forEachOf(paths, async (path) => void (await see(path))),
  };
}

/** The recipe for Node, in a site of node:http; each page has a module of its own. Time is that of the site's test clock. */
export async function nodeSite({ run, nodeOrigin }: OwnCopyMachine, services: Services): Promise<RecipeSite> {
  await run(
    "install --directory --owner=www-data /var/www/node; cat >/var/www/node/recipe.mjs",
    script("samverkan.mjs"),
  );
  await run("cat >/var/www/node/page.html", hostPage(["FRAGMENTS"]));
  await run(
    `cd /var/www/node; NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt runuser --user www-data -- '${process.execPath}' '${import.meta.dirname}/node-site.mjs' >/var/www/node/log 2>&1 &
     until curl --silent --output /dev/null http://127.0.0.1:8080/ready; do sleep 0.1; done`,
  );
  const url = (paths: readonly string[]) =>
    `${nodeOrigin}/page?${paths.map((path) => `path=${encodeURIComponent(path)}`).join("&")}`;
  return {
    prepare: async () => {},
    page: async (paths) => url(paths),
    see: (path) => seeFragment(url([path]), path, services),
    age: async () => {},
    renew: async () => void (await fetch(`${nodeOrigin}/minute`)),
  };
}
