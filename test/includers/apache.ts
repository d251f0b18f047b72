import type { Includer } from "./includer.ts";
import { freePort, startProgram, versionOf } from "./programs.ts";
import { pageLines, recipe } from "./recipe.ts";
import { type SiteFolder, siteFolder } from "./site-folder.ts";

const FILE = "apache.conf";

/** Debian's folder of modules; the recipe says which of them to switch on beside those that always are. */
const MODULES = "/usr/lib/apache2/modules";
const LOADED = "mpm_event authz_core mime dir include proxy proxy_http ssl socache_shmcb headers cache cache_disk";

/** Server-side includes by Apache (mod_include) with our recipe. */
export const APACHE: Includer = {
  name: "Apache with our recipe",
  package: "apache2",
  version: versionOf("apache2", ["-v"], /Apache\/([\d.]+)/),
  include: (address) => pageLines(FILE, address),
  async start(pages, service) {
    const folder = siteFolder(pages);
    const port = await freePort();
    const site = recipe(FILE, {
      "*:80": `127.0.0.1:${port}`,
      "127.0.0.1:8081": `127.0.0.1:${await freePort()}`,
      "/var/www/html": folder.pages,
      "ProxyPass / https://samverkan.example/": `ProxyPass / http://127.0.0.1:${service}/`,
      "/var/cache/apache2/samverkan": folder.cache,
    });
    const main = folder.write("apache.conf", `${around(port, folder)}\n${site}`);
    const program = await startProgram("apache2", ["-D", "FOREGROUND", "-d", folder.path, "-f", main], port);
    return {
      origin: `http://127.0.0.1:${port}`,
      async stop() {
        await program.stop();
        folder.remove();
      },
    };
  },
};

/** What Debian has in /etc/apache2/apache2.conf and its modules. */
function around(port: number, { path }: SiteFolder): string {
  const modules = LOADED.split(" ").map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
  return [
    ...modules,
    "User www-data",
    "Group www-data",
    `Listen 127.0.0.1:${port}`,
    "ServerName localhost",
    `PidFile ${path}/pid`,
    `DefaultRuntimeDir ${path}`,
    `ErrorLog ${path}/error.log`,
    "TypesConfig /etc/mime.types",
    "AddDefaultCharset utf-8",
  ].join("\n");
}
