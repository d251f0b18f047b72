import { expect, test } from "vitest";
import { plainText } from "../../src/domain/prose.ts";
import { localize } from "../../src/domain/text.ts";

test("a text without a translation is given in Swedish, and its language is Swedish", () => {
  expect(localize({ sv: "Kommunalförbund" }, "en")).toEqual({ value: "Kommunalförbund", language: "sv" });
});

test("a text with a translation is given in English if English is requested", () => {
  expect(localize({ sv: "Värd", en: "Host" }, "en")).toEqual({ value: "Host", language: "en" });
});

test("prose without its markup has its words separated", () => {
  const text = (value: string) => ({ type: "text", value }) as const;
  const prose = [
    { type: "paragraph", children: [text("Läs "), { type: "strong", children: [text("mer")] }] },
    {
      type: "list",
      ordered: false,
      items: [[{ type: "paragraph", children: [text("ett")] }], [{ type: "paragraph", children: [text("två")] }]],
    },
  ] as const;
  expect(plainText(prose)).toBe("Läs mer ett två");
});

test("a text with a translation is given in Swedish if Swedish is requested", () => {
  expect(localize({ sv: "Värd", en: "Host" }, "sv")).toEqual({ value: "Värd", language: "sv" });
});
