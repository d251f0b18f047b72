import { setTimeout as wait } from "node:timers/promises";
import { createWarning, type Diagnostic, findPosition, type Position } from "../diagnostic.ts";
import { readFolder } from "../parse/folder.ts";

/** The options of a link check; the defaults are those of the command. */
interface LinkCheckOptions {
  readonly fetch?: (
    url: string,
    init: { readonly method: string; readonly signal: AbortSignal },
  ) => Promise<{ readonly status: number }>;
  readonly onProgress?: (line: string) => void;
  /** The timeout of the whole check; links that were not requested by then are reported. Milliseconds. */
  readonly limit?: number;
  /** The pause between two requests to the same host. Milliseconds. */
  readonly pause?: number;
}

/** A URL in a file, at its first position. */
interface Link {
  readonly url: string;
  readonly file: string;
  readonly position: Position;
}

/** The timeout of one request. Milliseconds. */
const TIMEOUT = 15_000;

/** How many hosts are requested concurrently. */
const CONCURRENCY = 4;

/** Progress is printed after every this many links. */
const PROGRESS_EVERY = 10;

/**
 * Requests every URL in a folder once, with one request at a time per host. A failure is a warning: the page may be back
 * tomorrow, and some sites reject programs.
 */
export async function checkLinks(folder: string, options: LinkCheckOptions = {}): Promise<readonly Diagnostic[]> {
  const { fetch: request = fetch, onProgress = () => {}, limit = 300_000, pause = 500 } = options;
  const links = listLinks(folder);
  const queue = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const end = Date.now() + limit;
  const found: Diagnostic[] = [];
  let requested = 0;
  onProgress(`Kontrollerar att ${links.length} webbadresser svarar.`);
  const worker = async () => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      for (const [index, link] of host.entries()) {
        if (Date.now() > end) return;
        if (index > 0) await wait(pause);
        const reason = await requestLink(link.url, request);
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

/** Why a request failed; undefined if it succeeded. Some servers do not support HEAD, so only a failed GET counts. */
async function requestLink(url: string, request: Request): Promise<string | undefined> {
  const isFound = (await faultOf(url, "HEAD", request)) === undefined;
  return isFound ? undefined : faultOf(url, "GET", request);
}

type Request = NonNullable<LinkCheckOptions["fetch"]>;

async function faultOf(url: string, method: string, request: Request): Promise<string | undefined> {
  try {
    const { status } = await request(url, { method, signal: AbortSignal.timeout(TIMEOUT) });
    if (status === 404 || status === 410) return `sidan finns inte (${status})`;
    return status < 500 && status !== 405 ? undefined : `servern svarar med fel ${status}`;
  } catch (error) {
    return reasonOf(error);
  }
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

function deadLink({ url, file, position }: Link, reason: string): Diagnostic {
  const message = {
    what: `Länken ${url} fungerar inte: ${reason}.`,
    advice: "Öppna den i webbläsaren. Är sidan borta: skriv den nya adressen, eller ta bort den.",
  };
  return createWarning(file, message, position);
}

/** Every URL of the folder, each at its first position. */
function listLinks(folder: string): readonly Link[] {
  const { site, legalForms, organizations, collaborations, english } = readFolder(folder);
  const first = new Map<string, Link>();
  for (const { path, text } of [site, legalForms, organizations, collaborations, english].flat()) {
    for (const match of text.matchAll(/https:\/\/[^\s"'<>{}\])]+/g)) {
      const url = match[0].replace(/[.,;]+$/, "");
      if (first.has(url) || !URL.canParse(url)) continue;
      first.set(url, { url, file: path, position: findPosition(text, match.index) });
    }
  }
  return [...first.values()];
}
