// The bindings that wrangler.toml declares, and the kinds of file that its build turns into modules.
declare namespace Cloudflare {
  interface Env {
    readonly KV: KVNamespace;
    readonly ASSETS: Fetcher;
    readonly VERSION: WorkerVersionMetadata;
    readonly PUBLIC_ORIGIN: string;
    readonly EDITOR_REPOSITORY: string;
    /** How long a release is served without reading KV, in milliseconds; only set by `npm start`. */
    readonly RELEASE_MAX_AGE?: string;
    /** The name of a preview, and the time of its upload (RFC 3339, UTC); only in the Worker of a preview. */
    readonly PREVIEW: string;
    readonly PREVIEW_TIME: string;
  }
}

declare module "*.txt" {
  const text: string;
  export default text;
}
