import { createSocket } from "node:dgram";
import { existsSync, rmSync, watch, writeFileSync } from "node:fs";
import { connect, createServer, type NetConnectOpts, type Server } from "node:net";

// Runs inside the network namespace, which shares no network with the test: connections go through Unix sockets in a
// folder. Its name server resolves every name to the address of the service, and fails while the file `no-name` exists.
// While the file `refused` exists, the service's port is closed, and the file `is-refusing` confirms that.
const [folder = ""] = process.argv.slice(2);
const SERVICE_ADDRESS = "127.0.0.2";

const SERVICE = { port: 443, host: SERVICE_ADDRESS };

const service = forward(SERVICE, () => ({ path: `${folder}/service.sock` }));
watch(folder, () => {
  const isRefusing = existsSync(`${folder}/refused`);
  if (isRefusing === !service.listening) return;
  if (isRefusing) service.close();
  else service.listen(SERVICE);
  if (isRefusing) writeFileSync(`${folder}/is-refusing`, "");
  else rmSync(`${folder}/is-refusing`, { force: true });
});
for (const port of [80, 6081, 8080]) {
  forward({ path: `${folder}/visitor-${port}.sock` }, () => ({ port, host: "127.0.0.1" }));
}
const dns = createSocket("udp4");
dns.on("message", (query, { port, address }) => dns.send(dnsAnswer(query), port, address));
dns.bind(53, "127.0.0.1", () => writeFileSync(`${folder}/ready`, ""));

function forward(listen: { port: number; host: string } | { path: string }, target: () => NetConnectOpts): Server {
  return createServer({ allowHalfOpen: true }, (incoming) => {
    const outgoing = connect({ ...target(), allowHalfOpen: true });
    const endBoth = () => {
      incoming.destroy();
      outgoing.destroy();
    };
    incoming.on("error", endBoth).on("close", endBoth).pipe(outgoing);
    outgoing.on("error", () => incoming.resetAndDestroy()).on("close", endBoth);
    outgoing.pipe(incoming);
  }).listen(listen);
}

/** RFC 1035: an address for a query of type A, none for other types, SERVFAIL while resolution is to fail. */
function dnsAnswer(query: Buffer): Buffer {
  let end = 12;
  while (query.readUInt8(end) !== 0) end += query.readUInt8(end) + 1;
  const question = query.subarray(12, end + 5);
  const fails = existsSync(`${folder}/no-name`);
  const hasAddress = !fails && query.readUInt16BE(end + 1) === 1;
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(fails ? 0x8182 : 0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(hasAddress ? 1 : 0, 6);
  const address = SERVICE_ADDRESS.split(".").map(Number);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 5, 0, 4, ...address]);
  return Buffer.concat(hasAddress ? [header, question, record] : [header, question]);
}
