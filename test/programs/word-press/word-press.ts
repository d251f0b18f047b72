import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { freePort, type RunningProgram, startProgram } from "../../includers/programs.ts";
import { type Database, startDatabase } from "./database.ts";

/** Debian's package puts it here. */
export const WORD_PRESS_FOLDER = "/usr/share/wordpress";

/** Users as WordPress names their roles: an author's HTML is filtered, an administrator's is not. */
export type Role = "administrator" | "author";

/** Debian's default themes: one from before blocks, and one made of them. */
export const THEMES = ["twentytwentyone", "twentytwentythree"] as const;
export type Theme = (typeof THEMES)[number];

/** A WordPress site with an administrator and an author. */
export interface WordPress {
  readonly origin: string;
  readonly version: string;
  /** The response of the REST API to a user. Throws for another status than 2xx. */
  readonly rest: (
    role: Role,
    path: string,
    body?: object,
    query?: Readonly<Record<string, string>>,
  ) => Promise<unknown>;
  readonly use: (theme: Theme) => void;
  /** Runs PHP inside the site, as WordPress's own code; gives what it prints. */
  readonly run: (code: string) => string;
  readonly stop: () => Promise<void>;
}

/** The number of concurrent requests of PHP's built-in server. */
const WORKERS = 4;

/** Installs WordPress into the folder, with a database of its own, and serves it with PHP's built-in server. */
export async function startWordPress(folder: string): Promise<WordPress> {
  const site = `${folder}/site`;
  cpSync(WORD_PRESS_FOLDER, site, { recursive: true, verbatimSymlinks: true });
  const here = import.meta.dirname;
  for (const file of ["wp-config.php", "install.php"]) cpSync(`${here}/${file}`, `${site}/${file}`);
  mkdirSync(`${site}/wp-content/mu-plugins`, { recursive: true });
  cpSync(`${here}/loopback-hosts.php`, `${site}/wp-content/mu-plugins/loopback-hosts.php`);
  const database = await startDatabase(folder);
  try {
    return await serve(site, database);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(site: string, database: Database): Promise<WordPress> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const passwords = readPasswords(runPhp([`${site}/install.php`, origin]));
  runInSite(site, `update_option('siteurl', '${origin}'); update_option('home', '${origin}');`);
  const server = await startPhpServer(site, port);
  return {
    origin,
    version: runPhp(["-r", `require '${site}/wp-includes/version.php'; echo $wp_version;`]),
    async rest(role, path, body, query = {}) {
      const response = await fetch(`${origin}/index.php?${new URLSearchParams({ rest_route: path, ...query })}`, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          Authorization: `Basic ${Buffer.from(`${role}:${passwords[role]}`).toString("base64")}`,
          "Content-Type": "application/json",
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`WordPress answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
    use: (theme) => void runInSite(site, `switch_theme('${theme}');`),
    run: (code) => runInSite(site, code),
    async stop() {
      await server.stop();
      await database.stop();
    },
  };
}

function startPhpServer(site: string, port: number): Promise<RunningProgram> {
  const args = [`PHP_CLI_SERVER_WORKERS=${WORKERS}`, "php", "-S", `127.0.0.1:${port}`, "-t", site];
  return startProgram("env", args, port);
}

function runInSite(site: string, code: string): string {
  return runPhp(["-r", `require '${site}/wp-load.php'; ${code}`]);
}

function runPhp(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("php", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`php ${args.join(" ")} failed: ${stdout}${stderr}`);
  return stdout;
}

function readPasswords(json: string): Readonly<Record<Role, string>> {
  const passwords: unknown = JSON.parse(json);
  if (typeof passwords !== "object" || passwords === null) throw new Error(`no passwords: ${json}`);
  const { administrator, author } = passwords as Partial<Record<Role, unknown>>;
  if (typeof administrator !== "string" || typeof author !== "string") throw new Error(`no passwords: ${json}`);
  return { administrator, author };
}
