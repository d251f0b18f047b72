/** Texts up to this length are buffered and can be cached; longer ones are streamed. Characters. */
const MAX_BUFFERED = 256 * 1024;

/** The text of a response, or a stream of its parts if it is too long to be buffered. */
export type TextBody = string | AsyncIterable<string>;

/**
 * Buffers a stream if its text is short. The beginning of a longer one is rendered before the response starts; a later error
 * aborts the response, which clients notice.
 */
export async function bufferIfShort(stream: AsyncIterable<string>): Promise<TextBody> {
  const iterator = stream[Symbol.asyncIterator]();
  const beginning: string[] = [];
  for (let length = 0; length < MAX_BUFFERED; length += beginning.at(-1)?.length ?? 0) {
    const { done, value } = await iterator.next();
    if (done === true) return beginning.join("");
    beginning.push(value);
  }
  return resume(beginning, iterator);
}

async function* resume(beginning: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield* beginning;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The full text of a body. */
export async function readTextBody(body: TextBody): Promise<string> {
  if (typeof body === "string") return body;
  let text = "";
  for await (const part of body) text += part;
  return text;
}
