// The bindings that wrangler.toml declares, and the kinds of file that its build turns into modules.
declare namespace Cloudflare {
  interface Env {
    readonly KV: KVNamespace;
    readonly ASSETS: Fetcher;
    readonly VERSION: WorkerVersionMetadata;
    readonly PUBLIC_ORIGIN: string;
    readonly EDITOR_REPOSITORY: string;
    /** How long a release is served without asking KV, in milliseconds; set by `npm start` alone. */
    readonly RELEASE_MAX_AGE?: string;
    /** What a preview is called, and when it was uploaded (RFC 3339, UTC); only in the Worker of a preview. */
    readonly PREVIEW: string;
    readonly PREVIEW_TIME: string;
  }
}

declare module "*.txt" {
  const text: string;
  export default text;
}
