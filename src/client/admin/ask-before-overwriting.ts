/**
 * Sveltia CMS 0.221 asks before it overwrites a colleague's change on the main branch, but not in a draft: a draft of the same
 * file by somebody else has the same branch, and is overwritten; a draft that is made from an old copy takes back what was
 * merged since. So every commit to GitHub goes through here first, and where a file is not as this page last saw it, the
 * editor is asked. Other code hosts have their own rules (docs/editor-form.md).
 */

interface GraphQlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A commit that the form is about to make. */
interface Commit {
  readonly branch: string;
  readonly repository: string;
  readonly paths: readonly string[];
}

/** The state of the repository as this page last read it. */
interface Seen {
  /** The object of each file on the main branch, when it was last read. */
  readonly files: Map<string, string>;
  /** The head of each draft's branch, when it was last read or written by this page. */
  readonly heads: Map<string, string>;
}

/** Asks the editor before a commit that overwrites a change. `ask` returns whether to save anyway. */
export function askBeforeOverwriting(ask: (paths: readonly string[]) => boolean): void {
  const send = window.fetch.bind(window);
  const seen: Seen = { files: new Map(), heads: new Map() };
  window.fetch = async (input, init) => {
    const request = graphQlIn(init);
    const commit = request === undefined ? undefined : commitIn(request);
    if (commit !== undefined) {
      const changed = await changedSince(commit, seen, (query) => sendQuery(send, input, init, commit, query));
      if (changed.length > 0 && !ask(changed)) return refusal();
    }
    const response = await send(input, init);
    if (response.ok) await remember(seen, urlOf(input), request, commit, response.clone());
    return response;
  };
}

/** The files of a commit that somebody else has changed since this page read them. */
async function changedSince(
  { branch, paths }: Commit,
  { files, heads }: Seen,
  query: (fields: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const expressions = paths.map(
    (path, index) => `f${index}: object(expression: ${JSON.stringify(`${branch}:${path}`)}) { oid }`,
  );
  const fields = `head: ref(qualifiedName: ${JSON.stringify(branch)}) { target { oid } } ${expressions.join(" ")}`;
  const found = await query(fields);
  const head = textAt(found, "data", "repository", "head", "target", "oid");
  // A draft that this page did not start, or has not read since its last commit.
  if (heads.has(branch)) return heads.get(branch) === head ? [] : paths;
  return paths.filter((path, index) => textAt(found, "data", "repository", `f${index}`, "oid") !== files.get(path));
}

async function remember(
  { files, heads }: Seen,
  url: string,
  request: GraphQlRequest | undefined,
  commit: Commit | undefined,
  response: Response,
): Promise<void> {
  if (/\/git\/trees\//.test(url)) {
    for (const entry of listAt(await response.json(), "tree")) {
      files.set(textAt(entry, "path") ?? "", textAt(entry, "sha") ?? "");
    }
  } else if (commit !== undefined) {
    const oid = textAt(await response.json(), "data", "createCommitOnBranch", "commit", "oid");
    if (oid !== undefined) heads.set(commit.branch, oid);
  } else if (request?.query.includes("headRefOid") === true) {
    for (const draft of listAt(await response.json(), "data", "repository", "pullRequests", "nodes")) {
      heads.set(textAt(draft, "headRefName") ?? "", textAt(draft, "headRefOid") ?? "");
    }
  }
}

function graphQlIn(init: RequestInit | undefined): GraphQlRequest | undefined {
  if (typeof init?.body !== "string" || !init.body.startsWith('{"query"')) return undefined;
  return JSON.parse(init.body) as GraphQlRequest;
}

function commitIn({ query, variables }: GraphQlRequest): Commit | undefined {
  if (!query.includes("createCommitOnBranch")) return undefined;
  const { input } = variables;
  const paths = listAt(input, "fileChanges", "additions").map((each) => textAt(each, "path") ?? "");
  const [branch = "", repository = ""] = ["branchName", "repositoryNameWithOwner"].map((name) =>
    textAt(input, "branch", name),
  );
  return branch.startsWith(DRAFTS) ? { branch, repository, paths } : undefined;
}

/** The prefix of the branches of drafts. */
const DRAFTS = "cms/";

async function sendQuery(
  send: typeof fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  { repository }: Commit,
  fields: string,
): Promise<unknown> {
  const [owner = "", name = ""] = repository.split("/");
  const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields} } }`;
  const response = await send(input, { ...init, body: JSON.stringify({ query, variables: { owner, name } }) });
  return response.json();
}

/** The response to the form when the editor declined: the form shows the message and keeps the text. */
function refusal(): Response {
  const message =
    "Inget är sparat. En kollega har ändrat samma fil. (Nothing was saved: a colleague has changed the same file.)";
  return Response.json({ message, errors: [{ message }] }, { status: 409 });
}

function urlOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : String(input);
}

/** The value at a path of names in unchecked JSON; undefined if there is none. */
function valueAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null ? new Map(Object.entries(inner)).get(name) : undefined,
    value,
  );
}

function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  const found = valueAt(value, names);
  return typeof found === "string" ? found : undefined;
}

function listAt(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = valueAt(value, names);
  return Array.isArray(found) ? found : [];
}
