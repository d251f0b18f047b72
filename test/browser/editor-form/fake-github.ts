// A fake of GitHub's API for one repository in memory, modelled on what Sveltia CMS 0.221.1 asks and on GitHub's documentation
// of REST (2022-11-28) and GraphQL. It knows no real git: a commit is a number, a tree a table. Left out: rights, limits of
// rate, merging, and every question that the form does not ask; one that it was not told about is kept in `surprises`.

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { atTheEnd } from "../../seed/cleaning-up.ts";

export interface FakeGitHub {
  readonly origin: string;
  /** The files of each branch, by their paths. */
  readonly branches: Map<string, Map<string, string>>;
  /** The branches that a proposal is open for. */
  readonly proposals: readonly string[];
  readonly surprises: readonly string[];
}

interface GraphQl {
  readonly query: string;
  readonly variables: { readonly branch?: string; readonly input?: Input };
}

interface Input {
  readonly name?: string;
  readonly branch?: { readonly branchName: string };
  readonly fileChanges?: { readonly additions: readonly { readonly path: string; readonly contents: string }[] };
}

/** Starts the API on loopback until the tests have ended, with these files on the branch main. */
export async function fakeGitHub(files: ReadonlyMap<string, string>): Promise<FakeGitHub> {
  const branches = new Map([["main", new Map(files)]]);
  const heads = new Map([["main", hash("main 0")]]);
  const blobs = new Map<string, string>();
  const proposals: string[] = [];
  const surprises: string[] = [];

  const blob = (text: string) => {
    blobs.set(hash(text), text);
    return hash(text);
  };
  const objectAt = (branch: string, path: string) => {
    const text = branches.get(branch)?.get(path);
    return text === undefined
      ? null
      : { oid: blob(text), byteSize: text.length, isBinary: false, isTruncated: false, text };
  };

  function commit({ branch, fileChanges }: Input): unknown {
    const name = branch?.branchName ?? "";
    const tree = branches.get(name) ?? new Map<string, string>();
    const added = fileChanges?.additions ?? [];
    for (const { path, contents } of added) tree.set(path, Buffer.from(contents, "base64").toString("utf8"));
    heads.set(name, hash(`${name} ${JSON.stringify([...tree])}`));
    const oids = added.map(({ path }, index) => [`file_${index}`, { oid: objectAt(name, path)?.oid }]);
    const made = { oid: heads.get(name), committedDate: "2026-11-25T12:00:00Z", ...Object.fromEntries(oids) };
    return { data: { createCommitOnBranch: { commit: made } } };
  }

  function createRef(name: string): unknown {
    const branch = name.replace("refs/heads/", "");
    if (branches.has(branch))
      return { errors: [{ message: `A ref named "${name}" already exists in the repository.` }] };
    branches.set(branch, new Map(branches.get("main")));
    heads.set(branch, heads.get("main") ?? "");
    return { data: { createRef: { ref: { name: branch } } } };
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
      ([, alias = "", name]) => {
        return [alias, refOf(name ?? "main")] as const;
      },
    );
    return [...objects, ...refs];
  }

  function refOf(name: string): unknown {
    const oid = heads.get(name);
    if (oid === undefined) return null;
    const author = { name: "Anna", email: "anna@kommunen.example", user: { id: 1, login: "anna" } };
    const nodes = [{ oid, message: "Ändrat", author, committedDate: "2026-11-25T12:00:00Z" }];
    return { target: { oid, history: { nodes } } };
  }

  function graphQl({ query, variables: { branch = "main", input = {} } }: GraphQl): unknown {
    if (query.includes("createCommitOnBranch")) return commit(input);
    if (query.includes("createRef")) return createRef(input.name ?? "");
    if (query.includes("markPullRequest") || query.includes("convertPullRequest")) return { data: {} };
    if (query.includes("fork: repository")) return { data: { fork: { id: "R1" }, base: { ref: refOf("main") } } };
    const named = aliased(query);
    if (named.length > 0) return { data: { repository: Object.fromEntries(named) } };
    if (query.includes("pullRequests(headRefName")) {
      return { data: { repository: { pullRequests: { totalCount: proposals.includes(branch) ? 1 : 0 } } } };
    }
    if (query.includes("pullRequests(")) {
      return { data: { repository: { pullRequests: { nodes: proposals.map(proposal) } } } };
    }
    if (query.includes("defaultBranchRef")) return { data: { repository: { defaultBranchRef: { name: "main" } } } };
    if (query.includes("ref(qualifiedName: $branch)")) return { data: { repository: { ref: refOf(branch) } } };
    surprises.push(query);
    return { data: { repository: null } };
  }

  function proposal(branch: string, index: number): unknown {
    const changed = [...(branches.get(branch) ?? [])].filter(
      ([path, text]) => branches.get("main")?.get(path) !== text,
    );
    return {
      id: `PR${index}`,
      number: index + 1,
      title: branch,
      url: `${origin}/pull/${index + 1}`,
      isDraft: true,
      isCrossRepository: false,
      createdAt: "2026-11-25T12:00:00Z",
      updatedAt: "2026-11-25T12:00:00Z",
      headRefName: branch,
      headRefOid: heads.get(branch),
      author: { login: "anna", avatarUrl: "", name: "Anna", email: "", databaseId: 1 },
      labels: { nodes: [{ name: "sveltia-cms/draft" }] },
      files: { nodes: changed.map(([path]) => ({ path, changeType: "MODIFIED" })) },
    };
  }

  function answer(route: string, body: string): unknown {
    if (route === "GET /api/v3/user") return { id: 1, login: "anna", name: "Anna", avatar_url: "", html_url: "" };
    if (route.startsWith("GET /api/v3/repos/owner/name/collaborators/")) return {};
    if (route.startsWith("GET /api/v3/repos/owner/name/git/trees/")) {
      const entries = [...(branches.get("main") ?? [])];
      return { tree: entries.map(([path, text]) => ({ type: "blob", path, sha: blob(text), size: text.length })) };
    }
    if (route === "POST /api/graphql") return graphQl(JSON.parse(body) as GraphQl);
    if (route === "POST /api/v3/repos/owner/name/pulls") {
      proposals.push((JSON.parse(body) as { head: string }).head);
      const number = proposals.length;
      const day = "2026-11-25T12:00:00Z";
      return {
        number,
        node_id: `PR${number}`,
        title: "",
        html_url: "",
        head: { sha: "" },
        created_at: day,
        updated_at: day,
      };
    }
    if (/^(?:POST|PATCH|GET) .*\/(?:issues|labels|statuses|deployments)/.test(route)) return [];
    surprises.push(route);
    return {};
  }

  const server = createServer(async (request, response) => {
    const allowed = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Allow-Methods": "*",
    };
    response.writeHead(200, { ...allowed, "Content-Type": "application/json" });
    response.end(
      request.method === "OPTIONS"
        ? ""
        : JSON.stringify(answer(`${request.method} ${request.url}`, await bodyOf(request))),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atTheEnd(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, branches, proposals, surprises };
}

function hash(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += part;
  return body;
}
