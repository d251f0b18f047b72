// The bindings that wrangler.toml declares, and the kinds of file that its build turns into modules.
declare namespace Cloudflare {
  interface Env {
    readonly KV: KVNamespace;
    readonly ASSETS: Fetcher;
    readonly VERSION: WorkerVersionMetadata;
    readonly PUBLIC_ORIGIN: string;
    readonly EDITOR_REPOSITORY: string;
  }
}

declare module "*.txt" {
  const text: string;
  export default text;
}
