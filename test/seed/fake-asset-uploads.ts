import type { ApiAnswer, ApiQuestion } from "./fake-api-routes.ts";

/** The API by which an account accepts the files that are deployed beside a script. */
export interface FakeAssetUploads {
  readonly routes: Readonly<Record<string, (question: ApiQuestion) => ApiAnswer | Promise<ApiAnswer>>>;
  /** The paths of the files that a script may be uploaded with, by the token that ends their upload. */
  readonly filesOf: (token: string) => readonly string[] | undefined;
}

/** The path after the account under which the contents of files arrive, with the token of their session. */
export const UPLOAD = "POST /workers/assets/upload?base64=true";

interface Manifest {
  readonly [path: string]: { readonly hash: string; readonly size: number };
}

/** Takes files as Cloudflare does: the list of all, then the contents of those that are not known, in two parts. */
export function fakeAssetUploads(script: string): FakeAssetUploads {
  const sizes = new Map<string, number>();
  const sessions: Manifest[] = [];

  function missingIn(manifest: Manifest): readonly string[] {
    return Object.values(manifest).flatMap(({ hash, size }) => (sizes.get(hash) === size ? [] : [hash]));
  }

  function begin({ body }: ApiQuestion): ApiAnswer {
    const { manifest } = JSON.parse(body.toString("utf8")) as { manifest: Manifest };
    const number = sessions.push(manifest) - 1;
    const missing = [...new Set(missingIn(manifest))];
    const half = Math.ceil(missing.length / 2);
    const buckets = [missing.slice(0, half), missing.slice(half)].filter((bucket) => bucket.length > 0);
    return result({ jwt: missing.length === 0 ? `complete-${number}` : `session-${number}`, buckets });
  }

  async function receive({ body, contentType, token }: ApiQuestion): Promise<ApiAnswer> {
    const number = Number(/^session-(\d+)$/.exec(token)?.[1]);
    const manifest = sessions[number];
    if (manifest === undefined) return { kind: "refusal", status: 403, code: 10000 };
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
    for (const [hash, file] of form) {
      const text = typeof file === "string" ? file : await file.text();
      sizes.set(hash, Buffer.from(text, "base64").byteLength);
    }
    return result(missingIn(manifest).length === 0 ? { jwt: `complete-${number}` } : {});
  }

  return {
    routes: { [`POST ${script}/assets-upload-session`]: begin, [UPLOAD]: receive },
    filesOf(token) {
      const manifest = sessions[Number(/^complete-(\d+)$/.exec(token)?.[1])];
      return manifest === undefined || missingIn(manifest).length > 0 ? undefined : Object.keys(manifest);
    },
  };
}

function result(value: unknown): ApiAnswer {
  return { kind: "result", result: value };
}
