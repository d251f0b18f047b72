import { afterAll, beforeAll, expect, test } from "vitest";
import { measureChanges } from "../../bench/changed-fact.ts";
import { type StartedProject, startProject } from "../../bench/started-project.ts";

const isLinux = process.platform === "linux";
let project: StartedProject;

beforeAll(async () => {
  if (isLinux) project = await startProject();
});

afterAll(() => project?.stop());

test.skipIf(!isLinux)(
  "the editor's form is there, opens a folder on this machine and sends no request elsewhere",
  async () => {
    const page = await fetch(`${project.origin}/admin/`);
    expect(page.status).toBe(200);
    expect(page.headers.get("Content-Security-Policy")).toContain("; connect-src 'self' data: blob:; ");
    const html = await page.text();
    expect(html).toContain('<meta name="samverkan-repository" content="folder">');
    const [, script = ""] = /<script type="module" src="([^"]+)">/.exec(html) ?? [];
    expect((await fetch(project.origin + script)).headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  },
);

test.skipIf(!isLinux)(
  "a saved change is on the page, no request is refused meanwhile, and the Worker is not restarted",
  async () => {
    const running = project.servers();
    expect(running.length).toBeGreaterThan(0);
    const { requests, refused, restarts } = await measureChanges(project, 2);
    expect({ refused, restarts }).toEqual({ refused: 0, restarts: 0 });
    expect(requests).toBeGreaterThan(1);
    // The publishing process, which has the KV open too, ends a moment after the page shows the release.
    await expect.poll(project.servers, { timeout: 60_000 }).toEqual(running);
  },
);
