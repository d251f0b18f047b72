import { describe, expect, test } from "vitest";
import { published, startService, tableReader } from "./service.ts";

const reader = tableReader(await published());

/** The script that the page starts. */
async function scriptOf(page: Response): Promise<string> {
  return /<script type="module" src="([^"]+)">/.exec(await page.text())?.[1] ?? "";
}

describe("the editor's form", () => {
  test("does not exist if no repository is configured, nor do its files", async () => {
    const { request } = startService({ reader });
    const script = await scriptOf(await startService({ reader, editorRepository: "folder" }).request("/admin/"));
    for (const path of ["/admin/", "/admin", script]) expect((await request(path)).status, path).toBe(404);
  });

  test.each([
    ["folder", "'self' data: blob:"],
    ["github:owner/name", "'self' data: blob: https://api.github.com"],
    ["github:https://git.example/owner/name#publicerat", "'self' data: blob: https://git.example"],
    ["gitlab:group/part/name", "'self' data: blob: https://gitlab.com"],
    ["forgejo:https://codeberg.org/owner/name", "'self' data: blob: https://codeberg.org"],
  ])("for %s connects only to the service and the code host", async (editorRepository, sources) => {
    const { request } = startService({ reader, editorRepository });
    const page = await request("/admin/");
    expect(page.status).toBe(200);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    const policy = page.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain(`; connect-src ${sources}; `);
    expect(policy.replace(/connect-src[^;]*/, "")).not.toMatch(/https?:/);
    expect(policy).toContain("script-src 'self'; ");
    expect(policy).toContain("frame-ancestors 'none'");
    const html = await page.text();
    expect(html).toContain(`<meta name="samverkan-repository" content="${editorRepository}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  test("has immutable scripts and fonts with hashed names", async () => {
    const { request } = startService({ reader, editorRepository: "folder" });
    const path = await scriptOf(await request("/admin/"));
    const script = await request(path);
    expect(script.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    const [font = ""] = /source-sans-3-latin-wght-normal-[\w-]+\.woff2/.exec(await script.text()) ?? [];
    expect((await request(`/admin/${font}`)).headers.get("Content-Type")).toBe("font/woff2");
    expect((await request("/admin/form.0000.js")).status).toBe(404);
    expect((await request("/admin/folder.txt")).status).toBe(404);
  });

  test.each(["github", "svn:owner/name", 'github:owner/name"><script>', "github:http://evil.example;/a/b"])(
    "does not start with %s for a repository",
    (editorRepository) => {
      expect(() => startService({ reader, editorRepository })).toThrow("EDITOR_REPOSITORY");
    },
  );
});
