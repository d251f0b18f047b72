import type { Answers } from "./ask.ts";
import type { Answer } from "./http-client.ts";

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

/** The answers without what may differ. They are all that one service gave: entity tags are followed through them. */
export function maskAnswers(all: readonly Answers[], masks: Masks): readonly Answers[] {
  const etags = maskedEtags(all, masks);
  return all.map((asked) => ({
    ...asked,
    first: maskAnswer(asked, asked.first, masks, etags),
    again: maskAnswer(asked, asked.again, masks, etags),
  }));
}

/** The entity tags that were made from a body with a masked hash; a HEAD and a 304 have them too. */
function maskedEtags(all: readonly Answers[], masks: Masks): ReadonlySet<string> {
  return new Set(
    all.flatMap((asked) => {
      const { body, headers } = asked.first;
      const isTouched = !isMaskedWhole(asked, masks) && maskHashes(body, masks) !== body;
      return isTouched ? (headers.get("etag") ?? []) : [];
    }),
  );
}

function maskAnswer(asked: Answers, answer: Answer, masks: Masks, etags: ReadonlySet<string>): Answer {
  const isWhole = isMaskedWhole(asked, masks) && (answer.status === 200 || answer.status === 304);
  const maskHeader = (name: string, value: string) => {
    if (name === CLOCK_HEADER || (name === "content-length" && isWhole)) return MASKED;
    if (name === "etag") return isWhole || etags.has(value) ? MASKED : value;
    return maskHashes(value, masks);
  };
  const headers = new Map(Array.from(answer.headers, ([name, value]) => [name, maskHeader(name, value)]));
  return { status: answer.status, headers, body: isWhole ? MASKED : maskBody(asked, answer.body, masks) };
}

/** Whether all of a document may differ: a script of other bytes, a page of help. Its errors may not. */
function isMaskedWhole({ request, asset }: Answers, { hashes, help }: Masks): boolean {
  return [...hashes.values()].includes(asset) || (help && HELP.test(request.target));
}

function maskBody({ request }: Answers, body: string, masks: Masks): string {
  return HEALTH.test(request.target) ? body.replace(OF_THE_RUN, `"$1":"${MASKED}"`) : maskHashes(body, masks);
}

function maskHashes(text: string, { hashes }: Masks): string {
  return [...hashes].reduce((masked, [hash, name]) => masked.replaceAll(hash, `(hash of ${name})`), text);
}
