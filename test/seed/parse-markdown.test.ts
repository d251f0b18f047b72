import { describe, expect, test } from "vitest";
import { checkLength, MAX_PROSE, parseMarkdown, parseProseFile } from "../../src/seed/parse/markdown.ts";

/** Whether a text has fields, the number of its blocks of prose, and its diagnostics. */
function parse(text: string): readonly string[] {
  const { fields, body, diagnostics } = parseMarkdown("a.md", text);
  return [
    `${fields === undefined ? "no fields" : "fields"}, ${body?.children.length ?? "no"} blocks`,
    ...diagnostics.map(({ line, column, what }) => `${line}:${column} ${what}`),
  ];
}

test.for<readonly [text: string, ...parsed: string[]]>([
  ["---\na: b\n---\n\nText.\n", "fields, 1 blocks"],
  ["---\na: b\n---\n", "fields, 0 blocks"],
  ["---\na: b\n---", "fields, 0 blocks"],
  ["---  \na: b\n---  \nText\n", "fields, 1 blocks"],
  ["---\n---\nText\n", "no fields, no blocks", "1:1 Det står inga fält mellan raderna med ---."],
  ["---\n\n---\nText\n", "no fields, no blocks", "1:1 Det står inga fält mellan raderna med ---."],
  ["a: b\n---\nText\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["--\na: b\n---\nText\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  [" ---\na: b\n---\nText\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  ["---- \na: b\n---\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  ["+++\na: b\n+++\nText\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  ["+\na: b\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["```\na: b\n```\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  ["```yaml\na: b\n```\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  ["```yaml x\na: b\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["`\na: b\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["–––\na: b\n---\n", "no fields, no blocks", "1:1 Filens första rad är inte tre bindestreck."],
  ["— x\na: b\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["x —\na: b\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["---x\na: b\n---\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["---\na: b\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  ["---\na: b\n--\nText\n", "no fields, no blocks", "3:1 Raden mellan fälten och texten är inte tre bindestreck."],
  ["---\na: b\n ---\nText\n", "no fields, no blocks", "3:1 Raden mellan fälten och texten är inte tre bindestreck."],
  ["---\na: b\n---x\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  ["---\na: b\n...\nText\n", "no fields, no blocks", "3:1 Raden mellan fälten och texten är inte tre bindestreck."],
  ["---\na: b\n..\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  ["---\na: b\n+++\nText\n", "no fields, no blocks", "3:1 Raden mellan fälten och texten är inte tre bindestreck."],
  ["---\na: b\n++\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  ["---\na: b\n-----------\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  [
    "---\na: b\n----------\nText\n",
    "no fields, no blocks",
    "3:1 Raden mellan fälten och texten är inte tre bindestreck.",
  ],
  ["---\na: b\nx ---\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  ["---\na: b\n--- x\nText\n", "no fields, no blocks", "1:1 Raden med --- efter fälten saknas."],
  [
    "---\na: b\n---\nc: d\n---\nText\n",
    "no fields, no blocks",
    "3:1 En rad med --- står mitt bland fälten, så resten av fälten läses som text.",
  ],
  [
    "---\na: b\n---\n\nc: d\n---\nText\n",
    "no fields, no blocks",
    "3:1 En rad med --- står mitt bland fälten, så resten av fälten läses som text.",
  ],
  ["---\na: b\n---\nc: d\nText\n", "fields, 1 blocks"],
  ["---\na: b\n---\nc d\n---\nText\n", "fields, 2 blocks"],
  [
    "---\na: b\n---\nText\n\n---\na: b\n---\n",
    "no fields, no blocks",
    "6:1 Här står fälten en gång till, mitt i texten.",
  ],
  [
    "---\na: b\n---\nText\n\n---\n# not yet\n\na: b\n---\n",
    "no fields, no blocks",
    "6:1 Här står fälten en gång till, mitt i texten.",
  ],
  ["---\na: b\n---\nText\n\n---\n#\n\nMore\n", "fields, 4 blocks"],
  ["---\na: b\n---\nText\n\n---\n", "fields, 2 blocks"],
  ["---\na: b\n---\nText\n\n---x\na: b\n", "fields, 2 blocks"],
  ["---\na: b\n---\nText\n\nx---\na: b\n", "fields, 2 blocks"],
  ["---\na: b\n---\nText\n\n---  \na:\n", "no fields, no blocks", "6:1 Här står fälten en gång till, mitt i texten."],
  ["---\na: b\n---\nText\n\n---\nMore\na: b\n", "fields, 3 blocks"],
  ["---\na: [b\n---\nText\n", "no fields, 1 blocks", "2:4 Parentesen här är inte avslutad."],
  ["", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
  ["\n---\na: b\n---\n", "no fields, no blocks", "1:1 Filen börjar inte med fälten."],
])("%j is parsed into %s, or its delimiters are explained", ([text, ...parsed]) => {
  expect(parse(text)).toEqual(parsed);
});

describe("prose that is too long is reported at its first line,", () => {
  const longest = "x".repeat(MAX_PROSE);

  test.for<readonly [what: string, text: string, line: number | undefined]>([
    ["and not if it just fits", longest, undefined],
    ["without fields", `${longest}x`, 1],
    ["below fields, whose length does not count", `---\na: b\n---\n${longest.slice(1)}`, undefined],
    ["below fields", `---\na: b\n---\n${longest}`, 4],
    ["below fields between delimiters with spaces, and fits", `---  \na: b\n---  \n${longest.slice(1)}`, undefined],
    ["below fields between delimiters with spaces", `---  \na: b\nc: d\n---  \n${longest}`, 5],
    ["below what are no fields", `x---\na\n---\n${longest}`, 1],
    ["below fields that do not end", `---\na: b\n${longest}`, 1],
    ["below a delimiter with something after it", `---\na: b\n---x\n${longest}`, 1],
    ["and not if the fields alone are long", `---\n${longest}\n---`, undefined],
  ])("%s", ([, text, line]) => {
    expect(checkLength("a.md", text)?.line).toBe(line);
  });
});

test.for<readonly [text: string, hasFields: boolean, blocks: readonly string[]]>([
  ["Text\n\nMore\n", false, ["paragraph", "paragraph"]],
  ["---\na: b\n---\nText\n", true, ["paragraph"]],
  ["", false, []],
  ["---\n", false, ["thematicBreak"]],
])("a file of prose only, %j, is told from one with fields", ([text, hasFields, blocks]) => {
  const { body, hasFields: found } = parseProseFile(text);
  expect([found, body.type, body.children.map(({ type }) => type)]).toEqual([hasFields, "root", blocks]);
});
