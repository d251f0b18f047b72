import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { startRunningService } from "../running-service.ts";
import { builtProjectWith } from "../scripts/project-copy.ts";
import { atTheEnd } from "./cleaning-up.ts";
import { tinyFacts } from "./scratch-folder.ts";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#036"/></svg>';

/** The tiny municipality with these lines in site.yaml, and these files beside it. */
function withLogo(lines: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tinyFacts();
  appendFileSync(join(folder, "site.yaml"), lines);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const NAMED = "logo:\n  file: logo.svg\n";

/** Each diagnostic of a folder: its level, file and message. */
function messagesOf(folder: string): readonly string[] {
  const result = loadFacts(folder, "2024-06-01");
  const diagnostics = result.kind === "facts" ? result.warnings : result.problems;
  return diagnostics
    .filter(({ file }) => /logo|site\.yaml$/.test(file))
    .map(({ level, file, what }) => `${level} ${file}: ${what}`.replaceAll(`${folder}/`, ""));
}

test("a folder or a link in place of the logo gets a message, and hides nothing else", () => {
  const folder = withLogo(`${NAMED}subtitle: fel\n`, {});
  mkdirSync(join(folder, "logo.svg"));
  symlinkSync("/etc/hostname", join(folder, "logo.png"));
  expect(messagesOf(folder)).toEqual([
    expect.stringContaining("error logo.png: Det här är en genväg (symbolisk länk)"),
    expect.stringContaining("error logo.svg: Det här är en mapp"),
    expect.stringContaining("error site.yaml: Fältet `subtitle` finns inte."),
  ]);
});

describe("The publisher's logo", () => {
  test("has the hash of its bytes in its name, and the proportions of the picture", () => {
    const png = readFileSync("docs/pictures/overview-phone.png").subarray(0, 64);
    const result = loadFacts(
      withLogo("logo: {file: logo.png, alt: Norrviks kommun}\n", {
        "logo.png": png,
      }),
      "2024-06-01",
    );
    expect(result.kind === "facts" && result.facts.site.logo).toEqual({
      file: expect.stringMatching(/^logo\.[0-9a-f]{16}\.png$/),
      width: Math.round((png.readUInt32BE(16) / png.readUInt32BE(20)) * 40),
      alt: { sv: "Norrviks kommun" },
    });
  });

  test.for([
    ["that is not there", NAMED, {}, "error site.yaml: Bilden `logo.svg` finns inte."],
    ["that nobody named", "", { "logo.svg": SVG }, "warning logo.svg: Bilden används inte."],
    [
      "with a script",
      NAMED,
      { "logo.svg": SVG.replace("<rect", "<script>alert(1)</script><rect") },
      "error logo.svg: SVG-bilden innehåller skript, länkar eller bilder från andra filer.",
    ],
    [
      "that loads another file",
      NAMED,
      { "logo.svg": SVG.replace("<rect", '<image href="https://example.org/a.png"/><rect') },
      "error logo.svg: SVG-bilden innehåller skript, länkar eller bilder från andra filer.",
    ],
    ["without a size", NAMED, { "logo.svg": "<svg></svg>" }, "error logo.svg: SVG-bilden saknar mått."],
    ["that is none", "logo: {file: logo.png}\n", { "logo.png": SVG }, "error logo.png: Filen är ingen PNG-bild."],
    [
      "that is too heavy",
      NAMED,
      { "logo.svg": SVG + " ".repeat(60_000) },
      "error logo.svg: Logotypen är större än 60 kB.",
    ],
  ] as const)("%s is reported", ([_, lines, files, expected]) => {
    expect(messagesOf(withLogo(lines, files))).toContain(expected);
  });
});

/** The header of the first page. */
async function headerOf(origin: string): Promise<string> {
  const [header = ""] = /<header.*?<\/header>/s.exec(await (await fetch(`${origin}/`)).text()) ?? [];
  return header;
}

test("is at the top of every page where the service was built with it, and the name alone where it was not", async () => {
  const files = { "logo.svg": SVG };
  const named = "logo: {file: logo.svg, alt: {sv: Norrviks kommun, en: Norrvik}}\n";
  const data = withLogo(named, files);
  const { folder } = await builtProjectWith(data);
  const built = await startRunningService({ project: folder });
  atTheEnd(built.stop);
  const header = await headerOf(built.origin);
  expect(header).toMatch(
    /<img src="[^"]*\/assets\/logo\.[0-9a-f]{16}\.svg" alt="Norrviks kommun" width="120" height="40"\/>/,
  );
  const address = /src="([^"]*)"/.exec(header)?.[1] ?? "";
  const logo = await fetch(address);
  expect([logo.status, logo.headers.get("Content-Type"), await logo.text()]).toEqual([200, "image/svg+xml", SVG]);
  expect(logo.headers.get("Cache-Control")).toContain("immutable");

  const before = await startRunningService({ data });
  atTheEnd(before.stop);
  expect(await headerOf(before.origin)).not.toContain("<img");
  expect(await headerOf(before.origin)).toContain("Norrviks kommun");
});
