import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLASSES } from "../../src/worker/components/classes.ts";

const PLUGIN = "integrations/wordpress/plugin";

const read = (path: string) => readFileSync(`${PLUGIN}/${path}`, "utf8");

test("the plugin allows the classes of fragments and no others", () => {
  const [, list = ""] = /const CLASSES = array\(([^)]*)\)/.exec(read("includes/sanitize.php")) ?? [];
  expect(Array.from(list.matchAll(/'([^']+)'/g), ([, name]) => name).toSorted()).toEqual(
    Object.values(CLASSES).toSorted(),
  );
});

test("every text of the plugin has a Swedish translation, and no translation is unused", () => {
  const sources = ["block/editor.js", ...readdirSync(`${PLUGIN}/includes`).map((name) => `includes/${name}`)].map(read);
  const texts = sources.flatMap((source) =>
    Array.from(
      source.matchAll(/\b(?:__|esc_html__|esc_html_e)\(\s*(["'])(.+?)\1, ["']samverkan["']/gs),
      ([, , text = ""]) => text,
    ),
  );
  const entries = Array.from(
    read("languages/samverkan-sv_SE.po").matchAll(/^(msgctxt ".*"\n)?msgid "(.+)"\nmsgstr "(.*)"/gm),
  );
  for (const [, , text, translation] of entries) expect(translation, text).not.toBe("");
  const translated = entries.flatMap(([, context, text = ""]) => (context === undefined ? [text] : []));
  const [, description = ""] = /\* Description: +(.+)/.exec(read("samverkan.php")) ?? [];
  expect(translated.toSorted()).toEqual([...new Set([...texts, description])].toSorted());
});

test("the plugin has the same version everywhere", () => {
  const [, header] = /\* Version: +(.+)/.exec(read("samverkan.php")) ?? [];
  const [, constant] = /const VERSION = '(.+)'/.exec(read("samverkan.php")) ?? [];
  const [, readme] = /^Stable tag: (.+)$/m.exec(read("readme.txt")) ?? [];
  expect([constant, readme]).toEqual([header, header]);
});
