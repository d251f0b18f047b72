import { readFileSync } from "node:fs";
import { hostPage } from "../host-page.ts";
import { forEachOf, pageName, pagesFor, type RecipeSite, seeFragment } from "../recipe-site.ts";
import type { Services } from "../services.ts";
import { script } from "./includers.ts";
import type { DebianMachine } from "./machine.ts";

const ORIGIN = "https://samverkan.example";
const ROOT = "/var/www/html";

/** Placed beside the packages of Podium, which it imports. */
const PODIUM_SITE = "test/consumers/podium-site.mjs";

/** A machine with Debian's default nginx and PHP behind it, as in Debian's README of php-fpm. */
export interface OwnCopyMachine extends DebianMachine {
  readonly origin: string;
  /** The port of Node. */
  readonly nodeOrigin: string;
  /** The port of the Podium layout. */
  readonly podiumOrigin: string;
}

/** Runs on a machine what the owner of a site with nginx and PHP has done before our recipes. */
export async function installSite(machine: DebianMachine): Promise<OwnCopyMachine> {
  await machine.run("sh", readFileSync(`${import.meta.dirname}/site-with-php.sh`, "utf8"));
  return {
    ...machine,
    origin: `http://127.0.0.1:${await machine.portTo(80)}`,
    nodeOrigin: `http://127.0.0.1:${await machine.portTo(8080)}`,
    podiumOrigin: `http://127.0.0.1:${await machine.portTo(6081)}`,
  };
}

/** The recipe of the timer: its command writes files, which nginx includes. */
export function timerSite({ run, pages, origin }: OwnCopyMachine, services: Services): RecipeSite {
  const file = (path: string) => `${ROOT}/samverkan/${pageName(path)}.html`;
  const include = (path: string) => `<!--#include virtual="/samverkan/${pageName(path)}.html" -->`;
  const fetched = new Set<string>();
  const fetchAgain = async (path: string) => {
    fetched.add(path);
    // Its exit code says whether the file was left unchanged; the page shows the result.
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
    expire: async () => {},
    revalidate: (paths) => forEachOf(paths, fetchAgain),
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
    expire: async () => void (await run("rm --force /var/cache/samverkan-php/*.lock")),
    revalidate: (paths) => forEachOf(paths, async (path) => void (await see(path))),
  };
}

/** The recipe for Node, in a site of node:http; each page has a module of its own. Time is that of the site's test clock. */
export async function nodeSite({ run, nodeOrigin }: OwnCopyMachine, services: Services): Promise<RecipeSite> {
  await startNodeSite(run, { recipe: "samverkan.mjs", site: `${import.meta.dirname}/node-site.mjs`, port: 8080 });
  return {
    ...pagesAt(nodeOrigin, services),
    expire: async () => {},
    revalidate: async () => void (await fetch(`${nodeOrigin}/minute`)),
  };
}

/** The recipe for Podium, in a site of node:http; each page has a layout of its own. Time is that of the site's test clock. */
export async function podiumSite({ run, podiumOrigin }: OwnCopyMachine, services: Services): Promise<RecipeSite> {
  await startNodeSite(run, { recipe: "podium.mjs", site: `${process.cwd()}/${PODIUM_SITE}`, port: 6081 });
  const pages = pagesAt(podiumOrigin, services);
  return {
    ...pages,
    expire: async () => void (await fetch(`${podiumOrigin}/minute`)),
    async revalidate(paths) {
      await forEachOf(paths, async (path) => void (await pages.see(path)));
      await fetch(`${podiumOrigin}/idle`);
    },
  };
}

interface NodeSite {
  readonly recipe: string;
  readonly site: string;
  readonly port: 8080 | 6081;
}

/** Starts a program of Node in a folder of its own with a recipe and a page, which trusts the machine's authorities. */
async function startNodeSite(run: DebianMachine["run"], { recipe, site, port }: NodeSite): Promise<void> {
  const folder = `/var/www/node-${port}`;
  await run(`install --directory --owner=www-data ${folder}; cat >${folder}/recipe.mjs`, script(recipe));
  await run(`cat >${folder}/page.html`, hostPage(["FRAGMENTS"]));
  await run(
    `cd ${folder}; NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt runuser --user www-data -- '${process.execPath}' '${site}' ${port} >log 2>&1 &
     until curl --silent --output /dev/null http://127.0.0.1:${port}/ready; do sleep 0.1; done`,
  );
}

/** The pages of such a site, which name their fragments in their addresses. */
function pagesAt(origin: string, services: Services): Pick<RecipeSite, "prepare" | "page" | "see"> {
  const url = (paths: readonly string[]) =>
    `${origin}/page?${paths.map((path) => `path=${encodeURIComponent(path)}`).join("&")}`;
  return {
    prepare: async () => {},
    page: async (paths) => url(paths),
    see: (path) => seeFragment(url([path]), path, services),
  };
}
