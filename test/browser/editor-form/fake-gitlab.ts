// A fake of GitLab's API for one project in memory, modelled on the requests of Sveltia CMS 0.221.1 and on GitLab's documentation of
// REST v4 (commits with `start_branch` and an action's `last_commit_id`, repository files, merge requests) and of GraphQL (a
// project's repository). Left out: rights, pipelines, approvals, and every request that the form does not send; one that it does
// not know is recorded in `unexpectedRequests`.

import { FakeResponse, startFakeApi } from "./fake-api.ts";
import { blobHash, type FakeRepository, fakeRepository } from "./fake-repository.ts";

export interface FakeGitLab {
  readonly origin: string;
  readonly repository: FakeRepository;
  readonly mergeRequests: readonly MergeRequest[];
  readonly unexpectedRequests: readonly string[];
  /** Runs right before a commit is handled, as a colleague who is a moment faster. */
  beforeCommit: () => void;
}

interface MergeRequest {
  readonly iid: number;
  readonly branch: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly state: "opened" | "closed" | "merged";
}

interface Action {
  readonly action: "create" | "update" | "delete";
  readonly file_path: string;
  readonly content?: string;
  readonly last_commit_id?: string;
}

interface RequestBody {
  readonly query?: string;
  readonly variables?: { readonly branch?: string; readonly paths?: readonly string[] };
  readonly branch?: string;
  readonly start_branch?: string;
  readonly actions?: readonly Action[];
  readonly source_branch?: string;
  readonly title?: string;
  readonly labels?: string;
  readonly add_labels?: string;
  readonly sha?: string;
}

const DAY = "2026-11-25T12:00:00Z";
const USER = { id: 1, username: "anna", name: "Anna", avatar_url: "", web_url: "", email: "" };

/** Starts the API on loopback until the tests have ended, with these files on the branch main. */
export async function fakeGitLab(files: ReadonlyMap<string, string>): Promise<FakeGitLab> {
  const repository = fakeRepository(files);
  const { branches, headOf, lastCommitOf } = repository;
  const mergeRequests: MergeRequest[] = [];
  const unexpectedRequests: string[] = [];

  function graphQl({ query = "", variables: { branch = "main", paths = [] } = {} }: RequestBody): unknown {
    const tree = branches.get(branch) ?? new Map<string, string>();
    if (query.includes("rootRef")) return { rootRef: "main" };
    if (query.includes("lastCommit")) return { tree: { lastCommit: { sha: headOf(branch), message: "Ändrat" } } };
    if (query.includes("blobs(after")) {
      const nodes = [...tree].map(([path, text]) => ({ type: "blob", path, sha: blobHash(text) }));
      return { tree: { blobs: { nodes, pageInfo: { endCursor: "", hasNextPage: false } } } };
    }
    if (query.includes("blobs(ref")) {
      const found = paths.filter((path) => tree.has(path)).map((path) => [path, tree.get(path) ?? ""] as const);
      const nodes = found.map(([path, rawTextBlob]) => {
        return { path, oid: blobHash(rawTextBlob), size: `${rawTextBlob.length}`, rawTextBlob };
      });
      return { blobs: { nodes } };
    }
    unexpectedRequests.push(query);
    return {};
  }

  function commit({ branch = "", start_branch: start, actions = [] }: RequestBody): unknown {
    gitlab.beforeCommit();
    if (start !== undefined && branches.has(branch)) {
      return new FakeResponse(400, {
        message: `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
      });
    }
    const from = start ?? branch;
    for (const { action, file_path: path, last_commit_id: last } of actions) {
      const isThere = branches.get(from)?.has(path) === true;
      if (action === "create" && isThere)
        return new FakeResponse(400, { message: "A file with this name already exists" });
      if (action !== "create" && !isThere)
        return new FakeResponse(400, { message: "A file with this name doesn't exist" });
      if (last !== undefined && last !== lastCommitOf(from, path)) {
        return new FakeResponse(400, { message: `The file has changed since you started editing it: ${path}` });
      }
    }
    if (start !== undefined) repository.start(branch);
    const texts = actions.map(
      ({ action, file_path: path, content }) => [path, action === "delete" ? undefined : content] as const,
    );
    return { id: repository.commit(branch, new Map(texts)), committed_date: DAY };
  }

  function merge(iid: number, sha: string | undefined): unknown {
    const { branch = "", title = "Draft:" } = mergeRequests[iid - 1] ?? {};
    if (sha !== headOf(branch)) return new FakeResponse(409, { message: "SHA does not match HEAD of source branch" });
    if (title.startsWith("Draft:")) return new FakeResponse(405, { message: "405 Method Not Allowed" });
    if (!repository.merge(branch)) return new FakeResponse(405, { message: "405 Method Not Allowed" });
    change(iid, { state: "merged" });
    repository.remove(branch);
    return toJson(iid);
  }

  function change(iid: number, changed: Partial<MergeRequest>): void {
    const mergeRequest = mergeRequests[iid - 1];
    if (mergeRequest !== undefined) mergeRequests[iid - 1] = { ...mergeRequest, ...changed };
  }

  function toJson(iid: number): unknown {
    const { branch = "", title, labels, state } = mergeRequests[iid - 1] ?? {};
    const common = {
      id: 100 + iid,
      iid,
      title,
      labels,
      state,
      web_url: "",
      author: USER,
      detailed_merge_status: "conflict",
    };
    return { ...common, source_branch: branch, sha: headOf(branch), created_at: DAY, updated_at: DAY };
  }

  function diffs(iid: number): unknown {
    const paths = repository.changesOn(mergeRequests[iid - 1]?.branch ?? "");
    return paths.map((path) => ({ old_path: path, new_path: path, deleted_file: false, renamed_file: false }));
  }

  function open(query: URLSearchParams): unknown {
    const [label, branch] = [query.get("labels"), query.get("source_branch")];
    return mergeRequests
      .filter(({ state }) => state === "opened")
      .filter((each) => (label === null || each.labels.includes(label)) && (branch === null || each.branch === branch))
      .map(({ iid }) => toJson(iid));
  }

  function file(path: string, branch: string): unknown {
    const text = branches.get(branch)?.get(path);
    if (text === undefined) return new FakeResponse(404, { message: "404 File Not Found" });
    return {
      file_path: path,
      encoding: "base64",
      content: Buffer.from(text).toString("base64"),
      ref: branch,
      blob_id: blobHash(text),
      last_commit_id: lastCommitOf(branch, path),
    };
  }

  function answer(route: string, body: unknown): unknown {
    const sent = body as RequestBody;
    const [method = "", address = ""] = route.split(" ");
    const { pathname, searchParams } = new URL(address, "http://gitlab.example");
    if (pathname === "/api/graphql") return { data: { project: { repository: graphQl(sent) } } };
    if (pathname === "/api/v4/user") return USER;
    const path = pathname.replace("/api/v4/projects/group%2Fname/", "");
    const [, iid = "", more = ""] = /^merge_requests\/(\d+)(.*)$/.exec(path) ?? [];
    if (path === "users") return [USER];
    if (method === "POST" && path === "repository/commits") return commit(sent);
    if (path.startsWith("repository/files/")) {
      return file(decodeURIComponent(path.replace("repository/files/", "")), searchParams.get("ref") ?? "");
    }
    if (method === "DELETE" && path.startsWith("repository/branches/")) {
      repository.remove(decodeURIComponent(path.replace("repository/branches/", "")));
      return new FakeResponse(204, "");
    }
    if (path === "repository/branches/main") return { name: "main", commit: { id: headOf("main") } };
    if (method === "GET" && path === "merge_requests") return open(searchParams);
    if (method === "POST" && path === "merge_requests") {
      const { source_branch: branch = "", title = "", labels = "" } = sent;
      mergeRequests.push({ iid: mergeRequests.length + 1, branch, title, labels: labels.split(","), state: "opened" });
      return toJson(mergeRequests.length);
    }
    if (more.startsWith("/diffs")) return diffs(Number(iid));
    if (method === "PUT" && more === "/merge") return merge(Number(iid), sent.sha);
    if (method === "PUT" && iid !== "") {
      change(Number(iid), { title: sent.title ?? "", labels: [sent.add_labels ?? ""] });
      return toJson(Number(iid));
    }
    if (iid !== "") return toJson(Number(iid));
    if (/^(?:deployments|environments|repository\/commits\/|pipelines)/.test(path)) return [];
    unexpectedRequests.push(route);
    return {};
  }

  const origin = await startFakeApi(answer);
  const gitlab: FakeGitLab = { origin, repository, mergeRequests, unexpectedRequests, beforeCommit: () => {} };
  return gitlab;
}
