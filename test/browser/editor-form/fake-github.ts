// A fake of GitHub's API for one repository in memory, modelled on the requests of Sveltia CMS 0.221.1 and on GitHub's documentation
// of REST (2022-11-28: pulls, merging with its 405 for a draft or a conflict, issue labels, references) and of GraphQL
// (createCommitOnBranch with its expectedHeadOid, createRef). Left out: rights, rate limits, required checks and reviews,
// and every request that the form does not send; one that it does not know is recorded in `unexpectedRequests`.

import { FakeResponse, startFakeApi } from "./fake-api.ts";
import { blobHash, type FakeRepository, fakeRepository } from "./fake-repository.ts";

export interface FakeGitHub {
  readonly origin: string;
  readonly repository: FakeRepository;
  /** All pull requests that were ever opened, also those that are merged or closed. */
  readonly pullRequests: readonly PullRequest[];
  readonly unexpectedRequests: readonly string[];
}

interface PullRequest {
  readonly number: number;
  readonly branch: string;
  readonly title: string;
  readonly state: "open" | "closed" | "merged";
  readonly isDraft: boolean;
  readonly labels: readonly string[];
}

interface GraphQl {
  readonly query: string;
  readonly variables: { readonly branch?: string; readonly input?: Input };
}

interface Input {
  readonly name?: string;
  readonly branch?: { readonly branchName: string };
  readonly expectedHeadOid?: string;
  readonly fileChanges?: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
  readonly pullRequestId?: string;
}

interface RequestBody {
  readonly head?: string;
  readonly title?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly state?: "open" | "closed";
}

const DAY = "2026-11-25T12:00:00Z";

/** Starts the API on loopback until the tests have ended, with these files on the branch main. */
export async function fakeGitHub(files: ReadonlyMap<string, string>): Promise<FakeGitHub> {
  const repository = fakeRepository(files);
  const { branches, headOf } = repository;
  const blobs = new Map<string, string>();
  const pullRequests: PullRequest[] = [];
  const unexpectedRequests: string[] = [];

  const blob = (text: string) => {
    blobs.set(blobHash(text), text);
    return blobHash(text);
  };
  const objectAt = (branch: string, path: string) => {
    const text = branches.get(branch)?.get(path);
    if (text === undefined) return null;
    return { oid: blob(text), byteSize: text.length, isBinary: false, isTruncated: false, text };
  };
  const change = (number: number, changed: Partial<PullRequest>) => {
    const pullRequest = pullRequests[number - 1];
    if (pullRequest !== undefined) pullRequests[number - 1] = { ...pullRequest, ...changed };
  };

  function commit({ branch, expectedHeadOid, fileChanges }: Input): unknown {
    const name = branch?.branchName ?? "";
    if (headOf(name) !== expectedHeadOid) {
      const message = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
      return { data: { createCommitOnBranch: null }, errors: [{ type: "STALE_DATA", message }] };
    }
    const added = (fileChanges?.additions ?? []).map(
      ({ path, contents }) => [path, Buffer.from(contents, "base64").toString("utf8")] as const,
    );
    const removed = (fileChanges?.deletions ?? []).map(({ path }) => [path, undefined] as const);
    const oid = repository.commit(name, new Map<string, string | undefined>([...added, ...removed]));
    const oids = added.map(([path], index) => [`file_${index}`, { oid: objectAt(name, path)?.oid }]);
    return { data: { createCommitOnBranch: { commit: { oid, committedDate: DAY, ...Object.fromEntries(oids) } } } };
  }

  function createRef(name: string): unknown {
    const branch = name.replace("refs/heads/", "");
    if (repository.start(branch)) return { data: { createRef: { ref: { name: branch } } } };
    return { errors: [{ message: `A ref named "${name}" already exists in the repository.` }] };
  }

  /** The fields under aliases, such as `content_0: object(oid: "…")`. */
  function aliased(query: string): readonly (readonly [string, unknown])[] {
    const objects = Array.from(query.matchAll(/(\w+):\s*object\((oid|expression): "([^"]+)"\)/g)).map(
      ([, alias = "", kind, value = ""]) => {
        const [branch = "", path = ""] = value.split(/:(.*)/s);
        const found = kind === "oid" ? { text: blobs.get(value), isTruncated: false } : objectAt(branch, path);
        return [alias, found] as const;
      },
    );
    const refs = Array.from(query.matchAll(/(\w+):\s*ref\(qualifiedName: (?:"([^"]+)"|\$branch)\)/g)).map(
      ([, alias = "", name]) => [alias, refOf(name ?? "main")] as const,
    );
    return [...objects, ...refs];
  }

  function refOf(name: string): unknown {
    const oid = headOf(name);
    if (!branches.has(name)) return null;
    const author = { name: "Anna", email: "anna@kommunen.example", user: { id: 1, login: "anna" } };
    const nodes = [{ oid, message: "Ändrat", author, committedDate: DAY }];
    return { target: { oid, history: { nodes } } };
  }

  function graphQl({ query, variables: { branch = "main", input = {} } }: GraphQl): unknown {
    if (query.includes("createCommitOnBranch")) return commit(input);
    if (query.includes("createRef")) return createRef(input.name ?? "");
    if (/(?:mark|convert)PullRequest\w+\(input/.test(query)) {
      const isDraft = query.includes("convertPullRequestToDraft");
      change(Number(input.pullRequestId?.replace("PR", "")), { isDraft });
      return { data: {} };
    }
    if (query.includes("fork: repository")) return { data: { fork: { id: "R1" }, base: { ref: refOf("main") } } };
    const named = aliased(query);
    if (named.length > 0) return { data: { repository: Object.fromEntries(named) } };
    const open = pullRequests.filter(({ state }) => state === "open");
    if (query.includes("pullRequests(headRefName")) {
      const totalCount = open.filter((each) => each.branch === branch).length;
      return { data: { repository: { pullRequests: { totalCount } } } };
    }
    if (query.includes("pullRequests(")) return { data: { repository: { pullRequests: { nodes: open.map(node) } } } };
    if (query.includes("defaultBranchRef")) return { data: { repository: { defaultBranchRef: { name: "main" } } } };
    if (query.includes("ref(qualifiedName: $branch)")) return { data: { repository: { ref: refOf(branch) } } };
    unexpectedRequests.push(query);
    return { data: { repository: null } };
  }

  function node({ number, branch, title, isDraft, labels }: PullRequest): unknown {
    return {
      id: `PR${number}`,
      number,
      title,
      url: `https://github.example/pull/${number}`,
      isDraft,
      isCrossRepository: false,
      createdAt: DAY,
      updatedAt: DAY,
      headRefName: branch,
      headRefOid: headOf(branch),
      author: { login: "anna", avatarUrl: "", name: "Anna", email: "", databaseId: 1 },
      labels: { nodes: labels.map((name) => ({ name })) },
      files: { nodes: repository.changesOn(branch).map((path) => ({ path, changeType: "MODIFIED" })) },
    };
  }

  function openPullRequest({ head: branch = "", title = "", draft: isDraft = false }: RequestBody): unknown {
    const number = pullRequests.length + 1;
    pullRequests.push({ number, branch, title, state: "open", isDraft, labels: [] });
    const head = { sha: headOf(branch) };
    return { number, node_id: `PR${number}`, title, html_url: "", head, created_at: DAY, updated_at: DAY };
  }

  function merge(number: number): unknown {
    const { branch = "", isDraft = true } = pullRequests[number - 1] ?? {};
    if (isDraft) return new FakeResponse(405, { message: "Pull Request is still a draft" });
    if (!repository.merge(branch)) return new FakeResponse(405, { message: "Pull Request is not mergeable" });
    change(number, { state: "merged" });
    return { sha: headOf("main"), merged: true, message: "Pull Request successfully merged" };
  }

  function answer(route: string, body: unknown): unknown {
    const sent = body as RequestBody;
    if (route === "POST /api/graphql") return graphQl(body as GraphQl);
    if (route === "GET /api/v3/user") return { id: 1, login: "anna", name: "Anna", avatar_url: "", html_url: "" };
    const [, method, path = ""] = /^(\w+) \/api\/v3\/repos\/owner\/name(\/.*)$/.exec(route) ?? [];
    const number = Number(/^\/(?:pulls|issues)\/(\d+)/.exec(path)?.[1]);
    if (path.startsWith("/collaborators/") || /^\/(?:statuses|deployments|commits\/)/.test(path)) return [];
    if (path.startsWith("/git/trees/")) {
      const entries = [...(branches.get("main") ?? [])];
      return {
        tree: entries.map(([file, text]) => ({ type: "blob", path: file, sha: blob(text), size: text.length })),
      };
    }
    if (method === "DELETE" && path.startsWith("/git/refs/heads/")) {
      repository.remove(path.replace("/git/refs/heads/", ""));
      return new FakeResponse(204, "");
    }
    if (method === "POST" && path === "/pulls") return openPullRequest(sent);
    if (method === "PUT" && path.endsWith("/merge")) return merge(number);
    if (method === "GET" && path.startsWith("/issues/")) {
      return { labels: pullRequests[number - 1]?.labels.map((name) => ({ name })) };
    }
    if (method !== "GET" && path.startsWith("/issues/")) {
      change(number, { labels: sent.labels ?? [] });
      return {};
    }
    if (method === "PATCH" && path.startsWith("/pulls/")) {
      change(number, { state: sent.state ?? "open" });
      return {};
    }
    unexpectedRequests.push(route);
    return {};
  }

  const origin = await startFakeApi(answer);
  return { origin, repository, pullRequests, unexpectedRequests };
}
