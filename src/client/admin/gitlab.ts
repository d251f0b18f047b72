import { type CodeHost, type CurrentFile, DRAFTS, decodeText, listAt, textAt } from "./code-host.ts";

/**
 * Drafts on GitLab: `POST /projects/:id/repository/commits`, which makes the branch too if it names a `start_branch`. An action
 * may say the last commit of its file, and is refused if there is a later one; Sveltia CMS does not say it.
 */
export const GITLAB: CodeHost = {
  isMerge: ({ url, init }) => init?.method === "PUT" && /\/merge_requests\/\d+\/merge$/.test(url),
  commitIn({ url, init }) {
    if (init?.method !== "POST" || !/\/repository\/commits$/.test(url)) return undefined;
    const body: unknown = JSON.parse(String(init.body));
    const branch = textAt(body, "branch") ?? "";
    const files = listAt(body, "actions").map((action) => ({
      path: textAt(action, "file_path") ?? "",
      text: textAt(action, "action") === "delete" ? undefined : contentOf(action),
    }));
    return branch.startsWith(DRAFTS) ? { branch, from: textAt(body, "start_branch") ?? branch, files } : undefined;
  },
  async readFiles({ from, files }, { url, init }, send) {
    const folder = url.replace(/commits$/, "files");
    const { headers } = init ?? {};
    return Promise.all(
      files.map(async ({ path }): Promise<CurrentFile> => {
        const address = `${folder}/${encodeURIComponent(path)}?ref=${encodeURIComponent(from)}`;
        const response = await send(address, headers === undefined ? {} : { headers });
        if (response.status === 404) return { text: undefined };
        if (!response.ok) throw new Error(`GitLab answered ${response.status} to a question for ${path}`);
        const file: unknown = await response.json();
        const version = textAt(file, "last_commit_id");
        return { text: decodeText(textAt(file, "content") ?? ""), ...(version !== undefined && { version }) };
      }),
    );
  },
  withVersions({ init }, current) {
    const body: object = JSON.parse(String(init?.body));
    const actions = listAt(body, "actions").map((action, index) => ({
      ...(typeof action === "object" && action),
      last_commit_id: current[index]?.version,
    }));
    return { ...init, body: JSON.stringify({ ...body, actions }) };
  },
};

function contentOf(action: unknown): string {
  const content = textAt(action, "content") ?? "";
  return textAt(action, "encoding") === "base64" ? decodeText(content) : content;
}
