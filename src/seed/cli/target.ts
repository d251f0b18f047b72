import { LOCAL_STATE, withLocalStore } from "../publish/local-store.ts";
import { remoteStore } from "../publish/remote-store.ts";
import type { KeyValueStore } from "../publish/store.ts";
import { usageError } from "./args.ts";

/** How long one run of wrangler may take, in milliseconds: many times what it needs, but not for ever. */
const TIME_LIMIT = Number(process.env.SAMVERKAN_TIME_LIMIT ?? 30_000);

/** The options that every command for releases takes. */
export const TARGET_OPTIONS = {
  remote: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  service: { type: "string" },
  state: { type: "string", default: process.env.SAMVERKAN_STATE ?? LOCAL_STATE },
} as const;

/** The options of every command that publishes: in which role, and why. */
export const PUBLICATION_OPTIONS = { by: { type: "string" }, message: { type: "string" } } as const;

/** Where a command works. */
export interface Target {
  /** In capitals, for the first and the last line: the two must never be mistaken for one another. */
  readonly name: string;
  readonly isRemote: boolean;
  /** The address of the service, where it is known. */
  readonly service: string | undefined;
  /** Our own command, written so that it works on the same target. */
  readonly command: (name: string, ...parameters: readonly string[]) => string;
  readonly withStore: <Result>(use: (store: KeyValueStore) => Promise<Result>) => Promise<Result>;
}

interface TargetOptions {
  readonly remote: boolean;
  readonly service?: string | undefined;
  readonly state: string;
}

/** The target that the options mean. An interruption ends what is under way there. */
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

/**
 * The address of the service as it was given, or undefined where it was not: a workflow gives a variable that nobody has set
 * as an empty text. One that cannot be asked ends the command before anything is written; http is taken only for this computer.
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
