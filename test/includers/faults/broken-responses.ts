import { brotliCompressSync, gzipSync } from "node:zlib";
import { ERROR_DOCUMENT, type Fault, fault, head, without } from "./fault.ts";

/** Responses of ours whose content is shorter, longer or of another kind than their header says. */
export const BROKEN_RESPONSES: readonly Fault[] = [
  fault(
    "own-empty",
    "Our headers with an empty body",
    [0],
    async ({ outgoing, complete }) => {
      const { headers } = await complete();
      outgoing.writeHead(200, { ...headers, "content-length": "0" }).end();
    },
    /(?=[\s\S]*\nx-samverkan-release:)[\s\S]*\ncontent-length: 0/i,
  ),
  fault(
    "short-length",
    "Content-Length is too small, inside a tag",
    [0],
    async ({ socket, complete }) => {
      const { headers, body } = await complete();
      const length = body.indexOf("<a ") + 2;
      socket.end(Buffer.concat([head(200, { ...headers, "content-length": String(length) }), body]));
    },
    /<a$/,
  ),
  fault("long-length", "Content-Length is too large", [28], async ({ socket, complete }) => {
    const { headers, body } = await complete();
    socket.write(Buffer.concat([head(200, { ...headers, "content-length": String(body.length + 100) }), body]));
  }),
  fault(
    "two-lengths",
    "Two different values of Content-Length",
    [0, 8, 18],
    async ({ socket, complete }) => {
      const { headers, body } = await complete();
      const lengths = ["content-length: 50", `content-length: ${body.length}`];
      socket.end(Buffer.concat([head(200, without(headers, "content-length"), lengths), body]));
    },
    /^HTTP\/1.1 200 [\s\S]*content-length: 50/i,
  ),
  fault("chunked-cut", "A chunked response is truncated", [18, 56], async ({ socket, complete, onCut }) => {
    const { headers, body } = await complete();
    const firstHalf = body.subarray(0, body.length / 2);
    onCut({ sent: firstHalf.length, length: body.length });
    const chunk = Buffer.concat([Buffer.from(`${firstHalf.length.toString(16)}\r\n`), firstHalf, Buffer.from("\r\n")]);
    socket.end(Buffer.concat([head(200, chunked(headers)), chunk]));
  }),
  fault("chunked-garbage", "The size of a chunk is not a number", [56], async ({ socket, complete }) => {
    const { headers, body } = await complete();
    socket.end(Buffer.concat([head(200, chunked(headers)), Buffer.from("zebra\r\n"), body]));
  }),
  fault(
    "unframed-cut",
    "A response without length or chunks, truncated inside a tag",
    [0],
    async ({ socket, complete, onCut }) => {
      const { headers, body } = await complete();
      const sent = body.indexOf("<a ") + 2;
      onCut({ sent, length: body.length });
      const plain = { ...without(headers, "content-length"), connection: "close" };
      socket.end(Buffer.concat([head(200, plain), body.subarray(0, sent)]));
    },
    /connection: close[\s\S]*<a$/i,
  ),
  encoded("gzip", "Compressed with gzip, which was not accepted", [0], gzipSync),
  encoded(
    "gzip-garbage",
    "Content-Encoding gzip, but not gzip",
    [23, 56, 61],
    (body) => Buffer.from(body.map((byte) => byte ^ 0xa5)),
    "gzip",
  ),
  encoded("br", "Compressed with br, which was not accepted", [0, 23, 61], brotliCompressSync),
  fault(
    "no-status",
    "The status line is not HTTP",
    [1, 8],
    ({ socket }) => void socket.end("HELLO 200\r\n\r\n<p>Hello</p>"),
  ),
  fault("no-head", "No status line or headers, as in HTTP/0.9", [1], ({ socket }) => void socket.end(ERROR_DOCUMENT)),
  fault("huge-head", "Headers of 600 kB", [0, 27, 56], async ({ socket, complete }) => {
    const { headers, body } = await complete();
    const padding = Array.from({ length: 600 }, (_, index) => `x-padding-${index}: ${"x".repeat(980)}`);
    socket.end(Buffer.concat([head(200, headers, padding), body]));
  }),
];

function encoded(
  id: string,
  en: string,
  curl: readonly number[],
  encode: (body: Buffer) => Buffer,
  encoding = id,
): Fault {
  return fault(
    id,
    en,
    curl,
    async ({ outgoing, complete }) => {
      const { headers, body } = await complete();
      const bytes = encode(body);
      const own = { "content-encoding": encoding, "content-length": String(bytes.length) };
      outgoing.writeHead(200, { ...headers, ...own }).end(bytes);
    },
    new RegExp(`content-encoding: ${encoding}`, "i"),
  );
}

function chunked(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...without(headers, "content-length"), "transfer-encoding": "chunked" };
}
