import type { NetworkFault } from "../debian/machine.ts";

/** The faults before the first byte of HTTP. */
interface FaultOfNetwork {
  readonly id: NetworkFault;
  /** Its row in the table. */
  readonly en: string;
  /** The exit codes of curl for it. */
  readonly curl: readonly number[];
  /** Whether another server responds, which must receive no request. */
  readonly hasInvalidCertificate?: true;
}

export const NETWORK_FAULTS: readonly FaultOfNetwork[] = [
  { id: "no-name", en: "The host name does not resolve", curl: [6] },
  { id: "unreachable", en: "No route to the host", curl: [7] },
  { id: "refused", en: "The connection is refused", curl: [7] },
  { id: "silent", en: "No response to the TLS handshake", curl: [28] },
  { id: "tls-reset", en: "The connection ends during the TLS handshake", curl: [35] },
  { id: "no-tls", en: "A response without TLS", curl: [35] },
  { id: "untrusted", en: "A certificate from an unknown authority", curl: [60], hasInvalidCertificate: true },
  { id: "other-name", en: "A certificate for another host name", curl: [60], hasInvalidCertificate: true },
  { id: "expired", en: "An expired certificate", curl: [60], hasInvalidCertificate: true },
];
