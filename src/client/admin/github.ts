import { type CodeHost, type Commit, DRAFTS, decodeText, listAt, textAt } from "./code-host.ts";

/**
 * Drafts on GitHub: commits by GraphQL's `createCommitOnBranch`, on a branch that the form has just made or found. It names
 * the head that it goes on top of, so GitHub refuses it if that has moved in between.
 */
export const GITHUB: CodeHost = {
  isMerge: ({ url, init }) => init?.method === "PUT" && /\/pulls\/\d+\/merge$/.test(url),
  commitIn({ init }) {
    if (typeof init?.body !== "string" || !init.body.includes("createCommitOnBranch")) return undefined;
    const { variables }: { variables?: { input?: unknown } } = JSON.parse(init.body);
    const input = variables?.input;
    const branch = textAt(input, "branch", "branchName") ?? "";
    const added = listAt(input, "fileChanges", "additions").map((file) => ({
      path: textAt(file, "path") ?? "",
      text: decodeText(textAt(file, "contents") ?? ""),
    }));
    const removed = listAt(input, "fileChanges", "deletions").map((file) => ({
      path: textAt(file, "path") ?? "",
      text: undefined,
    }));
    return branch.startsWith(DRAFTS) ? { branch, from: branch, files: [...added, ...removed] } : undefined;
  },
  async readFiles({ from, files }: Commit, { url, init }, send) {
    const { variables }: { variables?: { input?: unknown } } = JSON.parse(String(init?.body));
    const [owner = "", name = ""] = textAt(variables?.input, "branch", "repositoryNameWithOwner")?.split("/") ?? [];
    const texts = files.map(({ path }, index) => {
      return `f${index}: object(expression: ${JSON.stringify(`${from}:${path}`)}) { ... on Blob { text } }`;
    });
    const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${texts.join(" ")} } }`;
    const response = await send(url, { ...init, body: JSON.stringify({ query, variables: { owner, name } }) });
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to a question for the files of a commit`);
    const found: unknown = await response.json();
    return files.map((_, index) => ({ text: textAt(found, "data", "repository", `f${index}`, "text") }));
  },
};
