// A fake of Cloudflare's API for previews (open beta), modelled on what wrangler 4.155 requests and reads (`wrangler preview`,
// `wrangler preview delete`). Left out: that a preview is served at its address; what is uploaded is run by
// test/preview-service.test.ts.

import type { ApiRequest, ApiResponse } from "./fake-api-routes.ts";
import { fakeAssetUploads } from "./fake-asset-uploads.ts";
import { type FakeApi, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { WORKER } from "./worker-name.ts";

/** The upload of a preview. */
export interface PreviewUpload {
  readonly name: string;
  readonly metadata: { readonly env: Readonly<Record<string, { readonly type: string; readonly text?: string }>> };
  /** The modules by their names. */
  readonly modules: ReadonlyMap<string, string>;
}

/** An account with the Worker, whose previews can be made, uploaded to and deleted. */
export interface FakePreviews extends FakeApi {
  readonly previews: ReadonlySet<string>;
  readonly uploads: readonly PreviewUpload[];
}

const PREVIEWS = `/workers/workers/${WORKER}/previews`;

/** Starts the API on loopback until the tests have ended, without any preview. */
export async function fakePreviews(): Promise<FakePreviews> {
  const previews = new Set<string>();
  const uploads: PreviewUpload[] = [];
  const files = fakeAssetUploads(`/workers/scripts/${WORKER}`);
  const toPreview = (name: string) => {
    return { id: `id-${name}`, name, slug: name, urls: [`https://${name}-${WORKER}.kommunen.workers.dev`] };
  };

  async function handle(request: ApiRequest): Promise<ApiResponse | undefined> {
    const [, method = "", rest = ""] = new RegExp(`^(\\w+) ${PREVIEWS}(.*)$`).exec(request.route) ?? [];
    const [, name = "", tail = ""] = /^\/(?:id-)?([\w-]+)(\/deployments)?$/.exec(rest) ?? [];
    if (method === "POST" && rest === "?ignore_base_config=true") {
      const { name } = JSON.parse(request.body.toString("utf8")) as { name: string };
      previews.add(name);
      return result(toPreview(name));
    }
    if (method !== "" && !previews.has(name)) return { kind: "error", status: 404, code: 10025 };
    if (method === "GET") return result(toPreview(name));
    if (method === "PATCH") return result(toPreview(name));
    if (method === "DELETE") {
      previews.delete(name);
      return result(null);
    }
    if (method === "POST" && tail !== "") {
      uploads.push(await parseUpload(request, name));
      return result({ id: `deployment-${uploads.length}`, urls: [], env: {} });
    }
    return files.routes[request.route]?.(request);
  }
  return { ...(await fakeCloudflareApi({ handleOther: handle })), previews, uploads };
}

async function parseUpload({ body, contentType }: ApiRequest, name: string): Promise<PreviewUpload> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  const modules = await Promise.all(
    form.getAll("files").map(async (file) => (typeof file === "string" ? ["", file] : [file.name, await file.text()])),
  );
  return {
    name,
    metadata: JSON.parse(String(form.get("metadata"))) as PreviewUpload["metadata"],
    modules: new Map(modules as [string, string][]),
  };
}

function result(value: unknown): ApiResponse {
  return { kind: "result", result: value };
}
