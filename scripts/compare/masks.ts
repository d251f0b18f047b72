import type { HttpResponse } from "./http-client.ts";
import type { Exchange } from "./send-twice.ts";

/** The parts in which responses of the two checkouts may differ. Everything else must be equal. */
export interface Masks {
  /**
   * Hashes of assets that the other checkout does not have, with the names of the assets (`frame.js`). A rename
   * inside a script changes its bytes, and with them its URL and its integrity attribute. A URL that both have is not
   * masked.
   */
  readonly hashes: ReadonlyMap<string, string>;
  /** Whether the texts of the documentation may differ. */
  readonly help: boolean;
}

/** Pages of the documentation. */
const HELP = /^\/(?:docs\/|builder\b|accessibility\b)/;

const HEALTH = /\/health\b/;

/** In /health: the times of the last read and the last error, and the id of the deployed version. */
const OF_THE_RUN = /"(checkedAt|at|version)":"[^"]*"/g;

/** The runtime sets it from its clock. */
const CLOCK_HEADER = "date";

const MASKED = "(masked)";

/** The responses with masks applied. `all` has every response of a service, because entity tags are tracked through them. */
export function maskExchanges(all: readonly Exchange[], masks: Masks): readonly Exchange[] {
  const etags = maskedEtags(all, masks);
  return all.map((exchange) => ({
    ...exchange,
    first: maskResponse(exchange, exchange.first, masks, etags),
    again: maskResponse(exchange, exchange.again, masks, etags),
  }));
}

/** The entity tags of bodies with a masked hash; responses to HEAD and 304s have them too. */
function maskedEtags(all: readonly Exchange[], masks: Masks): ReadonlySet<string> {
  return new Set(
    all.flatMap((exchange) => {
      const { body, headers } = exchange.first;
      const isTouched = !isMaskedWhole(exchange, masks) && maskHashes(body, masks) !== body;
      return isTouched ? (headers.get("etag") ?? []) : [];
    }),
  );
}

function maskResponse(
  exchange: Exchange,
  response: HttpResponse,
  masks: Masks,
  etags: ReadonlySet<string>,
): HttpResponse {
  const isWhole = isMaskedWhole(exchange, masks) && (response.status === 200 || response.status === 304);
  const maskHeader = (name: string, value: string) => {
    if (name === CLOCK_HEADER || (name === "content-length" && isWhole)) return MASKED;
    if (name === "etag") return isWhole || etags.has(value) ? MASKED : value;
    return maskHashes(value, masks);
  };
  const headers = new Map(Array.from(response.headers, ([name, value]) => [name, maskHeader(name, value)]));
  return { status: response.status, headers, body: isWhole ? MASKED : maskBody(exchange, response.body, masks) };
}

/** Whether a whole document is masked: a changed script, a page of the documentation; not its errors. */
function isMaskedWhole({ request, asset }: Exchange, { hashes, help }: Masks): boolean {
  return [...hashes.values()].includes(asset) || (help && HELP.test(request.target));
}

function maskBody({ request }: Exchange, body: string, masks: Masks): string {
  return HEALTH.test(request.target) ? body.replace(OF_THE_RUN, `"$1":"${MASKED}"`) : maskHashes(body, masks);
}

function maskHashes(text: string, { hashes }: Masks): string {
  return [...hashes].reduce((masked, [hash, name]) => masked.replaceAll(hash, `(hash of ${name})`), text);
}
