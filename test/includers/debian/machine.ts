import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import { promisify } from "node:util";

/**
 * The certificate of the service: a valid one, one of an unknown authority, one of another name, or an expired one.
 */
export type Certificate = "valid" | "untrusted" | "other-name" | "expired";

/** The faults before the first byte of HTTP. */
export type NetworkFault =
  | Exclude<Certificate, "valid">
  | "no-name"
  | "unreachable"
  | "refused"
  | "silent"
  | "tls-reset"
  | "no-tls";

/** A Debian machine of its own for recipes, made of this machine's files: nothing it changes is left behind. */
export interface DebianMachine {
  /** Runs a command as root in it. Throws with what it printed when it fails. */
  readonly run: (command: string, input?: string) => Promise<string>;
  /** Writes pages of the site, by their names. Each ends with a line break. */
  readonly pages: (pages: ReadonlyMap<string, string>) => Promise<void>;
  /** A port here that leads to one of its ports. */
  readonly portTo: (port: 80 | 6081 | 8080) => Promise<number>;
  /** From now on every new connection to the service fails in this way, or in none. */
  readonly fail: (fault: NetworkFault | undefined) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The timeout of the start of the namespace on a busy machine. Milliseconds. */
const START_LIMIT = 20_000;

/** Faults that the bridge in the namespace causes, while there is a file of that name. */
const FLAGS = ["no-name", "refused"] as const;

/** Every connection to the service ends here. */
const NO_ROUTE = "unreachable 127.0.0.2 table local";

const FOLDER = import.meta.dirname;

/** Mounts and namespaces need root and Linux. */
export const CAN_RUN_DEBIAN = process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** Starts a machine in which https://samverkan.example leads to a service behind a port of this machine. */
export async function startDebian(service: number): Promise<DebianMachine> {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-debian-"));
  mkdirSync(join(folder, "layers"));
  const certificates = makeCertificates(folder);
  let failing: NetworkFault | undefined;
  const connections = new Set<Socket>();
  const servers = {
    valid: tlsServer("valid"),
    untrusted: tlsServer("untrusted"),
    "other-name": tlsServer("other-name"),
    expired: tlsServer("expired"),
  };
  const front = createServer((incoming) => {
    connections.add(incoming);
    incoming.on("error", () => {}).on("close", () => connections.delete(incoming));
    switch (failing) {
      case "silent":
        incoming.resume();
        return;
      case "tls-reset":
        incoming.once("data", () => incoming.destroy());
        return;
      case "no-tls":
        incoming.once("data", () => incoming.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
        return;
      case "untrusted":
      case "other-name":
      case "expired":
        servers[failing].emit("connection", incoming);
        return;
      default:
        servers.valid.emit("connection", incoming);
    }
  });
  front.listen(join(folder, "service.sock"));

  /** Each has its own TLS sessions, so that none is resumed with another certificate. */
  function tlsServer(shown: Certificate): TlsServer {
    return createTlsServer(certificates[shown], (incoming) => {
      const outgoing = connect(service, "127.0.0.1");
      incoming.on("error", () => outgoing.destroy()).on("close", () => outgoing.destroy());
      incoming.pipe(outgoing);
      outgoing
        .on("error", () => incoming.destroy())
        .on("close", () => incoming.end())
        .pipe(incoming);
    });
  }
  const child = spawn(
    "unshare",
    ["-mnp", "--fork", "--kill-child", "--mount-proc", "sh", `${FOLDER}/namespace.sh`, folder, process.execPath],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const listening: Server[] = [front];
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    kill();
    await ended;
    process.off("exit", kill);
    for (const connection of connections) connection.destroy();
    for (const server of listening) server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = AbortSignal.timeout(START_LIMIT);
  while (!existsSync(join(folder, "ready"))) {
    if (child.exitCode !== null || deadline.aborted) {
      await stop();
      throw new Error(`no machine: ${output}`);
    }
    await pause(25);
  }
  const inside = firstChildOf(child.pid);
  const run = (command: string, input = "") => runInside(inside, command, input);
  return {
    run,
    async pages(pages) {
      const commands = Array.from(pages, ([name, text]) => `cat >'${name}' <<'END_OF_PAGE'\n${text}END_OF_PAGE`);
      await run("cd /var/www/html; sh -e", commands.join("\n"));
    },
    async portTo(port) {
      const server = createServer((incoming) => {
        const outgoing = connect(join(folder, `visitor-${port}.sock`));
        incoming.on("error", () => outgoing.destroy()).pipe(outgoing);
        outgoing
          .on("error", () => incoming.destroy())
          .on("close", () => incoming.destroy())
          .pipe(incoming);
      });
      listening.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
      return address.port;
    },
    async fail(fault) {
      const before = failing;
      failing = fault;
      for (const flag of FLAGS) {
        if (fault === flag) writeFileSync(join(folder, flag), "");
        else rmSync(join(folder, flag), { force: true });
      }
      if (before === "unreachable") await run(`ip route del ${NO_ROUTE}`);
      if (fault === "unreachable") await run(`ip route add ${NO_ROUTE}`);
      // Both servers of the bridge have received it.
      while (existsSync(join(folder, "is-refusing")) !== (fault === "refused")) await pause(10);
      // A connection that is open has been checked already.
      for (const connection of connections) connection.destroy();
    },
    stop,
  };
}

async function runInside(pid: number, command: string, input: string): Promise<string> {
  const running = promisify(execFile)("nsenter", ["-t", String(pid), "-m", "-n", "-p", "sh", "-ec", command], {
    timeout: 60_000,
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LANG: "C.UTF-8" },
  });
  // A command may end without reading its input; whether it did its work, its exit code says.
  running.child.stdin?.on("error", () => {}).end(input);
  const { stdout, stderr } = await running;
  return stdout + stderr;
}

function firstChildOf(pid: number | undefined): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}

interface KeyPair {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** A certificate authority that the machine trusts, and the certificates of the service. */
function makeCertificates(folder: string): Readonly<Record<Certificate, KeyPair>> {
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const key = (name: string) => [
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-keyout",
    `${name}.key`,
  ];
  const self = (name: string, host: string) =>
    openssl(
      "req",
      "-x509",
      ...key(name),
      "-out",
      `${name}.pem`,
      "-days",
      "2",
      "-subj",
      `/CN=${host}`,
      "-addext",
      `subjectAltName=DNS:${host}`,
    );
  self("authority", "Authority of the test");
  self("untrusted", "samverkan.example");
  const signed = (name: string, host: string, validity: readonly string[] = ["-days", "2"]) => {
    openssl("req", ...key(name), "-out", `${name}.csr`, "-subj", `/CN=${host}`);
    writeFileSync(file(`${name}.ext`), `subjectAltName=DNS:${host}`);
    openssl(
      "x509",
      "-req",
      "-in",
      `${name}.csr`,
      "-CA",
      "authority.pem",
      "-CAkey",
      "authority.key",
      "-CAcreateserial",
      ...validity,
      "-extfile",
      `${name}.ext`,
      "-out",
      `${name}.pem`,
    );
  };
  signed("valid", "samverkan.example");
  signed("other-name", "elsewhere.example");
  signed("expired", "samverkan.example", ["-days", "-1"]);
  const pair = (name: string) => ({ key: readFileSync(file(`${name}.key`)), cert: readFileSync(file(`${name}.pem`)) });
  return {
    valid: pair("valid"),
    untrusted: pair("untrusted"),
    "other-name": pair("other-name"),
    expired: pair("expired"),
  };
}
