import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ERROR_PAGES, publicPaths } from "../browser/addresses.ts";
import { type RunningService, startRunningService } from "../running-service.ts";

/*
 * The Nu HTML checker of the W3C (npm's vnu-jar), which judges documents by the HTML standard as validator.w3.org does.
 */

const JAR = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

const JAVA = "default-jre-headless";

const hasJava = spawnSync("java", ["-version"]).status === 0;

if (!hasJava && process.env.CI !== "true") test.skip(`The Nu HTML checker (apt-get install ${JAVA})`);
else nuTests();

interface Remark {
  readonly type: "error" | "info" | "non-document-error";
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

function nuTests(): void {
  let service: RunningService;
  const folder = mkdtempSync(`${tmpdir()}/nu-`);

  beforeAll(async () => {
    if (!hasJava) throw new Error(`apt-get install ${JAVA}`);
    service = await startRunningService();
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The errors of the checker in the responses at these paths, by path. */
  async function errorsAt(paths: readonly string[], toDocument = (html: string) => html): Promise<readonly string[]> {
    const byFile = new Map<string, string>();
    for (const [index, path] of paths.entries()) {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, toDocument(await (await fetch(service.origin + path)).text()));
      byFile.set(file, path);
    }
    const run = ["-jar", JAR, "--exit-zero-always", "--stdout", "--format", "json", ...byFile.keys()];
    // Waits without blocking: a blocked process does not see that the service has closed an idle connection.
    const { stdout } = await promisify(execFile)("java", run, { maxBuffer: 64 * 1024 * 1024 });
    const { messages } = JSON.parse(stdout) as { readonly messages: readonly Remark[] };
    return messages
      .filter(({ type }) => type !== "info")
      .map(({ url = "", message, extract }) => `${byFile.get(url.replace(/^file:/, ""))}: ${message} ${extract ?? ""}`);
  }

  test("finds no error in any page, error page, or the builder", async () => {
    const { pages } = await publicPaths(service.origin);
    const others = ["/builder", "/builder?lang=en&system=wordpress&show=matrix", "/docs/problems/not-found"];
    const paths = [...pages, ...others, ...ERROR_PAGES.map(({ path }) => path)];
    expect(paths.length).toBeGreaterThan(40);
    expect(await errorsAt(paths)).toEqual([]);
  });

  test("finds no error in a page that includes any fragment", async () => {
    const { fragments } = await publicPaths(service.origin);
    const host = (html: string) =>
      `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Värd</title></head><body>${html}</body></html>`;
    expect(fragments.length).toBeGreaterThan(100);
    expect(await errorsAt(fragments, host)).toEqual([]);
  });

  test("finds no error in the document of any frame", async () => {
    const { fragments } = await publicPaths(service.origin);
    const embeds = fragments
      .filter((path) => !/heading=|links=/.test(path))
      .map((path) => path.replace("/fragments/", "/embeds/"));
    expect(embeds.length).toBeGreaterThan(50);
    expect(await errorsAt(embeds)).toEqual([]);
  });

  test("would find an error: two elements with one id", async () => {
    const doubled = await errorsAt(
      ["/fragments/diagram"],
      (html) => `<!DOCTYPE html><title>x</title>${html}${html}<p id="a"><p id="a">`,
    );
    expect(doubled.join("\n")).toContain("Duplicate ID");
  });
}
