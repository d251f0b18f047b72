import { spawnSync } from "node:child_process";
import { type RunningProgram, startProgram } from "../../includers/programs.ts";

export type Database = RunningProgram;

/** Starts MariaDB with an empty database `wordpress`, on a socket in the folder and on no port. */
export async function startDatabase(folder: string): Promise<Database> {
  const [data, socket] = [`${folder}/database`, `${folder}/database.sock`];
  run("mariadb-install-db", [
    "--no-defaults",
    `--datadir=${data}`,
    "--user=root",
    "--skip-test-db",
    "--auth-root-authentication-method=normal",
  ]);
  const options = [`--datadir=${data}`, `--socket=${socket}`, "--user=root", "--skip-networking", "--skip-log-bin"];
  const server = await startProgram("mariadbd", ["--no-defaults", ...options], socket);
  run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "-e", "CREATE DATABASE wordpress"]);
  return server;
}

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
}
