import type { Diagnostic } from "../diagnostic.ts";
import { readFolder } from "../parse/folder.ts";
import { createWarning, type SourceFile } from "../parse/source-file.ts";

/** The options of a link check; the defaults are those of the command. */
export interface LinkCheckOptions {
  readonly fetch?: (
    url: string,
    init: { readonly method: string; readonly signal: AbortSignal },
  ) => Promise<{ readonly status: number }>;
  readonly onProgress?: (line: string) => void;
  /** The timeout of one request. Milliseconds. */
  readonly timeout?: number;
  /** The timeout of the whole check; links that were not requested by then are reported. Milliseconds. */
  readonly limit?: number;
  /** The pause between two requests to the same host. Milliseconds. */
  readonly pause?: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** A URL in a file, at its first position. */
interface Link {
  readonly url: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How many hosts are requested concurrently. */
const CONCURRENCY = 4;

/** Progress is printed after every this many links. */
const PROGRESS_EVERY = 10;

/**
 * Requests every URL in a folder once, with one request at a time per host. A failure is a warning: the page may be back
 * tomorrow, and some sites reject programs.
 */
export async function checkLinks(folder: string, options: LinkCheckOptions = {}): Promise<readonly Diagnostic[]> {
  const { onProgress = () => {}, limit = 300_000, pause = 500, now = Date.now } = options;
  const wait = options.wait ?? ((milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  const links = listLinks(folder);
  const queue = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const end = now() + limit;
  const found: Diagnostic[] = [];
  let requested = 0;
  onProgress(`Kontrollerar att ${links.length} webbadresser svarar.`);
  const worker = async () => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      for (const [index, link] of host.entries()) {
        if (now() > end) return;
        if (index > 0) await wait(pause);
        const reason = await requestLink(link.url, options);
        requested += 1;
        if (reason !== undefined) found.push(deadLink(link, reason));
        if (requested % PROGRESS_EVERY === 0) onProgress(`   ${requested} av ${links.length} webbadresser.`);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  if (requested < links.length)
    onProgress(`Tiden tog slut: ${links.length - requested} webbadresser är inte kontrollerade.`);
  const isOffline = found.length === links.length && links.length > 1 && found.every(({ what }) => isOffNet(what));
  return isOffline ? [createWarning(folder, OFFLINE)] : found;
}

/** Every request failed: the network is down, rather than all pages. */
const OFFLINE = {
  what: "Ingen av webbadresserna gick att nå. Internetanslutningen fungerar troligen inte.",
  advice: "Kontrollera att du har kontakt med internet, och kör om: npm run check -- --links",
};

function isOffNet(what: string): boolean {
  return what.includes(NO_HOST) || what.includes(UNREACHABLE);
}

/** Why a request failed; undefined if it succeeded. */
async function requestLink(
  url: string,
  { fetch: request = fetch, timeout = 15_000 }: LinkCheckOptions,
): Promise<string | undefined> {
  for (const method of ["HEAD", "GET"]) {
    try {
      const { status } = await request(url, { method, signal: AbortSignal.timeout(timeout) });
      if (status === 404 || status === 410) {
        // Some servers do not support HEAD; only the status of GET counts.
        if (method === "GET") return `sidan finns inte (${status})`;
      } else if (status < 500 && status !== 405) return undefined;
      else if (method === "GET") return `servern svarar med fel ${status}`;
    } catch (error) {
      if (method === "GET") return reasonOf(error);
    }
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "den svarar inte i tid";
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return NO_HOST;
  if (/CERT|TLS|SSL/i.test(code)) return "webbplatsens certifikat gäller inte";
  return UNREACHABLE;
}

const NO_HOST = "webbplatsen finns inte eller nätet är nere";
const UNREACHABLE = "den går inte att nå";

function deadLink({ url, file, line, column }: Link, reason: string): Diagnostic {
  const message = {
    what: `Länken ${url} fungerar inte: ${reason}.`,
    advice: "Öppna den i webbläsaren. Är sidan borta: skriv den nya adressen, eller ta bort den.",
  };
  return createWarning(file, message, { line, column });
}

/** Every URL of the folder, each at its first position. */
function listLinks(folder: string): readonly Link[] {
  const { site, legalForms, organizations, collaborations, english } = readFolder(folder);
  const files: readonly SourceFile[] = [...site, ...legalForms, ...organizations, ...collaborations, ...english];
  const first = new Map<string, Link>();
  for (const { path, text } of files) {
    for (const [index, content] of text.split("\n").entries()) {
      for (const match of content.matchAll(/https:\/\/[^\s"'<>{}\])]+/g)) {
        const url = match[0].replace(/[.,;]+$/, "");
        if (first.has(url) || !URL.canParse(url)) continue;
        first.set(url, { url, file: path, line: index + 1, column: match.index + 1 });
      }
    }
  }
  return [...first.values()];
}
