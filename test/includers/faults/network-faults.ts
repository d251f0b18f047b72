import type { NetworkFault } from "../debian/machine.ts";

/** What can go wrong before anything of HTTP has been said. */
interface FaultOfNetwork {
  readonly id: NetworkFault;
  /** Its row in the table. */
  readonly en: string;
  /** The exit codes by which curl tells it. */
  readonly curl: readonly number[];
  /** Whether somebody answers who is not us, and must not be asked for anything. */
  readonly isImpostor?: true;
}

export const NETWORK_FAULTS: readonly FaultOfNetwork[] = [
  { id: "no-name", en: "Our name does not resolve", curl: [6] },
  { id: "unreachable", en: "No route leads to us", curl: [7] },
  { id: "refused", en: "The connection is refused", curl: [7] },
  { id: "silent", en: "Connected, and never a word of TLS", curl: [28] },
  { id: "tls-reset", en: "The connection ends within TLS", curl: [35] },
  { id: "no-tls", en: "No TLS where TLS should be", curl: [35] },
  { id: "stranger", en: "A certificate of an unknown authority", curl: [60], isImpostor: true },
  { id: "other-name", en: "A certificate of another name", curl: [60], isImpostor: true },
  { id: "expired", en: "A certificate of yesterday", curl: [60], isImpostor: true },
];
