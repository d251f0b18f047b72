import { LOCAL_STATE, withLocalStore } from "../publish/local-store.ts";
import { remoteStore } from "../publish/remote-store.ts";
import type { KeyValueStore } from "../publish/store.ts";
import { usageError } from "./args.ts";
import { print } from "./print.ts";

/** The timeout of one run of wrangler, many times what it needs. Milliseconds. */
const TIME_LIMIT = Number(process.env.SAMVERKAN_TIME_LIMIT ?? 30_000);

/** The options of every command that reads or writes releases. */
export const TARGET_OPTIONS = {
  remote: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  service: { type: "string" },
  state: { type: "string", default: process.env.SAMVERKAN_STATE ?? LOCAL_STATE },
} as const;

/** The options of every command that publishes: role and message. */
export const PUBLICATION_OPTIONS = { by: { type: "string" }, message: { type: "string" } } as const;

/** The target of a command: the local or the remote KV. */
export interface Target {
  /** In capitals, for the first and the last line of output, so that the targets cannot be confused. */
  readonly name: string;
  readonly isRemote: boolean;
  /** The address of the service, if known. */
  readonly service: string | undefined;
  /** A command line of ours for the same target. */
  readonly command: (name: string, ...parameters: readonly string[]) => string;
  readonly withStore: <Result>(use: (store: KeyValueStore) => Promise<Result>) => Promise<Result>;
}

interface TargetOptions {
  readonly remote: boolean;
  readonly service?: string | undefined;
  readonly state: string;
}

/** The target of the options. An abort ends running operations. */
export function resolveTarget({ remote, service, state }: TargetOptions, signal: AbortSignal): Target {
  return {
    name: remote ? "SKARPT, för alla besökare" : "LOKALT, bara på den här datorn",
    isRemote: remote,
    service: parseService(service) ?? (remote ? parseService(process.env.SAMVERKAN_SERVICE) : "http://localhost:8787"),
    command: (name, ...parameters) => {
      const all = [...parameters, ...(remote ? ["--remote"] : [])];
      return `npm run ${name}${all.length > 0 ? ` -- ${all.join(" ")}` : ""}`;
    },
    withStore: (use) => (remote ? use(remoteStore({ timeLimit: TIME_LIMIT, signal })) : withLocalStore(use, state)),
  };
}

/** Runs the work of a command on the store of its target; see `runAnnounced`. */
export function runOnTarget(
  target: Target,
  action: string,
  work: (store: KeyValueStore) => Promise<boolean>,
): Promise<void> {
  return target.withStore((store) => runAnnounced(target, action, () => work(store)));
}

/** Runs the work of a command: prints the target before and after, and sets the exit code. */
export async function runAnnounced(target: Target, action: string, work: () => Promise<boolean>): Promise<void> {
  print(`${action} ${target.name}.`);
  const isDone = await work();
  print(`${isDone ? "Klart" : "Inte klart"}: ${target.name}.`);
  process.exitCode = isDone ? 0 : 1;
}

/**
 * The address of the service, or undefined if it was not given: a workflow passes an unset variable as an empty text. An
 * invalid address is a usage error; http is accepted only for localhost.
 */
export function parseService(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const url = URL.parse(address);
  const isHere = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url?.protocol === "https:" || isHere) return address;
  return usageError(
    `Tjänstens adress ska börja med https://, men här står ${address}. Inget är gjort.`,
    `Skriv så här: --service https://${address.replace(/^[a-z]*:?\/+/i, "")}`,
  );
}
