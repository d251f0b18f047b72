import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { isImage, readLogos } from "../../src/seed/parse/logo.ts";
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

/** What is read of a logo: its width at a height of 40 pixels, or why it cannot be published. */
function readLogo(name: string, bytes: string | Uint8Array): unknown {
  const [logo] = readLogos(withLogo("", { [name]: bytes }));
  if (logo === undefined) throw new Error("there is one logo");
  return isImage(logo.image) ? logo.image.width : `${logo.image.what} ${logo.image.advice}`;
}

const sized = (viewBox: string) => `<svg xmlns="http://www.w3.org/2000/svg"${viewBox}></svg>`;

const NO_SIZE = "SVG-bilden saknar mått. Exportera den igen med attributet viewBox.";
const NO_PNG = "Filen är ingen PNG-bild. Spara logotypen som PNG eller SVG igen.";

/** The beginning of a PNG of 100 by 50 pixels: the signature, the length and name of the first chunk, the two numbers. */
const PNG = Buffer.concat([
  Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
  Buffer.from([0, 0, 0, 13]),
  Buffer.from("IHDR"),
  Buffer.from([0, 0, 0, 100, 0, 0, 0, 50]),
]);

test.for<readonly [what: string, name: string, bytes: string | Uint8Array, read: unknown]>([
  ["a viewBox with commas and spaces", "logo.svg", sized(" viewBox = ' 0 , 0 , 100 , 50 '"), 80],
  ["a viewBox with several digits and fractions", "logo.svg", sized(' viewBox="-10.5,  -20.5  100.5  50.25"'), 80],
  ["a viewBox without width", "logo.svg", sized(' viewBox="0 0 0 50"'), NO_SIZE],
  ["a viewBox without height", "logo.svg", sized(' viewBox="0 0 100 0"'), NO_SIZE],
  ["no viewBox", "logo.svg", sized(""), NO_SIZE],
  ["another attribute whose name ends so", "logo.svg", sized(' data-viewBox="0 0 100 50"'), NO_SIZE],
  ["no SVG at all", "logo.svg", "svg", "Filen är ingen SVG-bild. Spara logotypen som SVG eller PNG igen."],
  [
    "a script",
    "logo.svg",
    sized(' viewBox="0 0 1 1" onload="x"'),
    "SVG-bilden innehåller skript, länkar eller bilder från andra filer. Exportera den som en enkel SVG, med texten gjord om till kurvor, eller spara den som PNG.",
  ],
  ["60 kB", "logo.svg", sized(' viewBox="0 0 100 50"').padEnd(60_000), 80],
  [
    "more than 60 kB",
    "logo.svg",
    sized(' viewBox="0 0 100 50"').padEnd(60_001),
    "Logotypen är större än 60 kB. Spara den i en mindre storlek. Den visas 40 pixlar hög.",
  ],
  ["a PNG", "logo.png", Buffer.concat([PNG, Buffer.from([8])]), 80],
  ["a PNG that ends after its numbers", "logo.png", PNG, NO_PNG],
  ["another signature", "logo.png", Buffer.concat([Buffer.from("GIF89a"), PNG]), NO_PNG],
])("a logo with %s is read as %s", ([, name, bytes, read]) => {
  expect(readLogo(name, bytes)).toBe(read);
});
