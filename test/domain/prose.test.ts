import { expect, test } from "vitest";
import { type Inline, type Prose, plainText } from "../../src/domain/prose.ts";

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: readonly Inline[]) => ({ type: "paragraph", children }) as const;

const PROSE: Prose = [
  paragraph(text("Släcker "), {
    type: "strong",
    children: [text("alla "), { type: "emphasis", children: [text("bränder")] }],
  }),
  { type: "list", ordered: false, items: [[paragraph(text("i byn"))], [paragraph(text("i "), text("skogen"))]] },
  paragraph({ type: "link", url: "https://x.example", children: [text("Mer")] }),
];

test("the text of prose has no markup, and its paragraphs and items are apart", () => {
  expect(plainText(PROSE)).toBe("Släcker alla bränder i byn i skogen Mer");
  expect(plainText(PROSE, "\n\n")).toBe("Släcker alla bränder\n\ni byn\n\ni skogen\n\nMer");
});

test("items of several paragraphs, and lists in lists, are apart in the same way", () => {
  const inner = { type: "list", ordered: true, items: [[paragraph(text("c"))]] } as const;
  const list = { type: "list", ordered: false, items: [[paragraph(text("a")), paragraph(text("b")), inner]] } as const;
  expect(plainText([list], "|")).toBe("a|b|c");
});

test("no prose is no text", () => {
  expect(plainText([])).toBe("");
});
