/** A document that is as long as this, in characters, is sent while it is made; a shorter one is made first, and kept. */
const LONGEST_WHOLE = 256 * 1024;

/** A text, or the pieces of one that is too long to be held. */
export type Pieces = string | AsyncIterable<string>;

/**
 * The whole text where it is short. Of a longer one the beginning has been made then: what fails after it breaks off the
 * response, which clients notice.
 */
export async function gather(pieces: AsyncIterable<string>): Promise<Pieces> {
  const iterator = pieces[Symbol.asyncIterator]();
  let beginning = "";
  while (beginning.length < LONGEST_WHOLE) {
    const { done, value } = await iterator.next();
    if (done === true) return beginning;
    beginning += value;
  }
  return continued(beginning, iterator);
}

async function* continued(beginning: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield beginning;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The whole text of pieces. */
export async function join(pieces: Pieces): Promise<string> {
  if (typeof pieces === "string") return pieces;
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
