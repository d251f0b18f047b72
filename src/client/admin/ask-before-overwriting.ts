import type { BaseTexts } from "./base-texts.ts";
import { type CodeHost, type Send, textAt } from "./code-host.ts";
import type { AskBeforeSaving } from "./questions.ts";

/** The questions and messages for the editor. */
interface Dialogs {
  readonly ask: AskBeforeSaving;
  /** The message of the form if the editor would rather not save. */
  readonly refusal: string;
  /** The reason why a draft was not published, in the words of the code host. */
  readonly tellUnpublished: (reason: string) => void;
}

/**
 * Sveltia CMS 0.221 asks before it overwrites a colleague's change on the published branch, but not in a draft: a draft of the
 * same file by somebody else has the same branch, and is overwritten; a draft that is made from an old copy takes back what was
 * merged since. So every commit of a draft goes through here first, and where a file is not as the form showed it, or is removed,
 * the editor is asked. What is refused stays in the form, which shows the message. Where a draft cannot be merged, Sveltia CMS only
 * says to try again; the editor is told why.
 */
export function askBeforeOverwriting(
  { isMerge, commitIn, readFiles, withVersions }: CodeHost,
  bases: BaseTexts,
  { ask, refusal, tellUnpublished }: Dialogs,
): void {
  const send: Send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = { url: input instanceof Request ? input.url : String(input), init };
    if (isMerge(request)) {
      const response = await send(input, init);
      if (REFUSALS.includes(response.status)) tellUnpublished(await messageIn(response.clone()));
      return response;
    }
    const commit = commitIn(request);
    if (commit === undefined) return send(input, init);
    const { branch, files } = commit;
    const current = await readFiles(commit, request, send);
    const overwritten = files.filter(
      ({ path, text }, index) => !bases.isBase(`${branch} ${path}`, text, current[index]?.text),
    );
    const [changed, removed] = [true, false].map((isText) =>
      overwritten.filter(({ text }) => (text !== undefined) === isText).map(({ path }) => path),
    );
    if (overwritten.length > 0 && !ask({ changed: changed ?? [], removed: removed ?? [] })) {
      return Response.json({ message: refusal, errors: [{ message: refusal }] }, { status: 409 });
    }
    const response = await send(input, withVersions?.(request, current) ?? init);
    // A code host may also reject a commit with 200. Nothing is lost by recording its texts: the check before the next
    // commit reads the branch.
    if (response.ok) for (const { path, text } of files) bases.wrote(`${branch} ${path}`, text);
    return response;
  };
}

/** The statuses of a merge that GitHub and GitLab refuse: a conflict, a check that is not done, a head that has moved. */
const REFUSALS = [405, 406, 409, 422];

async function messageIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  return textAt(body, "message") ?? `${response.status}`;
}
