/** The repository that the editor's form changes. */
export type EditorRepository =
  | { readonly kind: "folder"; readonly configured: string }
  | {
      /** The text that was configured; it needs no escaping in HTML. */
      readonly configured: string;
      readonly kind: "github" | "gitlab" | "forgejo";
      /** Scheme and host of a self-hosted code host; absent for the public one. */
      readonly origin?: string;
      /** Owner and name. */
      readonly path: string;
      /** If absent, the default branch of the repository. */
      readonly branch?: string;
    };

const HOST =
  /^(github|gitlab|forgejo):(?:(https:\/\/[^\s/"'<>;,]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)\/)?([\w.-]+(?:\/[\w.-]+)+)(?:#([\w./-]+))?$/;

/**
 * The repository in a configured text: `github:owner/name`, `gitlab:https://git.example/group/name#branch`, `forgejo:…`, or
 * `folder` for a folder on the editor's own machine; undefined if nothing is configured. Throws for any other text.
 */
export function parseEditorRepository(text: string | undefined): EditorRepository | undefined {
  if (text === undefined || text === "") return undefined;
  if (text === "folder") return { kind: "folder", configured: text };
  const [, kind, origin, path, branch] = HOST.exec(text) ?? [];
  if (path === undefined || (kind !== "github" && kind !== "gitlab" && kind !== "forgejo")) {
    throw new Error(`EDITOR_REPOSITORY is "${text}", and has to be like github:owner/name`);
  }
  return {
    configured: text,
    kind,
    path,
    ...(origin !== undefined && { origin }),
    ...(branch !== undefined && { branch }),
  };
}

/** The kinds of repository, with the API origin of each public code host. */
export const CODE_HOSTS = [
  { kind: "folder", api: undefined },
  { kind: "github", api: "https://api.github.com" },
  { kind: "gitlab", api: "https://gitlab.com" },
  { kind: "forgejo", api: "https://codeberg.org" },
] as const;
