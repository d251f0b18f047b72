import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from "node:tls";
import { promisify } from "node:util";

/** Whose certificate the service shows: the right one, one of an unknown authority, one of another name. */
export type Certificate = "right" | "stranger" | "other-name";

/** A Debian machine of its own for recipes, made of this machine's files: nothing it changes is left behind. */
export interface DebianMachine {
  /** Runs a command as root in it. Throws with what it printed when it fails. */
  readonly run: (command: string, input?: string) => Promise<string>;
  /** Writes a page of the site. */
  readonly page: (path: string, text: string) => Promise<void>;
  /** A port here that leads to one of its ports. */
  readonly portTo: (port: 80 | 6081 | 8080) => Promise<number>;
  readonly present: (certificate: Certificate) => void;
  readonly resolveNames: (isResolving: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** How long the namespace may take to be there on a busy machine. Milliseconds. */
const START_LIMIT = 20_000;

const HERE = import.meta.dirname;

/** Mounts and namespaces need root and Linux. */
export const CAN_RUN_DEBIAN = process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** Starts a machine in which https://samverkan.example leads to a service behind a port of this machine. */
export async function startDebian(service: number): Promise<DebianMachine> {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-debian-"));
  mkdirSync(join(folder, "layers"));
  const certificates = makeCertificates(folder);
  let certificate: Certificate = "right";
  const connections = new Set<TLSSocket>();
  const servers = { right: tlsServer("right"), stranger: tlsServer("stranger"), "other-name": tlsServer("other-name") };
  const front = createServer((incoming) => servers[certificate].emit("connection", incoming));
  front.listen(join(folder, "service.sock"));

  /** Each has sessions of its own: nobody resumes with one what was begun with another. */
  function tlsServer(shown: Certificate): TlsServer {
    return createTlsServer(certificates[shown], (incoming) => {
      connections.add(incoming);
      const outgoing = connect(service, "127.0.0.1");
      incoming.on("error", () => outgoing.destroy());
      incoming.on("close", () => {
        connections.delete(incoming);
        outgoing.destroy();
      });
      incoming.pipe(outgoing);
      outgoing
        .on("error", () => incoming.destroy())
        .on("close", () => incoming.end())
        .pipe(incoming);
    });
  }
  const child = spawn(
    "unshare",
    ["-mnp", "--fork", "--kill-child", "--mount-proc", "sh", `${HERE}/namespace.sh`, folder, process.execPath],
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
    page: async (path, text) => void (await run(`cat >'/var/www/html/${path}'`, text)),
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
    present: (shown) => {
      certificate = shown;
      // A connection that is open has been checked already.
      for (const connection of connections) connection.destroy();
    },
    resolveNames(isResolving) {
      if (isResolving) rmSync(join(folder, "no-dns"), { force: true });
      else writeFileSync(join(folder, "no-dns"), "");
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

/** An authority, with which the machine is told to trust, and the certificates that the service may show. */
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
  self("stranger", "samverkan.example");
  const signed = (name: string, host: string) => {
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
      "-days",
      "2",
      "-extfile",
      `${name}.ext`,
      "-out",
      `${name}.pem`,
    );
  };
  signed("right", "samverkan.example");
  signed("other-name", "elsewhere.example");
  const pair = (name: string) => ({ key: readFileSync(file(`${name}.key`)), cert: readFileSync(file(`${name}.pem`)) });
  return { right: pair("right"), stranger: pair("stranger"), "other-name": pair("other-name") };
}
