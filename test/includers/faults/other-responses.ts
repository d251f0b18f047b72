import { ERROR_DOCUMENT, type Fault, fault } from "./fault.ts";

const HTML = { "Content-Type": "text/html" };
const STATUSES = [400, 401, 403, 404, 410, 429, 500, 502, 503, 504, 522, 530];
const REDIRECTS = [301, 302, 303, 307, 308];

/** Complete responses that are no fragment of ours. */
export const OTHER_RESPONSES: readonly Fault[] = [
  ...STATUSES.map(
    (status): Fault => ({
      id: String(status),
      en: `Error ${status} from another server`,
      curl: [22],
      shows: new RegExp(`^HTTP/1.1 ${status} `),
      respond: ({ outgoing }) => void outgoing.writeHead(status, HTML).end(ERROR_DOCUMENT),
    }),
  ),
  ...[500, 503].map(
    (status): Fault => ({
      id: `own-${status}`,
      en: `Error ${status} from us`,
      curl: [22],
      shows: /\nx-samverkan-release:/i,
      respond: ({ outgoing }) =>
        void outgoing.writeHead(status, { ...HTML, "X-Samverkan-Release": "none" }).end(ERROR_DOCUMENT),
    }),
  ),
  ...REDIRECTS.map(
    (status): Fault => ({
      id: String(status),
      en: `A redirect, ${status}`,
      curl: [0],
      shows: new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*elsewhere[.]example`),
      respond: ({ outgoing }) =>
        void outgoing.writeHead(status, { ...HTML, Location: "https://elsewhere.example/" }).end(ERROR_DOCUMENT),
    }),
  ),
  fault(
    "204",
    "An empty 204 from another server",
    [0],
    ({ outgoing }) => void outgoing.writeHead(204).end(),
    /^HTTP\/1.1 204/,
  ),
  fault(
    "206",
    "An unexpected 206, a part of the fragment",
    [0],
    async ({ outgoing, complete }) => {
      const { headers, body } = await complete();
      const range = { "Content-Range": `bytes 0-99/${body.length}`, "content-length": "100" };
      outgoing.writeHead(206, { ...headers, ...range }).end(body.subarray(0, 100));
    },
    /^HTTP\/1.1 206/,
  ),
  fault("304", "An unexpected 304", [0], ({ outgoing }) => void outgoing.writeHead(304).end(), /^HTTP\/1.1 304/),
  fault(
    "foreign",
    "A cacheable 200 from another server",
    [0],
    ({ outgoing }) => void outgoing.writeHead(200, { ...HTML, "Cache-Control": "max-age=3600" }).end(ERROR_DOCUMENT),
    /^HTTP\/1.1 200 [\s\S]*max-age=3600[\s\S]*error document/,
  ),
  fault(
    "foreign-empty",
    "An empty 200 from another server",
    [0],
    ({ outgoing }) => void outgoing.writeHead(200, { ...HTML, "Content-Length": "0" }).end(),
    /^HTTP\/1.1 200 [\s\S]*content-length: 0/i,
  ),
  fault(
    "without-release",
    "Our text without X-Samverkan-Release",
    [0],
    async ({ outgoing, complete }) => {
      const { headers, body } = await complete();
      const { "x-samverkan-release": _, ...others } = headers;
      outgoing.writeHead(200, others).end(body);
    },
    /^HTTP\/1.1 200 (?![\s\S]*\nx-samverkan-release:)/i,
  ),
];
