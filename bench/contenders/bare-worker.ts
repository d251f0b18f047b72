/** One response, as data, for constant contenders. */
export interface FixedResponse {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A hand-written Worker that responds from memory, without a router, with bytes and headers prepared: the limit of the
 * runtime.
 */
export function bareWorker(responses: readonly FixedResponse[]): string {
  return `${tableOf(responses)}
export default {
  fetch(request) {
    const { body, headers } = table.get(request.url.slice(request.url.indexOf("/", 8)));
    if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
    return new Response(body, { headers });
  },
};`;
}

/** The entry of a Hono app with one constant route per response; Hono is bundled into it. */
export function bareHonoEntry(responses: readonly FixedResponse[]): string {
  return `import { Hono } from "hono";
${tableOf(responses)}
const app = new Hono();
for (const [path, { body, headers }] of table) {
  app.get(path, (c) => c.req.header("If-None-Match") === headers.ETag
    ? new Response(null, { status: 304, headers }) : new Response(body, { headers }));
}
export default app;`;
}

function tableOf(responses: readonly FixedResponse[]): string {
  const entries = responses.map(({ path, body, headers }) => [path, { body, headers }]);
  return `const encoder = new TextEncoder();
const table = new Map(${JSON.stringify(entries)}.map(([path, { body, headers }]) =>
  [path, { body: encoder.encode(body), headers }]));`;
}
