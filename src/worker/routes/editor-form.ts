import type { Handler } from "hono";
import { contentType } from "../assets.ts";
import { createHeaders } from "../http/headers.ts";
import { fileResponse, toResponse, withEtag } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";

/** The code host, and the origin of a self-hosted one. The form's script parses the rest (src/form/editor-repository.ts). */
const REPOSITORY = /^(folder$|(?:github|gitlab|forgejo)(?=:))(?::(https?:\/\/[\w.:-]+)?[\w./#-]+)?$/;

/**
 * The page of the editor's form, and its files; 404 if no repository is configured. Throws if the configuration is invalid.
 * The build makes the pages and their policies (scripts/form-files.ts).
 */
export function editorForm({ urls, files, editorRepository = "" }: AppContext): Handler {
  const [, host, origin] = REPOSITORY.exec(editorRepository) ?? [];
  if (host === undefined && editorRepository !== "")
    throw new Error("EDITOR_REPOSITORY has to be like github:owner/name");
  return async function handleEditorForm(c) {
    const name = c.req.param("file");
    if (host === undefined) return c.notFound();
    if (name === undefined) {
      const file = await files.read(`/admin/${host}.txt`);
      const [policy = "", page = ""] = file
        .replace(/\{api (.*?)\}/, (_, usual) => origin ?? usual)
        .replace("{repository}", editorRepository)
        .split("\n");
      const headers = { ...createHeaders("page", "no-store", urls), "Content-Security-Policy": policy };
      return toResponse(c.req.raw, await withEtag(headers, page));
    }
    const content = /\.(?:js|woff2)$/.test(name) ? await files.findBytes(`/admin/${name}`) : undefined;
    if (content === undefined) return c.notFound();
    return fileResponse(c.req.raw, { type: contentType(name), content, cache: "immutable" }, urls);
  };
}
