import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { SVG, withLogo } from "./folder-with-logo.ts";

const LOGO_FIELD = "logo:\n  file: logo.svg\n";

/** Each diagnostic of a folder: its level, file and message. */
function messagesOf(folder: string): readonly string[] {
  const result = loadFacts(folder, "2024-06-01");
  const diagnostics = result.kind === "facts" ? result.warnings : result.problems;
  return diagnostics
    .filter(({ file }) => /logo|site\.yaml$/.test(file))
    .map(({ level, file, what }) => `${level} ${file}: ${what}`.replaceAll(`${folder}/`, ""));
}

test("a folder or a link in place of the logo gets a message, and hides nothing else", () => {
  const folder = withLogo(`${LOGO_FIELD}subtitle: fel\n`, {});
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
    ["that does not exist", LOGO_FIELD, {}, "error site.yaml: Bilden `logo.svg` finns inte."],
    ["that site.yaml does not name", "", { "logo.svg": SVG }, "warning logo.svg: Bilden används inte."],
    [
      "with a script",
      LOGO_FIELD,
      { "logo.svg": SVG.replace("<rect", "<script>alert(1)</script><rect") },
      "error logo.svg: SVG-bilden innehåller skript, länkar eller bilder från andra filer.",
    ],
    [
      "that loads another file",
      LOGO_FIELD,
      { "logo.svg": SVG.replace("<rect", '<image href="https://example.org/a.png"/><rect') },
      "error logo.svg: SVG-bilden innehåller skript, länkar eller bilder från andra filer.",
    ],
    ["without a size", LOGO_FIELD, { "logo.svg": "<svg></svg>" }, "error logo.svg: SVG-bilden saknar mått."],
    [
      "that is not a picture",
      "logo: {file: logo.png}\n",
      { "logo.png": SVG },
      "error logo.png: Filen är ingen PNG-bild.",
    ],
    [
      "that is too large",
      LOGO_FIELD,
      { "logo.svg": SVG + " ".repeat(60_000) },
      "error logo.svg: Logotypen är större än 60 kB.",
    ],
  ] as const)("%s is reported", ([_, lines, files, expected]) => {
    expect(messagesOf(withLogo(lines, files))).toContain(expected);
  });
});
