declare namespace Cloudflare {
  interface Env {
    /** The snapshot of the project's own data. */
    readonly SNAPSHOT: string;
  }
}
