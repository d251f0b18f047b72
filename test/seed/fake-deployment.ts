import { isDeepStrictEqual } from "node:util";
import type { ApiRequest, ApiResponse } from "./fake-api-routes.ts";
import { type FakeAssetUploads, fakeAssetUploads } from "./fake-asset-uploads.ts";
import { type FakeApi, fakeCloudflareApi, NAMESPACE } from "./fake-cloudflare-api.ts";
import { WORKER } from "./worker-name.ts";

/** A small Cloudflare API with an account to deploy to. */
export interface FakeAccount extends FakeApi {
  /** The titles of the namespaces that were created. */
  readonly namespaces: readonly string[];
  /** The versions of the Worker that were deployed, the latest last. */
  readonly deployed: readonly string[];
  /** The public origin in every upload, also a rejected one, in their order. */
  readonly origins: readonly string[];
  /** The paths of the static files that were uploaded with the last script. */
  readonly files: () => readonly string[];
  /** The schedules of the Worker, as JSON. */
  readonly schedules: () => string;
}

/** The initial state of the account. */
export interface AccountState {
  /** Whether the Worker has been deployed before, with its namespace. */
  readonly isDeployed?: boolean;
  /** The public origin of that version, when it is asked for. */
  readonly origin?: () => string;
  /** Whether an upload of the Worker, counted from 1, fails with status 500. */
  readonly isUploadRejected?: (upload: number) => boolean;
}

const SCRIPT = `/workers/scripts/${WORKER}`;
const FIRST_VERSION = "00000000-0000-4000-8000-000000000000";
const NAMESPACES = "/storage/kv/namespaces";
const BINDING = { type: "kv_namespace", name: "KV", namespace_id: NAMESPACE };

/** Starts the API with an account that has neither a Worker nor a namespace by default. */
export async function fakeAccount({
  isDeployed = false,
  origin = () => "",
  isUploadRejected = () => false,
}: AccountState = {}): Promise<FakeAccount> {
  const namespaces = isDeployed ? [`${WORKER}-kv`] : [];
  const deployed = isDeployed ? [FIRST_VERSION] : [];
  const uploaded: string[] = [];
  const origins: string[] = [];
  const uploads = fakeAssetUploads(SCRIPT);
  let files: readonly string[] = [];
  let attempts = 0;
  let schedules = "[]";

  async function upload(request: ApiRequest): Promise<string | ApiResponse> {
    attempts += 1;
    const form = await toFormData(request);
    origins.push(metadataIn(form).bindings.find(({ name }) => name === "PUBLIC_ORIGIN")?.text ?? "");
    if (isUploadRejected(attempts)) return error(500, 10013);
    const staticFiles = filesOfWorker(form, namespaces.length > 0, uploads);
    if (staticFiles === undefined) return error(400, 10021);
    files = staticFiles;
    // Cloudflare names the version by a UUID, wrangler accepts it with or without hyphens.
    const version = `00000000-0000-4000-8000-${String(attempts).padStart(12, "0")}`;
    uploaded.push(version);
    return version;
  }

  /** The first upload of a Worker deploys it too. */
  async function uploadFirst(request: ApiRequest): Promise<ApiResponse> {
    const version = await upload(request);
    if (typeof version !== "string") return version;
    deployed.push(version);
    return result({ id: WORKER, etag: "etag", deployment_id: version, startup_time_ms: 1 });
  }

  async function uploadVersion(request: ApiRequest): Promise<ApiResponse> {
    const version = await upload(request);
    if (typeof version !== "string") return version;
    return result({ id: version, resources: { script: { etag: "etag" } }, startup_time_ms: 1 });
  }

  function deploy({ body }: ApiRequest): ApiResponse {
    const { versions } = JSON.parse(body.toString("utf8")) as { versions: { version_id: string }[] };
    const ids = versions.map(({ version_id }) => version_id);
    if (!ids.every((id) => uploaded.includes(id))) return error(400, 10021);
    deployed.push(...ids);
    return result({ id: "deployment" });
  }

  function createNamespace({ body }: ApiRequest): ApiResponse {
    const { title } = JSON.parse(body.toString("utf8")) as { title: string };
    if (namespaces.includes(title)) return error(400, 10014);
    namespaces.push(title);
    return result({ id: NAMESPACE, title });
  }

  /** An operation that needs the deployed Worker. */
  const withWorker = (handle: (request: ApiRequest) => ApiResponse | Promise<ApiResponse>) => (request: ApiRequest) =>
    deployed.length > 0 ? handle(request) : error(404, 10007);

  const routes: Readonly<Record<string, (request: ApiRequest) => ApiResponse | undefined | Promise<ApiResponse>>> = {
    ...uploads.routes,
    "GET /workers/subdomain": () => result({ subdomain: "kommunen" }),
    [`GET /workers/services/${WORKER}`]: withWorker(() => result({ default_environment: ENVIRONMENT })),
    [`GET ${SCRIPT}/secrets`]: withWorker(() => result([])),
    [`GET ${SCRIPT}/deployments`]: withWorker(() => result({ deployments: deployed.map(deploymentOf) })),
    [`GET ${SCRIPT}/versions/${FIRST_VERSION}`]: withWorker(() =>
      result({
        id: FIRST_VERSION,
        number: 1,
        metadata: { author_email: "", source: "wrangler", created_on: "2026-01-01T00:00:00Z" },
        annotations: {},
        resources: {
          script: { handlers: ["fetch"] },
          bindings: [{ type: "plain_text", name: "PUBLIC_ORIGIN", text: origin() }],
        },
      }),
    ),
    [`GET ${SCRIPT}/settings`]: withWorker(() => result({ bindings: [BINDING] })),
    [`GET ${NAMESPACES}?per_page=100&order=title&direction=asc&page=1`]: () =>
      result(namespaces.map((title) => ({ id: NAMESPACE, title }))),
    [`POST ${NAMESPACES}`]: createNamespace,
    [`PUT ${SCRIPT}?excludeScript=true&bindings_inherit=strict`]: uploadFirst,
    [`POST ${SCRIPT}/versions?bindings_inherit=strict`]: withWorker(uploadVersion),
    [`POST ${SCRIPT}/deployments`]: withWorker(deploy),
    [`PATCH ${SCRIPT}/script-settings`]: withWorker(() => result({})),
    [`GET /workers/workers/${WORKER}`]: withWorker(() => result({ name: WORKER, subdomain: { enabled: true } })),
    [`PUT ${SCRIPT}/schedules`]: withWorker(({ body }) => {
      schedules = body.toString("utf8");
      return result({ schedules: JSON.parse(schedules) });
    }),
    [`POST ${SCRIPT}/subdomain`]: withWorker(() => result({ enabled: true, previews_enabled: false })),
  };
  const api = await fakeCloudflareApi({ handleOther: (request) => routes[request.route]?.(request) });
  return { ...api, namespaces, deployed, origins, files: () => files, schedules: () => schedules };
}

const ENVIRONMENT = {
  environment: "production",
  script: { tag: WORKER, tags: null, last_deployed_from: "wrangler" },
};

function deploymentOf(version: string, index: number): unknown {
  return {
    id: `deployment-${index}`,
    source: "wrangler",
    strategy: "percentage",
    created_on: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    versions: [{ version_id: version, percentage: 100 }],
  };
}

/** The configuration of static files in wrangler.toml: unchanged, and never before the Worker. */
const SERVING = { html_handling: "none", not_found_handling: "none", run_worker_first: true };

interface Binding {
  readonly type: string;
  readonly name: string;
  readonly namespace_id?: string;
  readonly text?: string;
}

interface Metadata {
  readonly main_module: string;
  readonly bindings: readonly Binding[];
  readonly assets?: { readonly jwt: string; readonly config: unknown };
}

/** The static files, if the upload contains its main module and is bound to the existing namespace and to the files. */
function filesOfWorker(
  form: FormData,
  hasNamespace: boolean,
  uploads: FakeAssetUploads,
): readonly string[] | undefined {
  const { main_module, bindings, assets } = metadataIn(form);
  const store = bindings.find(({ name }) => name === BINDING.name);
  // An upload after the first may leave the namespace as it was instead of naming it.
  const isBound = store?.type === "inherit" || (store?.type === BINDING.type && store.namespace_id === NAMESPACE);
  const hasFiles = bindings.some(({ type, name }) => type === "assets" && name === "ASSETS");
  if (!hasNamespace || !isBound || !hasFiles || !form.has(main_module)) return undefined;
  return isDeepStrictEqual(assets?.config, SERVING) ? uploads.filesOf(assets?.jwt ?? "") : undefined;
}

function toFormData({ body, contentType }: ApiRequest): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
}

function metadataIn(form: FormData): Metadata {
  return JSON.parse(String(form.get("metadata")));
}

function result(value: unknown): ApiResponse {
  return { kind: "result", result: value };
}

function error(status: number, code: number): ApiResponse {
  return { kind: "error", status, code };
}
