import type { Backend, CmsConfig } from "@sveltia/cms";
import type { EditorRepository } from "../../form/editor-repository.ts";

/** How the form reaches the repository, and whether it saves drafts. */
type BackendConfig = Pick<CmsConfig, "backend" | "publish_mode">;

/** Messages of commits, for colleagues who read the history of the folder. */
const COMMIT_MESSAGES = {
  create: "Lägg till {{collection}}: {{slug}}",
  update: "Ändra {{collection}}: {{slug}}",
  delete: "Ta bort {{collection}}: {{slug}}",
};

/**
 * The part of the form's configuration that says where the files are. People sign in with an access token, because any other
 * way needs a server of our own. With Forgejo the form has no drafts: saving makes a commit.
 */
export function backendConfig(repository: EditorRepository): BackendConfig {
  // A local folder needs no code host, but the form requires one in its configuration.
  if (repository.kind === "folder")
    return { backend: { name: "gitea", repo: "lokal/samverkan", auth_methods: ["token"] } };
  const { kind, origin, path, branch } = repository;
  const common = {
    repo: path,
    ...(branch !== undefined && { branch }),
    auth_methods: ["token" as const],
    commit_messages: COMMIT_MESSAGES,
  };
  // The workflow reports its preview as a deployment to an environment of this name.
  const withDrafts = { ...common, preview_context: "preview", squash_merges: true };
  const backend: Readonly<Record<typeof kind, Backend>> = {
    github: {
      name: "github",
      ...withDrafts,
      ...(origin !== undefined && { api_root: `${origin}/api/v3`, graphql_api_root: `${origin}/api/graphql` }),
    },
    gitlab: {
      name: "gitlab",
      ...withDrafts,
      ...(origin !== undefined && { base_url: origin, api_root: `${origin}/api/v4` }),
    },
    forgejo: {
      name: "gitea",
      ...common,
      base_url: origin ?? FORGEJO_ORIGIN,
      api_root: `${origin ?? FORGEJO_ORIGIN}/api/v1`,
    },
  };
  return { backend: backend[kind], publish_mode: kind === "forgejo" ? "simple" : "editorial_workflow" };
}

const FORGEJO_ORIGIN = "https://codeberg.org";
