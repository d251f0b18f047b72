import type { Handler } from "hono";
import { contentType } from "../assets.ts";
import { createHeaders } from "../http/headers.ts";
import { bytesWithEtag, toResponse, withEtag } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";

/** The code host, and the origin of one of one's own. The form's script reads the rest (src/form/editor-repository.ts). */
const REPOSITORY = /^(folder$|(?:github|gitlab|forgejo)(?=:))(?::(https?:\/\/[\w.:-]+)?[\w./#-]+)?$/;

/**
 * The page of the editor's form, and what it loads; neither is there where no repository is configured. Throws where what is
 * configured is no repository. The pages and their policies are made by the build (scripts/form-files.ts).
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
    const bytes = /\.(?:js|woff2)$/.test(name) ? await files.findBytes(`/admin/${name}`) : undefined;
    if (bytes === undefined) return c.notFound();
    const headers = { ...createHeaders("file", "immutable", urls), "Content-Type": contentType(name) };
    return toResponse(c.req.raw, await bytesWithEtag(headers, bytes));
  };
}
