/** Texts up to this length are buffered and can be cached; longer ones are streamed. Characters. */
const MAX_BUFFERED = 256 * 1024;

/** The same for the number of parts, each of which may be empty but needs a read: the head and one round of reads. */
const MAX_PARTS = 5;

/** The text of a response, or a stream of its parts if it is too long to be buffered. */
export type TextBody = string | AsyncIterable<string>;

/**
 * Buffers a stream if its text is short. The beginning of a longer one is rendered before the response starts; a later error
 * aborts the response, which clients notice.
 */
export async function bufferIfShort(stream: AsyncGenerator<string>): Promise<TextBody> {
  const beginning: string[] = [];
  let length = 0;
  while (length < MAX_BUFFERED && beginning.length < MAX_PARTS) {
    const { done, value } = await stream.next();
    if (done === true) return beginning.join("");
    beginning.push(value);
    length += value.length;
  }
  return (async function* () {
    yield* beginning;
    yield* stream;
  })();
}

/** The full text of a body. */
export async function readTextBody(body: TextBody): Promise<string> {
  if (typeof body === "string") return body;
  let text = "";
  for await (const part of body) text += part;
  return text;
}
