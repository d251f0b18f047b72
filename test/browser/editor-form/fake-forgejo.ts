// A fake of Forgejo's API for one repository in memory, modelled on the requests of Sveltia CMS 0.221.1 and on the documentation of
// Forgejo's API v1 (version 12: `POST /repos/{owner}/{repo}/contents` with the `sha` of each file that is replaced, branches,
// trees, blobs). Left out: rights, pages of a listing, and every request that the form does not send; one that it does not know
// is recorded in `unexpectedRequests`.

import { FakeResponse, startFakeApi } from "./fake-api.ts";
import { blobHash, type FakeRepository, fakeRepository } from "./fake-repository.ts";

export interface FakeForgejo {
  readonly origin: string;
  readonly repository: FakeRepository;
  readonly unexpectedRequests: readonly string[];
  /** Runs right before a commit is handled, as a colleague who is a moment faster. */
  beforeCommit: () => void;
}

interface Operation {
  readonly operation: "create" | "update" | "delete";
  readonly path: string;
  readonly content: string;
  readonly sha?: string;
}

const DAY = "2026-11-25T12:00:00Z";

/** Starts the API on loopback until the tests have ended, with these files on the branch main. */
export async function fakeForgejo(files: ReadonlyMap<string, string>): Promise<FakeForgejo> {
  const repository = fakeRepository(files);
  const main = repository.branches.get("main") ?? new Map<string, string>();
  const unexpectedRequests: string[] = [];

  function commit(operations: readonly Operation[]): unknown {
    forgejo.beforeCommit();
    for (const { operation, path, sha } of operations) {
      const current = main.get(path);
      if (operation === "create" && current !== undefined) {
        return new FakeResponse(422, { message: `repository file already exists [path: ${path}]` });
      }
      if (operation !== "create" && current === undefined)
        return new FakeResponse(404, { message: "file does not exist" });
      if (operation !== "create" && current !== undefined && blobHash(current) !== sha) {
        return new FakeResponse(422, { message: `sha does not match [given: ${sha}, expected: ${blobHash(current)}]` });
      }
    }
    const texts = operations.map(
      ({ operation, path, content }) =>
        [path, operation === "delete" ? undefined : Buffer.from(content, "base64").toString("utf8")] as const,
    );
    const sha = repository.commit("main", new Map(texts));
    return { commit: { sha, created: DAY }, files: texts.map(([path, text]) => ({ path, sha: blobHash(text ?? "") })) };
  }

  function blobs(shas: readonly string[]): unknown {
    const texts = [...main.values()].filter((text) => shas.includes(blobHash(text)));
    return texts.map((text) => ({
      sha: blobHash(text),
      encoding: "base64",
      content: Buffer.from(text).toString("base64"),
    }));
  }

  function answer(route: string, body: unknown): unknown {
    const [method = "", address = ""] = route.split(" ");
    const { pathname, searchParams } = new URL(address, "http://forgejo.example");
    const path = pathname.replace("/api/v1", "");
    if (path === "/version") return { version: "12.0.1+gitea-1.22.0" };
    if (path === "/settings/api") return { default_paging_num: 30, max_response_items: 50 };
    if (path === "/user")
      return { id: 1, login: "anna", full_name: "Anna", email: "anna@kommunen.example", html_url: "" };
    if (path === "/repos/owner/name") return { default_branch: "main", permissions: { pull: true, push: true } };
    if (path === "/repos/owner/name/branches/main")
      return { commit: { id: repository.headOf("main"), message: "Ändrat" } };
    if (path.startsWith("/repos/owner/name/git/trees/")) {
      const tree = [...main].map(([file, text]) => ({
        type: "blob",
        path: file,
        sha: blobHash(text),
        size: text.length,
      }));
      return { tree, truncated: false };
    }
    if (path === "/repos/owner/name/git/blobs") return blobs(searchParams.get("shas")?.split(",") ?? []);
    if (method === "POST" && path === "/repos/owner/name/contents") {
      return commit((body as { files: readonly Operation[] }).files);
    }
    unexpectedRequests.push(route);
    return {};
  }

  const origin = await startFakeApi((route, body) => answer(route, body));
  const forgejo: FakeForgejo = { origin, repository, unexpectedRequests, beforeCommit: () => {} };
  return forgejo;
}
