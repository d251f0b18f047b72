import type { Includer } from "./includer.ts";
import { freePort, startProgram, versionOf } from "./programs.ts";
import { pageLines, recipe } from "./recipe.ts";
import { type SiteFolder, siteFolder } from "./site-folder.ts";

/** Server-side includes by nginx with default settings, to show what goes wrong. */
export const NGINX_DEFAULT = nginx("nginx, default settings", "nginx-default.conf");

function nginx(name: string, file: string): Includer {
  return {
    name,
    package: "nginx-light",
    version: versionOf("nginx", ["-v"], /nginx\/([\d.]+)/),
    include: (address) => pageLines(file, address),
    async start(pages, service) {
      const folder = siteFolder(pages);
      const port = await freePort();
      const site = folder.write(
        "site.conf",
        recipe(file, {
          "listen 80;": `listen 127.0.0.1:${port};`,
          "/var/www/html": folder.pages,
          "https://samverkan.example/;": `http://127.0.0.1:${service}/;`,
        }),
      );
      const main = folder.write("nginx.conf", serverBlock(site, folder));
      const program = await startProgram("nginx", ["-p", folder.path, "-e", "stderr", "-c", main], port);
      return {
        origin: `http://127.0.0.1:${port}`,
        async stop() {
          await program.stop();
          folder.remove();
        },
      };
    },
  };
}

/** The main configuration file that includes a site's: Debian's /etc/nginx/nginx.conf. */
function serverBlock(site: string, { path }: SiteFolder): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${path}/${kind};`)
    .join(" ");
  return `user root; daemon off; worker_processes 1; pid ${path}/pid; error_log stderr;
events {}
http { types { text/html html; } charset utf-8; access_log off; ${temporary} include ${site}; }
`;
}
