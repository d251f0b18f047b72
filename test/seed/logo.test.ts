import { expect, test } from "vitest";
import { startRunningService } from "../running-service.ts";
import { builtProjectWith } from "../scripts/project-copy.ts";
import { onCleanup } from "./cleanup.ts";
import { SVG, withLogo } from "./folder-with-logo.ts";

/** The header of the first page. */
async function headerOf(origin: string): Promise<string> {
  const [header = ""] = /<header.*?<\/header>/s.exec(await (await fetch(`${origin}/`)).text()) ?? [];
  return header;
}

test("the publisher's logo is at the top of every page if the service was built with it; otherwise only the name is", async () => {
  const files = { "logo.svg": SVG };
  const named = "logo: {file: logo.svg, alt: {sv: Norrviks kommun, en: Norrvik}}\n";
  const data = withLogo(named, files);
  const { folder } = await builtProjectWith(data);
  const built = await startRunningService({ project: folder });
  onCleanup(built.stop);
  const header = await headerOf(built.origin);
  expect(header).toMatch(
    /<img src="[^"]*\/assets\/logo\.[0-9a-f]{16}\.svg" alt="Norrviks kommun" width="120" height="40"\/>/,
  );
  const address = /src="([^"]*)"/.exec(header)?.[1] ?? "";
  const logo = await fetch(address);
  expect([logo.status, logo.headers.get("Content-Type"), await logo.text()]).toEqual([200, "image/svg+xml", SVG]);
  expect(logo.headers.get("Cache-Control")).toContain("immutable");

  const before = await startRunningService({ data });
  onCleanup(before.stop);
  expect(await headerOf(before.origin)).not.toContain("<img");
  expect(await headerOf(before.origin)).toContain("Norrviks kommun");
});
