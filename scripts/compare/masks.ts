import type { Answers } from "./ask.ts";
import type { Answer, Request } from "./http-client.ts";

/** What the answers of one checkout may differ in from those of the other. Everything else must be the same. */
export interface Masks {
  /**
   * Hashes of assets that the other checkout does not have, with the names of the assets (`frame.js`). Whoever renames
   * something inside a script changes its bytes, and with them its address and its integrity attribute. An address that
   * both have stays as it is.
   */
  readonly hashes: ReadonlyMap<string, string>;
  /** Whether the texts of help may differ: documents are rewritten while code is. */
  readonly help: boolean;
}

/** Pages that are prose of help. */
const HELP = /^\/(?:docs\/|builder\b|accessibility\b)/;

const HEALTH = /\/health\b/;

/** In /health: when KV was asked, when it failed, and the id that the runtime gives to each deploy. */
const OF_THE_RUN = /"(checkedAt|at|version)":"[^"]*"/g;

/** The runtime sets it from its clock. */
const CLOCK_HEADER = "date";

const MASKED = "(masked)";

/** The answers without what may differ. An entity tag is masked only where it was made from a body that a mask changed. */
export function maskAnswers(all: readonly Answers[], masks: Masks): readonly Answers[] {
  const etags = new Set(
    all.flatMap(({ request, first }) =>
      maskBody(request, first.body, masks) === first.body ? [] : (first.headers.get("etag") ?? []),
    ),
  );
  const maskAnswer = (request: Request, { status, headers, body }: Answer): Answer => {
    const masked = maskBody(request, body, masks);
    const isHidden = (name: string, value: string) =>
      name === CLOCK_HEADER ||
      (name === "etag" && etags.has(value)) ||
      (name === "content-length" && masked === MASKED);
    const shown = Array.from(
      headers,
      ([name, value]) => [name, isHidden(name, value) ? MASKED : maskHashes(value, masks)] as const,
    );
    return { status, headers: new Map(shown), body: masked };
  };
  return all.map(({ request, first, again }) => ({
    request,
    first: maskAnswer(request, first),
    again: maskAnswer(request, again),
  }));
}

function maskBody({ target }: Request, body: string, masks: Masks): string {
  if (isChangedAsset(target, masks) || (masks.help && HELP.test(target))) return MASKED;
  return HEALTH.test(target) ? body.replace(OF_THE_RUN, `"$1":"${MASKED}"`) : maskHashes(body, masks);
}

function maskHashes(text: string, { hashes }: Masks): string {
  return [...hashes].reduce((masked, [hash, name]) => masked.replaceAll(hash, `(hash of ${name})`), text);
}

function isChangedAsset(target: string, { hashes }: Masks): boolean {
  return [...hashes].some(([hash, name]) => target.includes(hash) || target === `/assets/${name}`);
}
