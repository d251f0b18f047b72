import type { ApiRequest, ApiResponse } from "./fake-api-routes.ts";

/** The API to which the static files of a Worker are uploaded. */
export interface FakeAssetUploads {
  readonly routes: Readonly<Record<string, (request: ApiRequest) => ApiResponse | Promise<ApiResponse>>>;
  /** The paths of the uploaded files of a completion token; undefined before their upload is complete. */
  readonly filesOf: (token: string) => readonly string[] | undefined;
}

/** The route to which the contents of files are uploaded, with the token of the session. */
export const UPLOAD = "POST /workers/assets/upload?base64=true";

interface Manifest {
  readonly [path: string]: { readonly hash: string; readonly size: number };
}

/** Receives files as Cloudflare does: first the manifest, then the contents of unknown files, in two buckets. */
export function fakeAssetUploads(script: string): FakeAssetUploads {
  const sizes = new Map<string, number>();
  const sessions: Manifest[] = [];

  function missingHashes(manifest: Manifest): readonly string[] {
    return Object.values(manifest).flatMap(({ hash, size }) => (sizes.get(hash) === size ? [] : [hash]));
  }

  function startSession({ body }: ApiRequest): ApiResponse {
    const { manifest } = JSON.parse(body.toString("utf8")) as { manifest: Manifest };
    const number = sessions.push(manifest) - 1;
    const missing = [...new Set(missingHashes(manifest))];
    const half = Math.ceil(missing.length / 2);
    const buckets = [missing.slice(0, half), missing.slice(half)].filter((bucket) => bucket.length > 0);
    return result({ jwt: missing.length === 0 ? `complete-${number}` : `session-${number}`, buckets });
  }

  async function uploadFiles({ body, contentType, token }: ApiRequest): Promise<ApiResponse> {
    const number = Number(/^session-(\d+)$/.exec(token)?.[1]);
    const manifest = sessions[number];
    if (manifest === undefined) return { kind: "error", status: 403, code: 10000 };
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
    for (const [hash, file] of form) {
      const text = typeof file === "string" ? file : await file.text();
      sizes.set(hash, Buffer.from(text, "base64").byteLength);
    }
    return result(missingHashes(manifest).length === 0 ? { jwt: `complete-${number}` } : {});
  }

  return {
    routes: { [`POST ${script}/assets-upload-session`]: startSession, [UPLOAD]: uploadFiles },
    filesOf(token) {
      const manifest = sessions[Number(/^complete-(\d+)$/.exec(token)?.[1])];
      return manifest === undefined || missingHashes(manifest).length > 0 ? undefined : Object.keys(manifest);
    },
  };
}

function result(value: unknown): ApiResponse {
  return { kind: "result", result: value };
}
