import type { Includer } from "./includer.ts";
import { freePort, startProgram, versionOf } from "./programs.ts";
import { pageLines, recipe } from "./recipe.ts";
import { type SiteFolder, siteFolder } from "./site-folder.ts";

/** Server-side includes by nginx, as it comes and with our recipe. */
export const NGINX: readonly Includer[] = [
  nginx("nginx, as it comes", "nginx-default.conf", () => ({})),
  nginx("nginx with our recipe", "nginx.conf", ({ cache }) => ({ "/var/cache/nginx/samverkan": cache })),
];

type Addresses = (folder: SiteFolder) => Readonly<Record<string, string>>;

function nginx(name: string, file: string, addresses: Addresses): Includer {
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
          ...addresses(folder),
        }),
      );
      const main = folder.write("nginx.conf", around(site, folder));
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

/** The main file that a site's own belongs in: what Debian has in /etc/nginx/nginx.conf. */
function around(site: string, { path }: SiteFolder): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${path}/${kind};`)
    .join(" ");
  return `user root; daemon off; worker_processes 1; pid ${path}/pid; error_log stderr;
events {}
http { types { text/html html; } charset utf-8; access_log off; ${temporary} include ${site}; }
`;
}
